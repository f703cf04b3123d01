import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import {
  findingText,
  intermittentText,
  seenText,
  sizeText,
  typicalText,
} from '../../src/reporting/fuzz-finding-text.js';
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

  it('shows that a near miss should be rejected', () => {
    const invalid = { model: 'response', tier: 'invalid', expect: 'must-reject', mutation: 'cut', value: 1 } as const;
    expect(
      findingText({ ...damaged, kind: 'accepted-invalid', verdict: 'accepted', case: invalid }, '1.', words),
    ).toContain('\n   Expected:  rejected, without a crash (invalid: cut)\n   Actual:    accepted\n   Case:      1\n');
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

describe('the parts of a finding', () => {
  it.each([
    ['lost', 'lacks a property'],
    ['lost-if-empty', 'lacks a property that was empty'],
    ['added', 'has an additional property'],
    ['null-to-absent', 'lacks a property that was null'],
    ['absent-to-null', 'has null in place of an absent property'],
    ['lost-precision', 'has a rounded number'],
    ['changed', 'has another value'],
  ])('are in words: %s', (difference, description) => {
    expect(findingText({ ...damaged, difference }, '1.', words)).toContain(
      `   Actual:    accepted, but the returned value ${description}\n`,
    );
  });

  it('have a size before and after', () => {
    expect(sizeText({ before: 2000, after: 1000, calls: 2 })).toBe('2,000 characters, shrunk to 1,000 in 2 calls');
    expect(sizeText({ before: 1, after: 1, calls: 1 })).toBe('1 character, analyzed in 1 call');
    expect(sizeText({ before: 5, after: 1200, calls: 0 })).toBe('1,200 characters, analyzed in 0 calls');
  });

  it('say in what cases it was seen', () => {
    const { rule: _, ...withoutRule } = refused.case;
    expect(seenText({ ...damaged, places: ['/a', '/b'] })).toBe('1 case, at /a, /b');
    expect(seenText({ ...damaged, places: ['/a'], rules: ['a.b'] })).toBe('1 case, also about a.b');
    expect(seenText({ ...refused, rules: ['response.id'], places: [] })).toBe('1,200 cases');
    expect(seenText({ ...refused, case: withoutRule, places: [] })).toBe(
      '1,200 cases, also about response.id, response.types',
    );
  });

  it.each([
    [1, { least: 1, most: 1, unanswered: 0 }, 'intermittent: 1 time, after 1 case in one process; '],
    [
      2,
      { least: 1000, most: 2000, unanswered: 0 },
      'intermittent: 2 times, after 1,000 to 2,000 cases in one process; ',
    ],
    [
      1200,
      { least: 3, most: 3, unanswered: 1 },
      'intermittent: 1,200 times, after 3 cases in one process, with 1 case unanswered the first time; ',
    ],
    [
      1,
      { least: 3, most: 3, unanswered: 0, around: { phase: 'random', from: 5, to: 9 } as const },
      'intermittent: 1 time, after 3 cases in one process (random 5 to 9); ',
    ],
  ])('say when it occurs, if no case explains it: %i', (count, intermittent, text) => {
    expect(intermittentText({ ...damaged, count, intermittent })).toBe(`${text}the same cases passed afterwards`);
    expect(intermittentText(damaged)).toBeUndefined();
  });

  it('say how often typical values hit it, and whether clients are likely to', () => {
    const hits = 'hits 50.0% of typical response values';
    expect(typicalText({ ...damaged, typical: 0.5 })).toBe(hits);
    expect(typicalText({ ...damaged, typical: 0.5, likely: true })).toBe(hits);
    expect(typicalText({ ...damaged, typical: 0.5, likely: false })).toBe(`${hits}; a client is unlikely to meet it`);
    expect(typicalText(damaged)).toBeUndefined();
  });

  it('have rows for what is left open, and for failures that no case explains', () => {
    const intermittent = { least: 1, most: 1, unanswered: 0 };
    const found = { ...damaged.case, path: '/a', readings: ['one', 'two'] };
    const lines = findingText({ ...damaged, case: found, typical: 0, intermittent }, '1.', words).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '1. crashed: intermittent  [9abcdef0]',
      '   Typical:   hits none of typical response values',
      '   Readings:  one; or: two',
    ]);
    expect(lines).toContain(
      '   When:      intermittent: 1 time, after 1 case in one process; the same cases passed afterwards',
    );
    const flaky = findingText({ ...damaged, case: found, intermittent, flaky: { failed: 1, of: 2 } }, '1.', words);
    expect(flaky.split('\n')[0]).toBe('1. crashed: deep-nesting at /a  [9abcdef0]');
  });

  it('fit into a width, and have at most 1,000 characters of a value, 200 of bytes', () => {
    const lines = findingText({ ...refused, accepted: undefined }, '1.', words, 40).split('\n');
    expect(lines.slice(1, 4)).toEqual([
      '   Rule:      must begin with resp_',
      '              (RealtimeResponse.id;',
      '              documented)',
    ]);
    expect(shownCase({ text: undefined, value: 'x'.repeat(1200) })).toBe(`"${'x'.repeat(999)}… (1,202 characters)`);
    expect(shownCase({ text: undefined, base64: 'x'.repeat(201) })).toBe(
      `bytes in Base64: ${'x'.repeat(200)}… (201 characters)`,
    );
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

  it('has no characters that a terminal acts on', () => {
    const text = fuzzText({ ...report, target: '\u001b1', hints: ['\u001b2'], added: ['\u001b3'] }, words);
    expect(text).not.toContain('\u001b');
    for (const part of ['\\u{001b}1', '\\u{001b}2', '\\u{001b}3']) expect(text).toContain(part);
  });

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

  it('has as many findings in full as wanted, and a table of all that are not known', () => {
    const findings = ['1', '2', '3'].map((id) => ({ ...damaged, id }));
    const all = { ...report, findings, known: [], tallies: {}, hints: [], added: [], skipped: 0 };
    const lines = (text: string) => text.split('\n').filter((line) => /^\d\. /.test(line));
    const text = fuzzText(all, words, 1);
    expect(text).toMatch(/\n\n {3}PLACE .*\n1 {2}\(root\) .*\n2 {2}\(root\) .*\n3 {2}\(root\) .*\n\n1\. crashed/);
    expect(text).toMatch(/\n\n2 more findings: see the table, or use --details\.\n$/);
    expect([0, 1, 2, 3].map((details) => lines(fuzzText(all, words, details)).length)).toEqual([0, 1, 2, 3]);
    for (const details of [0, 3]) expect(fuzzText(all, words, details)).not.toContain('--details');
    expect(fuzzText(all, words, 2)).toContain('\n1 more finding: see');
    const many = Array.from({ length: 21 }, (_, id) => ({ ...damaged, id: `${id}` }));
    expect(fuzzText({ ...all, findings: many }, words)).toContain('\n1 more finding: see');
  });

  it('says how many findings only unlikely values reach, before those in full', () => {
    const text = (unlikely: number) => fuzzText({ ...report, unlikely }, words);
    expect(text(2)).toContain('\n\nLeft out 2 findings that only unlikely values reach.\n\n1. crashed');
    expect(text(0)).not.toContain('Left out');
  });

  it('fits into a width', () => {
    const text = fuzzText({ ...report, findings: [{ ...refused, places: ['/a'] }], known: [] }, words, 1, 70);
    const below = text.slice(text.indexOf('PLACE')).split('\n');
    expect(Math.max(...below.map((line) => line.length))).toBeLessThanOrEqual(70);
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
