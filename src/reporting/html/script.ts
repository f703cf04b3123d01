/** The script of all reports. It only hides, opens and copies what is there already: a report is complete without it. */
export const SCRIPT = `
(() => {
const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
root.classList.add('js');
const search = document.querySelector('#search');
const kinds = all('.kinds input');
const findings = all('.finding');
const rows = all('[data-search]');
const texts = new Map([...findings, ...rows].map((one) => [one, one.textContent.toLowerCase()]));
const shown = document.querySelector('#shown');
const apply = () => {
  const words = search ? search.value.toLowerCase().split(/\\s+/).filter(Boolean) : [];
  const off = kinds.filter((one) => !one.checked).map((one) => one.value);
  const has = (one) => words.every((word) => texts.get(one).includes(word));
  for (const one of findings) one.hidden = !has(one) || off.some((name) => one.classList.contains(name));
  for (const one of rows) one.hidden = !has(one);
  const count = findings.filter((one) => !one.hidden).length;
  if (shown) shown.textContent = count < findings.length ? count + ' of ' + findings.length + ' shown' : '';
};
if (search) search.addEventListener('input', apply);
for (const one of kinds) one.addEventListener('change', apply);
const openTarget = () => {
  const found = document.getElementById(location.hash.slice(1))?.closest('details');
  if (!found) return;
  if (found.hidden) {
    if (search) search.value = '';
    for (const one of kinds) one.checked = true;
    apply();
  }
  found.open = true;
  found.scrollIntoView();
};
addEventListener('hashchange', openTarget);
openTarget();
const toggle = document.querySelector('#toggle');
if (toggle) toggle.addEventListener('click', () => {
  const open = all('details').some((one) => !one.open);
  for (const one of all('details')) one.open = open;
});
addEventListener('beforeprint', () => { for (const one of all('details')) one.open = true; });
for (const button of all('[data-copy]')) button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(button.previousElementSibling.textContent);
  button.textContent = 'Copied';
});
const themes = all('.theme input');
try {
  const theme = document.getElementById(localStorage.getItem('realtime-arbitraries-theme') || 'auto');
  if (themes.includes(theme)) theme.checked = true;
  for (const one of themes) one.addEventListener('change', () => localStorage.setItem('realtime-arbitraries-theme', one.id));
} catch {}
apply();
})();
`;
