// html.cjs FOLDER NAME...: opens the HTML reports of the folder in Chromium, as people do, and compares them with the
// JSON reports beside them. Leaves pictures there to be looked at.
const assert = require('assert/strict');
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const {chromium} = require('playwright-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const findingsShown = 2000;
const pairsShown = 60;
const [folder, ...names] = process.argv.slice(2);

function countBy(items, key) {
  const counts = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

// Opens a report; whatever it complains of or asks for besides itself is a failure.
async function open(browser, name, options = {}) {
  const context = await browser.newContext({viewport: {width: 1200, height: 900}, ...options});
  const page = await context.newPage();
  const url = pathToFileURL(path.join(folder, name + '.html')).href;
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push('dialog ' + dialog.message()));
  page.on('request', (request) => request.url() === url || complaints.push('request ' + request.url()));
  await page.goto(url);
  return {page, close: async () => { await context.close(); assert.deepEqual(complaints, [], name); }};
}

const visibleFindings = (page) => page.locator('.finding:visible').count();

// Text whose colour is too near to what is behind it.
function weakContrasts() {
  const parse = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const isPaint = (color) => color.startsWith('rgb') && (parse(color)[3] ?? 1) === 1;
  const behind = (element) => {
    const svg = element.closest('svg.picture');
    const rect = svg && element.closest('g, a')?.querySelector('rect');
    const paint = rect ? getComputedStyle(rect).fill : getComputedStyle(element).backgroundColor;
    if (isPaint(paint)) return parse(paint);
    return element.parentElement ? behind(element.parentElement) : [255, 255, 255];
  };
  const weak = [];
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest('script')) continue;
    texts++;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(parse(element.closest('svg') ? style.fill : style.color)), luminance(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) weak.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 120)}`);
  }
  return {texts, weak};
}

async function checkAccessibility(page, name) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => axe.run());
  assert.deepEqual(violations.map((v) => [v.id, v.nodes[0].html]), [], name);
}

async function checkTotals(page, report) {
  const {errors, warnings, infos, files, commands} = report.summary;
  const totals = await page.locator('.totals dd').allTextContents();
  assert.deepEqual([...totals.slice(0, 4), totals[5]], [errors, warnings, infos, files, commands].map(String));
}

async function checkContents(page, report, name) {
  assert.equal(await page.locator('.finding').count(), report.findings.length);
  const shown = await page.locator('.finding').evaluateAll(
    (items) => items.map((item) => [item.dataset.rule, item.dataset.severity, item.querySelector('.severity').textContent]));
  for (const [, severity, word] of shown) assert.equal(word, severity);
  assert.deepEqual(countBy(shown, ([rule, severity]) => rule + severity),
                   countBy(report.findings, ({rule, severity}) => rule + severity), name);
  const links = await page.locator('a[href^="#"]').evaluateAll(
    (all) => all.filter((a) => !document.querySelector(a.getAttribute('href'))).map((a) => a.getAttribute('href')));
  assert.deepEqual(links, [], 'links to nowhere');
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('script, img, style, link, iframe')].map((e) => e.localName)),
                   ['style', 'script']);
}

// The lines of the picture are the pairs of files that findings are about.
async function checkPicture(page, report) {
  if (await page.locator('.picture').count() === 0) return;
  const pairs = {};
  for (const {file, related = []} of report.findings) {
    for (const other of new Set(related.map((place) => place.file))) {
      const pair = [file, other].sort().join('\n');
      if (other !== file) pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
  }
  const lines = await page.locator('.picture .line').evaluateAll(
    (all) => all.map((line) => line.getAttribute('aria-label').match(/: (.*)$/)[1].match(/\d+/g).map(Number)));
  const sums = lines.map((counts) => counts.reduce((a, b) => a + b)).sort();
  const wanted = Object.values(pairs).sort((a, b) => b - a).slice(0, pairsShown).sort();
  assert.deepEqual(sums, wanted);
  assert.equal(await page.locator('.pairs tbody tr').count(), wanted.length);
  // No box, label or frame lies upon another one of its kind.
  const overlaps = await page.locator('.picture').evaluate((picture) => ['.file', '.line rect', '.stage'].flatMap((kind) => {
    const boxes = [...picture.querySelectorAll(kind)].map((element) => element.getBoundingClientRect());
    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(
      (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
  }));
  assert.deepEqual(overlaps, []);
}

// Of more than a page holds, as much as it holds, of each rule, and the rest counted.
async function checkMany(browser, report, name) {
  const {page, close} = await open(browser, name);
  await checkTotals(page, report);
  await checkPicture(page, report);
  const left = report.findings.length - findingsShown;
  assert.ok(left > 0);
  assert.equal(await page.locator('.finding').count(), findingsShown);
  assert.match(await page.locator('#findings + .note').textContent(),
               new RegExp(`^${left} of ${report.findings.length} findings not shown: the page is full`));
  const shown = await page.locator('.finding').evaluateAll((items) => items.map((item) => item.dataset.rule));
  assert.deepEqual(new Set(shown), new Set(report.findings.map((finding) => finding.rule)));
  assert.ok(await page.locator('.picture .file').count() < 100);
  assert.match(await page.locator('.picture').textContent(), /\d+ files not drawn/);
  await close();
}

async function checkStagesOfRun(page) {
  assert.deepEqual(await page.locator('.picture .title').allTextContents(), ['warehouse', 'glossary']);
  assert.deepEqual(await page.locator('.picture .name').allTextContents(),
                   ['warehouse-1-tables.json', 'warehouse-2-columns.json', 'warehouse-3-tags.json', 'warehouse-4-crm.json',
                    'warehouse-5-erp.json', 'glossary.json']);
  assert.equal(await page.locator('.picture .line.error').count(), 8);
  assert.deepEqual(await page.locator('.pairs th span').allTextContents(),
                   ['needs, and is needed by,', 'is needed by', 'and', ...Array(2).fill('is needed by'), 'needs',
                    ...Array(2).fill('is needed by')]);
  assert.equal(await page.locator('.picture .tip').count(), 8);
}

// Its files are told as if nobody had declared an order: two of them need each other.
async function checkPlanOfRun(page) {
  const plan = page.locator('section[aria-labelledby="plan"]');
  assert.equal(await plan.locator('.note bdi').count(), 2);
  const stages = await plan.locator('details > ol > li').allTextContents();
  assert.deepEqual(stages.map((text) => text.split('\n')[0]),
                   ['containers: 2 jobs, in turn', 'assets-1: 2 jobs, at the same time', 'assets-2: 1 job', 'assets-3: 1 job']);
  assert.equal(await plan.locator('details > ol > li > ul > li').count(), 6);
  assert.ok(stages[3].includes('not beside samples/run-broken/warehouse-4-crm.json, since they share the Mapping of (catalog, orders)'));
}

async function checkControls(page, report) {
  const all = report.findings.length;
  const status = page.locator('.controls output');
  await page.locator('.more').evaluateAll((items) => items.forEach((item) => { item.open = true; }));
  assert.equal(await visibleFindings(page), all);
  assert.equal(await status.textContent(), `${all} findings`);

  await page.click('button[data-group="rule"]');
  for (const [rule, count] of Object.entries(countBy(report.findings, (finding) => finding.rule))) {
    assert.equal(await page.locator(`.group[data-rule="${rule}"] .finding:visible`).count(), count, rule);
  }
  assert.equal(await page.locator('#by-file').isVisible(), false);
  await checkAccessibility(page, 'by rule');
  await page.click('button[data-group="file"]');
  for (const [file, count] of Object.entries(countBy(report.findings, (finding) => finding.file))) {
    const group = page.locator('#by-file .group', {has: page.locator('h3', {hasText: file})});
    if (/^[\w./-]+$/.test(file)) assert.equal(await group.locator('.finding:visible').count(), count, file);
  }

  for (const severity of new Set(report.findings.map((finding) => finding.severity))) {
    const others = report.findings.filter((finding) => finding.severity !== severity).length;
    await page.click(`button[data-show="${severity}"]`);
    assert.equal(await visibleFindings(page), others);
    assert.equal(await page.locator('#by-file .group:visible:not(:has(.finding:visible))').count(), 0);
    await page.click(`button[data-show="${severity}"]`);
  }

  const {rule} = report.findings[0];
  await page.fill('input[type="search"]', rule.toUpperCase());
  const found = report.findings.filter((finding) => finding.rule === rule).length;
  assert.equal(await visibleFindings(page), found);
  assert.equal(await status.textContent(), found === all ? `${all} findings` : `${found} of ${all} findings`);
  await page.fill('input[type="search"]', 'this stands nowhere');
  assert.equal(await visibleFindings(page), 0);
  await page.fill('input[type="search"]', '');
  assert.equal(await visibleFindings(page), all);
}

// What can be used is reached by Tab in the order of the page, and shows that it is.
async function checkKeyboard(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.goto(page.url().replace('#main', ''));
  const wanted = await page.evaluate(() => {
    const usable = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')];
    return usable.filter((element) => element.checkVisibility({contentVisibilityAuto: true})).length;
  });
  let reached = 0;
  await page.evaluate(() => { window.last = document.body; });
  for (;;) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || element === window.first) return null;
      window.first ??= element;
      const follows = (window.last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      window.last = element;
      const shows = getComputedStyle(element).outlineStyle !== 'none' || element.className === 'skip';
      return {follows, shows, html: element.outerHTML.slice(0, 200)};
    });
    if (step === null) break;
    reached++;
    assert.ok(step.follows && step.shows, step.html);
  }
  assert.equal(reached, wanted);
  if (await page.locator('.controls').count() === 0) return;
  await page.focus('button[data-group="rule"]');
  await page.keyboard.press('Space');
  assert.equal(await page.getAttribute('html', 'data-group'), 'rule');
}

async function check(browser, name) {
  const report = JSON.parse(fs.readFileSync(path.join(folder, name + '.json'), 'utf8'));
  console.log(`${name}: ${report.findings.length} findings`);
  if (report.findings.length > findingsShown) return checkMany(browser, report, name);
  const usual = await open(browser, name);
  await checkTotals(usual.page, report);
  await checkContents(usual.page, report, name);
  await checkPicture(usual.page, report);
  if (name === 'run') await checkStagesOfRun(usual.page);
  if (name === 'run') await checkPlanOfRun(usual.page);
  if (name === 'clean') assert.equal(await usual.page.locator('#plan').count(), 0);
  await checkAccessibility(usual.page, name);
  await checkKeyboard(usual.page);
  await usual.page.reload();
  if (report.findings.length > 0) await checkControls(usual.page, report);
  await usual.close();

  for (const colorScheme of ['light', 'dark']) {
    const {page, close} = await open(browser, name, {colorScheme});
    await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
    const {texts, weak} = await page.evaluate(weakContrasts);
    assert.ok(texts > 10);
    assert.deepEqual(weak, [], `${name} ${colorScheme}`);
    await page.screenshot({path: path.join(folder, `${name}-${colorScheme}.png`)});
    await page.setViewportSize({width: 400, height: 900});
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 400, name);
    await page.screenshot({path: path.join(folder, `${name}-${colorScheme}-narrow.png`)});
    await close();
  }

  const still = await open(browser, name, {javaScriptEnabled: false});
  assert.equal(await still.page.locator('.controls').isVisible(), false);
  for (const more of await still.page.locator('.more > summary').all()) await more.click();
  assert.equal(await visibleFindings(still.page), report.findings.length);
  await still.page.emulateMedia({media: 'print'});
  assert.equal(await still.page.locator('.skip').isVisible(), false);
  await still.close();
}

(async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync'],
  });
  try {
    for (const name of names) await check(browser, name);
  } finally {
    await browser.close();
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
