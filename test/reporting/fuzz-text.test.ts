import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { findingText } from '../../src/reporting/fuzz-finding-text.js';
import { fuzzText } from '../../src/reporting/fuzz-text.js';
import type { Words } from '../../src/reporting/fuzz-words.js';

const words: Words = {
  rule: (id) =>
    id === 'response.id'
      ? { text: 'must begin with resp_', source: 'RealtimeResponse.id', certainty: 'documented' }
      : undefined,
  again: ({ id }) => `again ${id}`,
  foundBy: ({ origin: { phase, index } }) => (index === undefined ? undefined : `${phase} ${index}`),
};

const refused: FuzzFinding = {
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { type: 'Error', message: 'no\n  null' },
  case: {
    model: 'response',
    tier: 'edge',
    expect: 'must-accept',
    rule: 'response.id',
    path: '/conversation_id',
    value: { a: null },
  },
  origin: { phase: 'systematic', index: 3 },
  accepted: { a: 'b' },
  rules: ['response.id', 'response.types'],
  places: ['/conversation_id', ''],
  count: 1200,
  size: { before: 2000, after: 10, calls: 1 },
};

const damaged: FuzzFinding = {
  id: '9abcdef0',
  signature: 'b',
  kind: 'crashed',
  verdict: 'crashed',
  case: { model: 'response', tier: 'malformed', expect: 'may-either', mutation: 'deep-nesting', text: '' },
  origin: { phase: 'stored' },
  rules: [],
  places: [],
  count: 1,
  size: { before: 5, after: 5, calls: 3 },
};

const shownCase = (found: Partial<FuzzFinding['case']>) =>
  /^ {3}Case: +(.*)$/m.exec(findingText({ ...damaged, case: { ...damaged.case, ...found } }, '1.', words))![1];

describe('a finding as text', () => {
  it('shows what was expected and what happened, the rule, the two values, and how to run it again', () => {
    expect(findingText(refused, '1.', words)).toBe(
      [
        '1. refused-valid: response.id at /conversation_id  [12345678]',
        '   Rule:      must begin with resp_ (RealtimeResponse.id; documented)',
        '   Expected:  accepted (edge)',
        '   Actual:    rejected: Error: no null',
        '   Rejected:  {"a":null}',
        '   Accepted:  {"a":"b"}',
        '   Seen in:   1,200 cases, also about response.types, at /conversation_id, (root)',
        '   Size:      2,000 characters, shrunk to 10 in 1 call',
        '   Found by:  systematic 3',
        '   Replay:    again 12345678',
        '',
      ].join('\n'),
    );
  });

  it('shows that only a crash is wrong if the parser may do either', () => {
    const text = findingText({ ...damaged, flaky: { failed: 1, of: 11 } }, '2.', words);
    expect(text.split('\n').slice(0, 5)).toEqual([
      '2. crashed: deep-nesting  [9abcdef0]',
      '   Expected:  accepted or rejected, without a crash (malformed: deep-nesting)',
      '   Actual:    crashed',
      '   Flaky:     fails 1 of 11 times',
      '   Case:      (an empty text)',
    ]);
  });

  it.each<[Partial<FuzzFinding>, string]>([
    [{ complaint: { message: 'no' } }, 'crashed: no'],
    [{ complaint: { type: 'E', message: '  a \n  b ', at: 'p.js:1:2' } }, 'crashed: E: a b (p.js:1:2)'],
    [{ complaint: { message: 'x'.repeat(400) } }, `crashed: ${'x'.repeat(300)}… (400 characters)`],
    [{ difference: 'lost' }, 'accepted, but the returned value lacks a property'],
    [{ difference: 'unheard-of' as 'lost' }, 'accepted, but the returned value unheard-of'],
  ])('shows what the parser did: %#', (more, expected) => {
    expect(/^ {3}Actual: +(.*)$/m.exec(findingText({ ...damaged, ...more }, '1.', words))![1]).toBe(expected);
  });

  it('shows what was returned, and where the case was seen', () => {
    const { difference: _none, ...returned } = { ...refused, verdict: 'accepted' as const, back: { b: 1 } };
    const lines = findingText({ ...returned, places: ['/a'], rules: ['response.id'] }, '1.', words).split('\n');
    expect(lines).toContain('   Case:      {"a":null}');
    expect(lines).toContain('   Returned:  {"b":1}');
    expect(lines).toContain('   Seen in:   1,200 cases');
  });

  it('is about its rule, its mutation or its tier, at the root or nowhere', () => {
    const title = (found: Partial<FuzzFinding['case']>) =>
      findingText({ ...damaged, case: { ...damaged.case, ...found } }, '1.', words).split('\n')[0];
    expect(title({ rule: 'a.b', path: '' })).toBe('1. crashed: a.b at (root)  [9abcdef0]');
    expect(title({ mutation: undefined })).toBe('1. crashed: malformed  [9abcdef0]');
  });

  it.each([
    [{ text: '{"x":1,}' }, '{"x":1,}'],
    [{ text: `{"x":${'['.repeat(9900)}1${']'.repeat(9900)}}` }, '{"x": [×9,900 1 ]×9,900 }'],
    [{ text: `"${'a'.repeat(500)}"` }, '" a×500 "'],
    [
      { text: Array.from({ length: 200 }, (_, i) => i).join('') },
      `${Array.from({ length: 200 }, (_, i) => i)
        .join('')
        .slice(0, 200)}… (490 characters)`,
    ],
    [{ text: '"\u0000\u001b[31m\u202e"' }, '"\\u{0000}\\u{001b}[31m\\u{202e}"'],
    [{ text: undefined, base64: '/w==' }, 'bytes in Base64: /w=='],
  ])('shows text on one line, and what repeats only once: %#', (found, expected) => {
    expect(shownCase(found)).toBe(expected);
  });
});

describe('a report as text', () => {
  const report: FuzzReport = {
    version: 1,
    generator: 'test 1',
    tried: [],
    places: [],
    model: 'response',
    target: './parse.mjs#parse',
    seed: 7,
    ending: 'interrupted',
    milliseconds: 1234,
    cases: 1000,
    skipped: 2,
    tallies: { edge: { accepted: 5, rejected: 1, crashed: 0, 'timed-out': 0 } },
    hints: ['The parser accepted every input.'],
    added: ['/*'],
    findings: [refused, damaged],
    known: ['12345678'],
  };

  it('shows hints first, then the count, then each finding that is not known', () => {
    const lines = fuzzText(report, words).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'The parser accepted every input.',
      'The returned values have properties that were not sent: /*.',
      'response, ./parse.mjs#parse: 1 finding (and 1 known) in 1,000 cases, 1.2 s, seed 7, interrupted',
      'Skipped 2 cases that cannot be passed to the parser.',
    ]);
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(['1. crashed: deep-nesting  [9abcdef0]']);
  });

  it('has a table of verdicts by tier, with zeros', () => {
    const lines = fuzzText({ ...report, tallies: { edge: undefined, invalid: report.tallies.edge } }, words).split(
      '\n',
    );
    expect(lines.slice(4, 8)).toEqual([
      '',
      'TIER     ACCEPTED  REJECTED  CRASHED  TIMED-OUT',
      'edge     0         0         0        0',
      'invalid  5         1         0        0',
    ]);
  });

  it('has no lines about what there is none of', () => {
    const text = fuzzText({ ...report, hints: [], added: [], skipped: 0, findings: [], known: [] }, words);
    expect(text).toMatch(/^response, .*\n\nTIER .*\nedge .*\n$/);
  });

  it.each([
    ['max-time', ', stopped at the time limit'],
    ['max-failures', ', stopped at the maximum number of findings'],
    ['done', ''],
  ] as const)('shows how the run ended: %s', (ending, shown) => {
    expect(fuzzText({ ...report, ending }, words)).toContain(`, seed 7${shown}\n`);
  });

  it('shows that there are no findings', () => {
    const text = fuzzText({ ...report, findings: [], known: [], shard: '1/3', ending: 'done' }, words);
    expect(text).toContain('response, ./parse.mjs#parse: no findings in 1,000 cases, 1.2 s, seed 7, shard 1/3\n');
  });
});
