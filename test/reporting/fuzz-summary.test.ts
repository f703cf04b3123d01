import { describe, expect, it } from 'vitest';
import type { FuzzFinding } from '../../src/fuzzing/fuzz-report.js';
import { aboutText, findingsTable, placeText } from '../../src/reporting/fuzz-summary.js';

const finding = (more: Partial<FuzzFinding>): FuzzFinding => ({
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  case: { model: 'response', tier: 'edge', expect: 'must-accept', value: { id: null } },
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: [],
  count: 1,
  size: { before: 2, after: 1, calls: 1 },
  ...more,
});

it('has a line for each finding', () => {
  const cause = { change: 'value', kind: '/id', sort: 'null', refused: null } as unknown as FuzzFinding['cause'];
  const findings = [finding({ cause, places: ['/id', '/other'], typical: 0.5 }), finding({ typical: 0 })];
  expect(findingsTable(findings, 'response').split('\n')).toEqual([
    '   PLACE           WHAT                  OF TYPICAL RESPONSES  EXAMPLE',
    '1  /id and 1 more  refused-valid (null)  50.0%                 null',
    '2  (root)          refused-valid (edge)  none                  {"id":null}',
    '',
  ]);
});

it('escapes what could control a terminal in every cell and heading', () => {
  const text = findingsTable(
    [finding({ places: ['/\u001b[2J'], difference: '\u0000', case: { ...finding({}).case, value: '\u202e' } })],
    'respon\u009bse',
  );
  expect(text).toContain('/\\u{001b}[2J');
  expect(text).toContain('refused-valid (\\u{0000})');
  expect(text).toContain('\\u{202e}');
  expect(text).toContain('RESPON\\U{009B}SES');
});

/** A cause, as far as a summary shows it. */
const because = (more: object) =>
  ({ kind: '/id', change: 'instead', sort: 'null', ...more }) as unknown as FuzzFinding['cause'];

describe('what a finding is about', () => {
  it.each(['null', 'empty', 'too large', 'too small', 'too long', 'too short', 'too many', 'a string'])(
    'is the sort of its cause: %s',
    (sort) => expect(aboutText(finding({ cause: because({ sort }) }))).toBe(sort),
  );

  it('is a difference, an order, what is missing, a rule, a mutation or a tier', () => {
    const found = finding({}).case;
    expect(aboutText(finding({ difference: 'lost', cause: because({}) }))).toBe('lost');
    expect(aboutText(finding({ cause: because({ change: 'order' }) }))).toBe('order');
    expect(aboutText(finding({ cause: because({ sort: 'undefined' }) }))).toBe('missing');
    expect(aboutText(finding({ case: { ...found, rule: 'a.b', mutation: 'cut' } }))).toBe('a.b');
    expect(aboutText(finding({ case: { ...found, mutation: 'cut' } }))).toBe('cut');
    expect(aboutText(finding({}))).toBe('edge');
  });
});

it('the place of the cause comes first, then other places, then that of the case', () => {
  const cause = because({});
  const path = { case: { ...finding({}).case, path: '/path' } };
  expect(placeText(finding({ cause, places: ['/a', '/id', '/b'] }))).toBe('/id and 2 more');
  expect(placeText(finding({ cause, places: ['/id'] }))).toBe('/id');
  expect(placeText(finding({ ...path, places: ['/a', ...Array(1200).fill('/b')] }))).toBe('/a and 1,200 more');
  expect(placeText(finding(path))).toBe('/path');
  expect(placeText(finding({ places: [''] }))).toBe('(root)');
});

describe('an example', () => {
  const exampleOf = (more: Partial<FuzzFinding>) =>
    findingsTable([finding(more)], 'response')
      .split('\n')[1]!
      .split(/ {2,}/)
      .at(-1);
  const damaged = { model: 'response', tier: 'malformed', expect: 'may-either' } as const;

  it('is the part of the case that is refused, the case, its text or its bytes', () => {
    expect(exampleOf({ cause: because({ refused: [1] }) })).toBe('[1]');
    expect(exampleOf({ cause: because({ refused: undefined }) })).toBe('{"id":null}');
    expect(exampleOf({ cause: because({ refused: 5 }), case: { ...damaged, text: '[[[' } })).toBe('[[[');
    expect(exampleOf({ case: { ...damaged, base64: '/w==' } })).toBe('/w==');
    expect(exampleOf({ case: damaged })).toBe('refused-valid (malformed)');
  });

  it('has at most 60 characters, a place at most 80', () => {
    const long = (length: number) => exampleOf({ case: { ...damaged, text: 'x'.repeat(length) } });
    expect(long(60)).toBe('x'.repeat(60));
    expect(long(61)).toBe(`${'x'.repeat(59)}…`);
    expect(findingsTable([finding({ places: ['x'.repeat(90)] })], 'response')).toContain(
      `1  ${'x'.repeat(80)}… (90 characters)  refused`,
    );
  });
});

it('a table fits into a width', () => {
  const lines = findingsTable([finding({ places: ['/one/two/three/four/five'] })], 'response', 80).split('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
