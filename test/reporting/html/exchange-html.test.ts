import { describe, expect, it } from 'vitest';
import { SIMPLEST_PLAN } from '../../../src/exchanges/simplest-plan.js';
import { exchangeHtml } from '../../../src/reporting/html/exchange-html.js';
import { CREATE, expected, FINDING, log, REPORT } from './_live-report.js';

const page = (...reports: readonly object[]) =>
  exchangeHtml(
    reports.map((one) => ({ ...REPORT, ...one })),
    { again: ({ id }) => `replay ${id}` },
  );

/** The text of a part of the page, in one line. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
const rowsOf = (html: string, heading: string) =>
  [
    ...html
      .split(heading)[1]!
      .split('</table>')[0]!
      .matchAll(/<tr[^>]*>(.*?)<\/tr>/gs),
  ].map(([, row]) => textOf(row!));

/** The parts of a page by their ID, without the findings. */
const partsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<section id="(\w+)".*?<\/h2>\n(.*?)\n<\/section>/gs)].map(([, id, body]) => [id, body!]),
  );

describe('a report about live clients as HTML', () => {
  it('has a title, a heading, and says what was done', () => {
    const html = page({ seed: 1 }, { target: 'other <b>', seed: 2 }, { seed: 1, findings: [] });
    expect(html).toContain('<title>2 findings: exchange, my-agent, other &lt;b&gt;, my-agent</title>');
    expect(html).toContain(
      '<h1>2 findings <span class="soft">in <code>my-agent, other &lt;b&gt;, my-agent</code></span></h1>',
    );
    expect(html).toContain(
      '<p class="lead"><code>exchange</code> · 300 exchanges · 2,700 events · 4.5 s · seed 1, 2</p>',
    );
    expect(html).toContain('<footer>realtime-arbitraries test</footer>');
    expect(html).toContain(
      '<li><a href="#summary">Summary</a></li><li><a href="#groups">Clients and exchanges</a></li><li><a href="#findings">Findings</a></li><li><a href="#rules">Broken rules</a></li></ul></nav>',
    );
    expect(page({ target: 'x'.repeat(200) })).toContain(`in <code>${'x'.repeat(160)}… (200 characters)</code>`);
  });

  it('has nothing but a summary and groups without findings', () => {
    const html = page({ findings: [], distrusted: 0 });
    expect(html).toContain('<title>No findings: exchange, my-agent</title>');
    const { summary, findings, ...others } = partsOf(html);
    expect(summary).toBe(
      '<ul class="totals"><li class="ok"><strong><span class="sign" aria-hidden="true">✓</span> No findings</strong> the client did what it must</li></ul>\n',
    );
    expect(findings).toBe('<p class="empty">There are none.</p>');
    expect(Object.keys(others)).toEqual(['groups']);
    expect(html).not.toContain('<fieldset class="kinds">');
  });

  it('sums findings up by aspect, and has remarks about each client', () => {
    const closing = { ...FINDING, aspect: 'closing' };
    const other = { hints: ['A <hint>.'], ending: 'max-time', unconnected: 1, distrusted: 0, hasState: false };
    const html = page({ findings: [closing] }, { ...other, target: 'other', known: [FINDING.id] });
    expect(partsOf(html).summary).toBe(
      `<ul class="totals"><li class="behaviour"><strong><span class="sign" aria-hidden="true">✗</span> 1</strong> behaviour: what the client sends, or knows in the end, is wrong</li>
<li class="closing"><strong><span class="sign" aria-hidden="true">■</span> 1</strong> closing: the client ends in another way than it must</li>
</ul>
<ul class="soft"><li>my-agent: Did not judge 2 exchanges: the server made a mistake.</li><li>other: A &lt;hint&gt;.</li><li>other: The run ended early: max-time.</li><li>other: The client did not connect for 1 exchange.</li><li>other: The client does not report what it knows: only what it sends, and how it ends, was judged.</li><li>other: Known before: 1 finding.</li></ul>`,
    );
    const only = partsOf(page({ hints: ['x'.repeat(700)] })).summary!.split('\n')[2];
    expect(only).toBe(
      `<ul class="soft"><li>${'x'.repeat(600)}… (700 characters)</li><li>Did not judge 2 exchanges: the server made a mistake.</li></ul>`,
    );
  });

  it('has filters for what differs between findings', () => {
    const filtersOf = (...reports: readonly object[]) =>
      /<fieldset class="kinds">(.*?)<\/fieldset>/s.exec(page(...reports))![1];
    const filter = (name: string, label = name) =>
      `<label class="${name}"><input type="checkbox" value="${name}" checked> ${label}</label>\n`;
    const legend = '<legend class="unseen">Kinds of findings</legend>';
    expect(filtersOf({})).toBe(legend + filter('behaviour') + filter('documented'));
    const closing = { ...FINDING, aspect: 'closing', certainty: 'by example', repeated: { failed: 1, of: 5 } };
    expect(filtersOf({ findings: [closing, FINDING, FINDING], known: [FINDING.id] }, { target: 'x'.repeat(50) })).toBe(
      [
        legend,
        ...['behaviour', 'closing'].map((name) => filter(name)),
        ...[filter('by-example', 'by example'), filter('documented'), filter('timing', 'by timing'), filter('known')],
        ...[filter('client-0', 'my-agent'), filter('client-1', `${'x'.repeat(40)}… (50 characters)`)],
      ].join(''),
    );
  });

  it('lists findings that most exchanges show first, two of them open', () => {
    const findings = [10, 30, 20].map((count) => ({ ...FINDING, count, id: `${count}` }));
    const { findings: all } = partsOf(page({ findings }));
    expect(all).toMatch(
      /^<p class="hint js-only"><button type="button" id="toggle">Open or close all<\/button> <span id="shown" role="status"><\/span><\/p>\n<details/,
    );
    const heads = [
      ...all!.matchAll(/<details class="finding [^"]*"( open)?>\n<summary><h3 id="finding-0-(\d+)">(\d)/g),
    ];
    expect(heads.map(([, isOpen, id, number]) => [number, id, isOpen === ' open'])).toEqual([
      ['1', '30', true],
      ['2', '20', true],
      ['3', '10', false],
    ]);
  });

  it('lists broken rules, with links to the findings about them', () => {
    const about = (rule: string, id: string) => ({ ...FINDING, rule, id });
    const reports = [
      { findings: [about('b.c', '1'), about('a.b', '2')] },
      { findings: [about('b.c', '3')], target: 'x'.repeat(50) },
    ];
    const { rules } = partsOf(page(...reports));
    expect(rules).toBe(
      `<div class="scroll" tabindex="0" role="region" aria-label="Rules and the findings about them"><table>
<thead><tr><th scope="col">rule</th><th scope="col">certainty</th><th scope="col">findings</th></tr></thead>
<tbody>
<tr data-search><th scope="row"><code>a.b</code></th><td>documented</td><td><a href="#finding-0-2">2. my-agent</a></td></tr>
<tr data-search><th scope="row"><code>b.c</code></th><td>documented</td><td><a href="#finding-0-1">1. my-agent</a>, <a href="#finding-1-3">3. ${'x'.repeat(40)}… (50 characters)</a></td></tr>
</tbody></table></div>
`,
    );
  });

  it('judges behaviour and closing apart, by what exchanges contain', () => {
    const rows = rowsOf(page({}), 'id="groups-title"');
    expect(rows.slice(2)).toEqual([
      'Legal exchanges',
      'voice turn ✗ some wrong 3 of 5 ✓ all right 5 of 5',
      'Faults',
      'ping ✓ all right 4 of 4 ✗ some wrong 3 of 4',
    ]);
  });

  it('has a column for each client, and says whose a finding is', () => {
    const other = { target: 'other', groups: REPORT.groups.slice(1), findings: [{ ...FINDING, count: 90 }] };
    const html = page({}, other);
    const rows = rowsOf(html, 'id="groups-title"');
    expect([rows[0], rows[3]]).toEqual([
      'exchanges with my-agent other',
      'voice turn ✗ some wrong 3 of 5 ✓ all right 5 of 5 – none – none',
    ]);
    const summaries = [...html.matchAll(/<summary><h3(.*?)<\/summary>/gs)].map(([, text]) => textOf(text!));
    expect(summaries.map((text) => /· (\S+) · \d+ of/.exec(text)![1])).toEqual(['other', 'my-agent']);
    expect(new Set([...html.matchAll(/<h3 id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(2);
    expect(html).toContain('value="client-1"');
  });

  it('shows the exchange as a ladder, with the event that is wrong', () => {
    const rows = rowsOf(page({}), 'The smallest exchange that shows it');
    expect(rows).toHaveLength(log.length + 1);
    expect(rows[CREATE + 1]).toBe(`${CREATE + 1} ▶ What is wrong: response.create`);
    const html = page({});
    const row = (index: number) => html.split(`<th scope="row">${index + 1}</th>`)[1]!.split('</tr>')[0]!;
    expect(row(CREATE).startsWith('<td></td><td>')).toBe(true);
    expect(row(0).endsWith('<td></td>')).toBe(true);
    expect(html.split('<tr class="at">').map((part) => /^<th scope="row">(\d+)/.exec(part)?.[1])).toEqual([
      undefined,
      `${CREATE + 1}`,
    ]);
  });

  it('compares the ends, but not what the client does not report', () => {
    const [, left, right] = page({}).split(/Expected end|Actual end/);
    expect(left).toContain('<mark>');
    expect(textOf(left!)).toContain('"completed"');
    expect(textOf(left!)).not.toContain('"role"');
    expect(textOf(right!)).toContain('"lost"');
    const same = { ...FINDING, ended: { how: 'raised', message: 'Oops', state: { items: expected.items } } };
    const [, one, other] = page({ findings: [same] }).split(/Expected end|Actual end/);
    expect(one + other!.split('<dl>')[0]!).not.toContain('<mark>');
    expect(textOf(other!)).toContain('The client raised an exception. Oops');
  });

  it('says how sure a finding is, and whether it depends on timing', () => {
    const html = page({ findings: [{ ...FINDING, repeated: { failed: 2, of: 5 } }], known: [FINDING.id] });
    expect(textOf(html)).toContain('documented: it rests on documents alone');
    expect(textOf(html)).toContain('by timing: it showed 2 of 5 times');
    expect(html).toContain('class="finding behaviour documented client-0 timing known"');
    expect(textOf(page({}))).toContain('Shows every time (5 of 5)');
    expect(textOf(page({}))).toContain('Faults ping: the client must survive it');
  });

  it('has the wire log of each exchange, and of the nearest one that is right', () => {
    const long = [{ from: 'server', event: { type: 'x', delta: 'a'.repeat(5000) } }];
    const html = page({ findings: [{ ...FINDING, nearest: { plan: SIMPLEST_PLAN, log: long } }] });
    expect(html).toContain(`Wire log: ${log.length} entries`);
    expect(textOf(html)).toContain('← {"type":"response.create"}');
    expect(html).toMatch(/a{1900,2000} … 3,0\d\d more characters/);
  });

  it('says what was not judged', () => {
    const text = textOf(page({ hasState: false, ending: 'interrupted', findings: [], unconnected: 1 }));
    expect(text).toContain('No findings the client did what it must');
    expect(text).toContain('The run ended early: interrupted.');
    expect(text).toContain('The client did not connect for 1 exchange.');
    expect(text).toContain('Did not judge 2 exchanges: the server made a mistake.');
    expect(text).toContain('only what it sends, and how it ends, was judged');
  });
});
