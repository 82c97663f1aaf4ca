// validate.cjs SCHEMA FOLDER: validates every file of the folder.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');

const [schemaFile, folder] = process.argv.slice(2);
const validate = new Ajv({allErrors: true, strictTypes: false}).compile(JSON.parse(fs.readFileSync(schemaFile)));
let findings = 0;
let bad = 0;
const files = fs.readdirSync(folder);
for (const name of files) {
  const report = JSON.parse(fs.readFileSync(path.join(folder, name)));
  findings += report.findings.length;
  if (validate(report)) continue;
  bad++;
  console.error(name, validate.errors.slice(0, 5));
}
console.log(`${files.length} reports with ${findings} findings, ${bad} of them not as the schema says`);
process.exit(bad === 0 && findings > 0 ? 0 : 1);
