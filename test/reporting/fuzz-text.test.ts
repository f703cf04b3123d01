import { describe, expect, it } from 'vitest';
import { findingText, fuzzText, type ToldFinding, type ToldReport, type Words } from '../../src/reporting/fuzz-text.js';

const words: Words = {
  rule: (id) => (id === 'id.prefix' ? { text: 'must begin with resp_', source: 'RealtimeResponse.id' } : undefined),
  again: ({ id }) => `again ${id}`,
  foundBy: ({ origin: { phase, index } }) => (index === undefined ? undefined : `${phase} ${index}`),
};

const refused: ToldFinding = {
  id: '12345678',
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { type: 'Error', message: 'no\n  null' },
  case: { tier: 'edge', expect: 'must-accept', rule: 'id.prefix', path: '/conversation_id', value: { a: null } },
  origin: { phase: 'systematic', index: 3 },
  accepted: { a: 'b' },
  rules: ['id.prefix', 'types'],
  places: ['/conversation_id', ''],
  count: 1200,
  size: { before: 2000, after: 10, calls: 1 },
};

const damaged: ToldFinding = {
  id: '9abcdef0',
  kind: 'crashed',
  verdict: 'crashed',
  case: { tier: 'malformed', expect: 'may-either', mutation: 'deep-nesting', text: '' },
  origin: { phase: 'stored' },
  rules: [],
  places: [],
  count: 1,
  size: { before: 5, after: 5, calls: 3 },
};

const shownCase = (found: Partial<ToldFinding['case']>) =>
  /^ {3}Case: +(.*)$/m.exec(findingText({ ...damaged, case: { ...damaged.case, ...found } }, '1.', words))![1];

describe('a finding in words', () => {
  it('says what was expected and what happened, with the rule, the pair, and how to see it again', () => {
    expect(findingText(refused, '1.', words)).toBe(
      [
        '1. refused-valid: id.prefix at /conversation_id  [12345678]',
        '   Rule:      must begin with resp_ (RealtimeResponse.id)',
        '   Expected:  accepted (edge)',
        '   Happened:  rejected: Error: no null',
        '   Refused:   {"a":null}',
        '   Accepted:  {"a":"b"}',
        '   Seen in:   1,200 cases, also about types, at /conversation_id, (root)',
        '   Size:      2,000 characters shrunk to 10 in 1 call',
        '   Found by:  systematic 3',
        '   Again:     again 12345678',
        '',
      ].join('\n'),
    );
  });

  it('says of a crash that nothing is demanded but to survive', () => {
    const text = findingText({ ...damaged, flaky: { failed: 1, of: 11 } }, '2.', words);
    expect(text.split('\n').slice(0, 5)).toEqual([
      '2. crashed: deep-nesting  [9abcdef0]',
      '   Expected:  accepted or refused, and no crash (malformed: deep-nesting)',
      '   Happened:  crashed',
      '   Flaky:     it fails 1 times of 11',
      '   Case:      (an empty text)',
    ]);
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
    [{ text: undefined, base64: '/w==' }, 'bytes, in Base64: /w=='],
  ])('shows text on one line, and what repeats once: %#', (found, expected) => {
    expect(shownCase(found)).toBe(expected);
  });
});

describe('a report in words', () => {
  const report: ToldReport = {
    model: 'response',
    target: './parse.mjs#parse',
    seed: 7,
    ending: 'interrupted',
    milliseconds: 1234,
    cases: 1000,
    skipped: 2,
    tallies: { edge: { accepted: 5, rejected: 1 } },
    hints: ['The parser accepts everything.'],
    added: ['/*'],
    findings: [refused, damaged],
    known: ['12345678'],
  };

  it('tells hints first, then the count, then each finding that is not known', () => {
    const lines = fuzzText(report, words).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'The parser accepts everything.',
      'What it gives back has properties that were not sent: /*.',
      'response, ./parse.mjs#parse: 1 finding, 1 known one in 1,000 cases, 1.2 s, seed 7, interrupted',
      '2 cases could not be given to it.',
    ]);
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(['1. crashed: deep-nesting  [9abcdef0]']);
  });

  it('tells that nothing was found', () => {
    const text = fuzzText({ ...report, findings: [], known: [], shard: '1/3', ending: 'done' }, words);
    expect(text).toContain('response, ./parse.mjs#parse: nothing found in 1,000 cases, 1.2 s, seed 7, shard 1/3\n');
  });
});
