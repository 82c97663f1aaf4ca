// Groups the findings by file or by rule, and leaves those that are asked for. Each finding is there once: it
// moves between the list of its file and that of its rule.
(() => {
  const form = document.querySelector('.controls');
  if (!form) return;
  const findings = [...document.querySelectorAll('.finding')];
  const lists = new Map(findings.map((finding) => [finding, finding.parentElement]));
  const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));
  const byFile = document.getElementById('by-file');
  const byRule = document.getElementById('by-rule');
  const headingOfRules = byRule.querySelector('h2');
  const search = form.querySelector('input');
  const status = form.querySelector('output');
  const listOfRule = new Map(
    [...byRule.querySelectorAll('.group')].map((group) => [group.dataset.rule, group.querySelector('.list')]));

  const isPressed = (button) => button.getAttribute('aria-pressed') === 'true';
  const press = (button, on) => button.setAttribute('aria-pressed', String(on));

  function group(by) {
    document.documentElement.dataset.group = by;
    for (const button of form.querySelectorAll('[data-group]')) press(button, button.dataset.group === by);
    for (const finding of findings) {
      (by === 'rule' ? listOfRule.get(finding.dataset.rule) : lists.get(finding)).append(finding);
    }
    byFile.hidden = by === 'rule';
    headingOfRules.hidden = by === 'rule';
  }

  function filter() {
    const shown = new Set([...form.querySelectorAll('[data-show]')].filter(isPressed).map((b) => b.dataset.show));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const text = texts.get(finding);
      finding.hidden = !shown.has(finding.dataset.severity) || !words.every((word) => text.includes(word));
      if (!finding.hidden) count++;
    }
    const isFiltered = count < findings.length;
    const isGroupedByRule = document.documentElement.dataset.group === 'rule';
    for (const group of document.querySelectorAll('.group, .more')) {
      const isReference = group.matches('#by-rule .group') && !isGroupedByRule;
      const isEmpty = !group.querySelector('.finding:not([hidden])');
      group.hidden = isFiltered && isEmpty && !isReference;
      if (words.length > 0 && !isEmpty && group.matches('.more')) group.open = true;
    }
    status.textContent = isFiltered ? `${count} of ${findings.length} findings` : `${count} findings`;
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  search.addEventListener('input', filter);
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.group) group(button.dataset.group);
    else press(button, !isPressed(button));
    filter();
  });
  form.hidden = false;
  group('file');
  filter();
})();
