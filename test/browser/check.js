// Opens the reports in Chromium, and checks what only a browser shows: `npm run check:browser [-- --screenshots FOLDER]`.
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { pages } from './reports.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const WIDTHS = [360, 1400];
const SCHEMES = ['light', 'dark'];

const { values: options } = parseArgs({ options: { screenshots: { type: 'string' } } });

/** Returns the path of a browser, if there is one. */
function findBrowser() {
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? [], paths].flat().find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const executablePath = findBrowser();
if (!executablePath) {
  console.error(`error: there is no browser; install chromium, or set CHROMIUM to the path of one.`);
  process.exit(2);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-browser-'));
const problems = [];
let checks = 0;

/** Notes a problem unless something holds. */
function must(holds, problem) {
  checks++;
  if (!holds) problems.push(problem);
}

/** Opens a page. What it requests or reports is a problem. */
async function open(browser, name, { width = 1400, scheme = 'light', javaScriptEnabled = true, hash = '' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled,
  });
  const page = await context.newPage();
  const url = pathToFileURL(join(folder, `${name}.html`)).href;
  page.on('console', (message) => must(message.type() === 'log', `${name}: the console says ${message.text()}`));
  page.on('pageerror', (error) => must(false, `${name}: ${error.message}`));
  page.on('request', (request) => must(request.url().startsWith(url), `${name}: requests ${request.url()}`));
  await page.goto(url + hash);
  return { page, close: () => context.close() };
}

/** Checks how a page looks in a width and a scheme. */
async function checkLook(browser, name, width, scheme) {
  const { page, close } = await open(browser, name, { width, scheme });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  must(overflow <= 0, `${name}: is ${overflow} pixels wider than ${width} pixels`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    must(
      false,
      `${name}, ${width} pixels, ${scheme}: ${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))}`,
    );
  }
  must(violations.length === 0, `${name}: axe finds violations`);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const own = await background();
  const other = scheme === 'light' ? 'dark' : 'light';
  await page.click(`label[for=${other}]`);
  must((await background()) !== own, `${name}: the switch to ${other} changes nothing`);
  await page.click('label[for=auto]');
  must((await background()) === own, `${name}: the switch back changes nothing`);
  if (options.screenshots) {
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: join(options.screenshots, `${name}-${width}-${scheme}.png`) });
    await page.screenshot({ path: join(options.screenshots, `${name}-${width}-${scheme}-all.png`), fullPage: true });
  }
  await close();
}

const shownIn = (page, selector) => page.locator(`${selector}:visible`).count();

/** Checks the search, the filters, the links and the buttons of a report with findings. */
async function checkScript(browser, name) {
  const { page, close } = await open(browser, name);
  const all = await shownIn(page, '.finding');
  await page.fill('#search', 'nosuchtext');
  must(
    (await shownIn(page, '.finding')) + (await shownIn(page, '[data-search]')) === 0,
    `${name}: the search hides nothing`,
  );
  const id = await page.locator('.finding dd:last-child').last().textContent();
  await page.fill('#search', id.toUpperCase());
  const found = await shownIn(page, '.finding');
  must(found > 0 && found < all, `${name}: the search for ${id} shows ${found} of ${all} findings`);
  const status = await page.textContent('#shown');
  must(status === `${found} of ${all} shown`, `${name}: the status says ${status}`);
  await page.fill('#search', '');
  const kinds = page.locator('.kinds input');
  const kind = await kinds.first().getAttribute('value');
  await kinds.first().uncheck();
  must((await shownIn(page, `.finding.${kind}`)) === 0, `${name}: the filter does not hide ${kind}`);
  const target = await page.locator(`.finding.${kind} h3`).last().getAttribute('id');
  await page.locator(`a[href="#${target}"]`).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  must(await page.locator(`details[open] #${target}`).isVisible(), `${name}: a link to a finding does not open it`);
  must((await shownIn(page, '.finding')) === all, `${name}: a link to a hidden finding leaves it hidden`);
  await page.click('#toggle');
  must((await page.locator('.finding:not([open])').count()) === 0, `${name}: the button does not open all findings`);
  await page.click('#toggle');
  must((await page.locator('.finding[open]').count()) === 0, `${name}: the button does not close all findings`);
  await close();
}

/** Checks that each entry of a wire log begins beside its arrow, however narrow the page is. */
async function checkWireLogs(browser, name, width) {
  const { page, close } = await open(browser, name, { width });
  const split = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const texts = [...document.querySelectorAll('.wire code')].flatMap((code) => [...code.childNodes]);
    const starts = texts.flatMap((text) => [...text.data.matchAll(/^[→←] ./gm)].map(({ index }) => ({ text, index })));
    const isSplit = ({ text, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 3);
      return range.getClientRects().length > 1;
    };
    return { count: starts.length, split: starts.filter(isSplit).length };
  });
  must(split.count > 0, `${name}: has no wire log`);
  must(
    split.split === 0,
    `${name}: at ${width} pixels, ${split.split} of ${split.count} arrows of wire logs stand alone`,
  );
  await close();
}

/** Checks that all of a page can be read without its script. */
async function checkWithoutScript(browser, name) {
  const { page, close } = await open(browser, name, { javaScriptEnabled: false });
  const withScript = await open(browser, name);
  const text = (of) => of.evaluate(() => document.querySelector('main').textContent);
  const shown = async (of) => (await of.content()).replace(/<script>[\s\S]*<\/script>/, '').length;
  must((await shown(page)) > 1000, `${name}: is empty without a script`);
  must((await page.locator('.js-only:visible').count()) === 0, `${name}: shows what needs a script without one`);
  const read = await page.locator('main').textContent();
  const same = (await text(withScript.page)).replaceAll(/\d+ of \d+ shown/g, '');
  must(read === same, `${name}: the script changes what can be read`);
  const closed = page.locator('details:not([open])').first();
  if ((await closed.count()) > 0) {
    const summary = page.locator('details:not([open]) > summary').first();
    const count = await page.locator('details[open]').count();
    await summary.click();
    must((await page.locator('details[open]').count()) === count + 1, `${name}: cannot be opened without a script`);
  }
  await withScript.close();
  await close();
}

/** Checks that foreign text stays text. */
async function checkForeign(browser, name) {
  const { page, close } = await open(browser, name);
  const counts = await page.evaluate(() =>
    ['script', 'style', 'img', 'iframe', '[onerror], [onload], [onmouseover]'].map(
      (one) => document.querySelectorAll(one).length,
    ),
  );
  must(counts.join() === '1,1,0,0,0', `${name}: foreign text became elements: ${counts}`);
  must((await page.title()).includes('</script><script>'), `${name}: foreign text changed the title`);
  await close();
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  if (options.screenshots) mkdirSync(options.screenshots, { recursive: true });
  for (const [name, html] of Object.entries(await pages())) {
    writeFileSync(join(folder, `${name}.html`), html);
    const before = problems.length;
    for (const width of WIDTHS) for (const scheme of SCHEMES) await checkLook(browser, name, width, scheme);
    await checkWithoutScript(browser, name);
    if (/^many$|^exchange$|hostile$/.test(name)) await checkScript(browser, name);
    if (name.endsWith('hostile')) await checkForeign(browser, name);
    if (name === 'exchange') for (const width of WIDTHS) await checkWireLogs(browser, name, width);
    console.log(`${name}: ${(html.length / 1000).toFixed(0)} kB, ${problems.length - before} problems`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of new Set(problems)) console.error(problem);
console.log(`${checks} checks, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
