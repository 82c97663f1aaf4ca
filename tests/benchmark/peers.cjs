// peers.cjs parse|validate FILE [SCHEMA]: reads a file of commands as Node does, and with a schema validates each command by
// the definition of its type, with ajv. Prints how many there are.
const fs = require('fs');
const [task, file, schemaFile] = process.argv.slice(2);
const commands = JSON.parse(fs.readFileSync(file, 'utf8'));
if (task === 'validate') {
  const Ajv = require('ajv');
  const ajv = new Ajv({strict: false});
  ajv.addSchema(JSON.parse(fs.readFileSync(schemaFile)), 'import');
  const validators = {};
  for (const type of ['Community', 'Domain', 'Asset', 'Mapping'])
    validators[type] = ajv.getSchema(`import#/definitions/${type}ImportCommand`);
  for (const command of commands) {
    if (!validators[command.resourceType](command)) throw new Error(JSON.stringify(validators[command.resourceType].errors));
  }
}
console.log(commands.length);
