import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../../arbitraries/models.js';
import type { FuzzFinding, FuzzReport } from '../../../src/fuzzing/fuzz-report.js';
import { fuzzHtml } from '../../../src/reporting/html/fuzz-html.js';
import { wordsFor } from '../../../src/reporting/words.js';

const words = wordsFor({ again: ({ id }) => `replay ${id}`, foundBy: ({ origin: { index } }) => `--index ${index}` });
const { shape } = modelNamed('response');

const verdicts = (accepted: number, rejected: number) => ({ accepted, rejected, crashed: 0, 'timed-out': 0 });

const finding: FuzzFinding = {
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { type: 'Error', message: 'must be a string', at: 'client.mjs:4:1' },
  case: {
    model: 'response',
    tier: 'edge',
    expect: 'must-accept',
    rule: 'response.conversation-id',
    path: '/conversation_id',
    value: { conversation_id: null },
  },
  origin: { phase: 'systematic', index: 3 },
  cause: {
    kind: '/conversation_id',
    path: '/conversation_id',
    change: 'instead',
    refused: null,
    sort: 'null',
    accepted: 'conv_y',
  },
  accepted: { conversation_id: 'conv_y' },
  rules: ['response.conversation-id'],
  places: ['/conversation_id'],
  count: 1200,
  typical: 0.042,
  size: { before: 2000, after: 24, calls: 1 },
};

const reportOf = (findings: FuzzFinding[], more: Partial<FuzzReport> = {}): FuzzReport => ({
  version: 1,
  generator: 'test 1',
  model: 'response',
  target: './client.mjs#parse',
  seed: 7,
  ending: 'done',
  milliseconds: 1234,
  cases: 1000,
  skipped: 2,
  tallies: { edge: verdicts(900, 100) },
  tried: [{ tier: 'edge', rule: 'response.conversation-id', verdicts: verdicts(11, 13) }],
  places: [
    { place: '/conversation_id', verdicts: verdicts(11, 13) },
    { place: '/usage/*', verdicts: verdicts(2, 0) },
  ],
  hints: ['A hint.'],
  added: [],
  findings,
  known: [],
  ...more,
});

const page = (findings: FuzzFinding[], more: Partial<FuzzReport> = {}) =>
  fuzzHtml(reportOf(findings, more), words, shape);

/** What a reader sees, in lines. */
const read = (html: string) =>
  html
    .replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"');

const within = (html: string, start: string, end: string) => html.slice(html.indexOf(start)).split(end)[0]!;

/** The parts of a page by their ID. */
const partsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<section id="(\w+)".*?<\/h2>\n(.*?)\n<\/section>/gs)].map(([, id, body]) => [id, body!]),
  );

describe('a report as HTML', () => {
  it('has a title, a heading, and says what was done', () => {
    const html = page([finding], { within: 'response.done', shard: '1/3', ending: 'max-time', target: 'a <b>' });
    expect(html).toContain('<title>1 finding: response, a &lt;b&gt;</title>');
    expect(html).toContain('<h1>1 finding <span class="soft">in <code>a &lt;b&gt;</code></span></h1>');
    expect(html).toContain(
      '<p class="lead"><code>response</code> in response.done · 1,000 cases · 1.2 s · seed 7 · shard 1/3, stopped at the time limit</p>',
    );
    expect(page([finding])).toContain('<p class="lead"><code>response</code> · 1,000 cases · 1.2 s · seed 7</p>');
    expect(html).toContain('<footer>test 1</footer>');
    expect(page([], { target: 'x'.repeat(200) })).toContain(`<code>${'x'.repeat(160)}… (200 characters)</code>`);
  });

  it('has a summary and rules without findings, and a search if there is a map', () => {
    const none = { hints: [], skipped: 0, tallies: {} };
    const { summary, findings, ...others } = partsOf(fuzzHtml(reportOf([], none), words));
    expect(summary!.split('\n')[0]).toBe(
      '<ul class="totals"><li class="ok"><strong><span class="sign" aria-hidden="true">✓</span> No findings</strong> the parser did what it must</li></ul>',
    );
    expect(summary).not.toContain('<ul class="soft">');
    expect(findings).toBe('<p class="empty">There are none.</p>');
    expect(Object.keys(others)).toEqual(['rules']);
    const hasSearch = (html: string) => [html.includes('id="search"'), html.includes('<fieldset class="kinds">')];
    expect(hasSearch(fuzzHtml(reportOf([], none), words))).toEqual([false, false]);
    expect(hasSearch(page([], none))).toEqual([true, false]);
    expect(hasSearch(fuzzHtml(reportOf([finding]), words))).toEqual([true, true]);
  });

  it('sums findings up by kind, the worst first, with filters, and has remarks', () => {
    const crashed = { ...finding, id: '89abcdef', kind: 'crashed', verdict: 'crashed' } as const;
    const more = { added: ['/x', '/y'], unlikely: 3, known: [finding.id] };
    const html = page([finding, crashed, finding], more);
    expect(partsOf(html).summary!.split('\n').slice(0, 3)).toEqual([
      '<ul class="totals"><li class="crashed"><strong><span class="sign" aria-hidden="true">‼</span> 1</strong> crashed: ends, or overflows its stack</li>',
      '<li class="refused-valid"><strong><span class="sign" aria-hidden="true">✗</span> 2</strong> refused-valid: rejects what the API sends today</li>',
      '</ul>',
    ]);
    expect(partsOf(html).summary!.split('\n').at(-1)).toBe(
      '<ul class="soft"><li>A hint.</li><li>The returned values have properties that were not sent: /x, /y.</li><li>Skipped 2 cases that cannot be passed to the parser.</li><li>Left out 3 findings that only unlikely values reach.</li><li>1 finding of these were known before.</li></ul>',
    );
    const filter = (name: string, sign: string) =>
      `<label class="${name}"><input type="checkbox" value="${name}" checked> <span class="sign" aria-hidden="true">${sign}</span> ${name}</label>\n`;
    const filters = '<fieldset class="kinds"><legend class="unseen">Kinds of findings</legend>';
    const kinds = filter('crashed', '‼') + filter('refused-valid', '✗');
    expect(html).toContain(`${filters}${kinds}${filter('known', '★')}</fieldset>`);
    expect(page([finding, crashed])).toContain(`${filters}${kinds}</fieldset>`);
    expect(page([], { hints: ['x'.repeat(700)] })).toContain(`<li>${'x'.repeat(600)}… (700 characters)</li>`);
  });

  it('lists findings in their order, three of them open', () => {
    const { findings } = partsOf(page(['1', '2', '3', '4'].map((id) => ({ ...finding, id }))));
    expect(findings).toMatch(
      /^<p class="hint js-only"><button type="button" id="toggle">Open or close all<\/button> <span id="shown" role="status"><\/span><\/p>\n<details/,
    );
    const heads = [
      ...findings!.matchAll(/<details class="finding [^"]*"( open)?>\n<summary><h3 id="finding-(\d)">(\d)/g),
    ];
    expect(heads.map(([, isOpen, id, number]) => [id, number, isOpen === ' open'])).toEqual([
      ['1', '1', true],
      ['2', '2', true],
      ['3', '3', true],
      ['4', '4', false],
    ]);
  });

  it('shows the run, the finding with both values, and how to run it again', () => {
    const html = page([finding]);
    const text = read(html);
    for (const shown of [
      '1 finding in ./client.mjs#parse',
      'response · 1,000 cases · 1.2 s · seed 7',
      'A hint.',
      'Skipped 2 cases that cannot be passed to the parser.',
      'rejected: Error: must be a string (client.mjs:4:1)',
      'must be null, or start with conv_',
      'null · 4.2% of typical values',
      '{ "conversation_id": null }',
      '{ "conversation_id": "conv_y" }',
      '--index 3',
      'replay 12345678',
    ])
      expect(text).toContain(shown);
    expect(html.match(/<mark>/g)).toHaveLength(2);
  });

  it('has a map of the places of the model, with the places that are not documented', () => {
    const map = within(page([finding]), 'id="places"', '</section>');
    const stateOf = (place: string) =>
      [...map.matchAll(/<li class="place ([\w-]+)".*?aria-hidden="true">.<\/span> (?:<a [^>]*>)?([^<]*).*\n/g)].find(
        ([, , name]) => name === place,
      )?.[1];
    expect(stateOf('/conversation_id')).toBe('refused-valid');
    expect(stateOf('/status')).toBe('none');
    expect(within(map, '<code>usage</code>', '</div>')).toContain('2 cases, tried, no findings');
    expect(map).toContain('<a href="#finding-12345678">/conversation_id</a>');
    expect(fuzzHtml(reportOf([finding]), words)).not.toContain('id="places"');
  });

  it('has a row for each rule, with the numbers of cases by verdict', () => {
    const row = within(page([finding]), '<tr data-search>', '</tr>');
    expect([...row.matchAll(/<td class="([^"]*)">(\d+)/g)].map(([, style, count]) => `${count} ${style}`)).toEqual([
      '11 number',
      '13 number bad rejected',
      ...Array(6).fill('0 number zero'),
      '1 number bad refused-valid',
    ]);
  });

  it('shows what was sent and what came back, texts, bytes and intermittent failures', () => {
    const { accepted: _none, cause: _neither, ...alone } = finding;
    const base = { ...alone, rules: [], places: [] };
    const malformed = { model: 'response', tier: 'malformed', expect: 'may-either' } as const;
    const text = read(
      page([
        { ...base, id: '00000001', kind: 'changed-value', verdict: 'accepted', difference: 'changed', back: { x: 1 } },
        { ...base, id: '00000002', kind: 'crashed', verdict: 'crashed', case: { ...malformed, text: '[[[' } },
        { ...base, id: '00000003', kind: 'timed-out', verdict: 'timed-out', case: { ...malformed, base64: '/w==' } },
        {
          ...base,
          id: '00000004',
          case: { ...malformed, text: '' },
          intermittent: { least: 2, most: 50, unanswered: 1 },
        },
      ]),
    );
    for (const shown of ['Returned, the part that differs{ "x": 1 }', '[[[', 'bytes in Base64: /w==', 'an empty text'])
      expect(text).toContain(shown);
    expect(text).toContain('4. intermittent');
  });

  it('shows that there are no findings, and which findings were known', () => {
    expect(read(page([]))).toContain('No findings in ./client.mjs#parse');
    const known = page([finding], { known: ['12345678'] });
    expect(known).toContain('class="finding refused-valid known"');
    expect(read(known)).toContain('1 finding of these were known before.');
  });

  it('loads nothing, and allows only its own style and script', () => {
    const html = page([finding]);
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(html).toContain(
      `content="default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/\b(?:src|srcset|style|on\w+)="|https?:|url\(|@import/);
    expect([...html.matchAll(/href="(.)/g)].every(([, first]) => first === '#')).toBe(true);
  });

  it('is the same for the same report', () => {
    expect(page([finding])).toBe(page(structuredClone([finding])));
  });

  it('never takes foreign text for HTML', () => {
    const hostile = `</script></style><script>1</script><img src=x onerror=1> "'&lt; --> \u202e\u0000\ud800`;
    const html = page(
      [
        {
          ...finding,
          complaint: { type: hostile, message: hostile, at: hostile },
          case: { ...finding.case, rule: hostile, mutation: hostile, within: hostile, value: { [hostile]: hostile } },
          accepted: { other: hostile },
          cause: { ...finding.cause!, kind: hostile, sort: hostile },
          rules: [hostile],
          places: [hostile],
          difference: hostile,
        },
      ],
      {
        target: hostile,
        hints: [hostile],
        added: [hostile],
        within: hostile,
        generator: hostile,
        tried: [{ tier: 'edge', rule: hostile, verdicts: verdicts(1, 1) }],
      },
    );
    const tags = (name: string) => html.match(new RegExp(`<${name}\\b`, 'g'))?.length ?? 0;
    expect([tags('script'), tags('style'), tags('img')]).toEqual([1, 1, 0]);
    expect(['\u0000', '\u202e', '\ud800'].filter((one) => html.includes(one))).toEqual([]);
    // No attribute has a quote in it.
    const unquoted = html.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '').replaceAll(/"[^"<>]*"/g, '""');
    expect(unquoted).not.toMatch(/<[a-z][^>]*onerror/);
  });
});
