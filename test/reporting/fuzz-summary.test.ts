import { expect, it } from 'vitest';
import type { FuzzFinding } from '../../src/fuzzing/fuzz-report.js';
import { findingsTable } from '../../src/reporting/fuzz-summary.js';

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

it('escapes what could control a terminal in every cell', () => {
  const text = findingsTable(
    [finding({ places: ['/\u001b[2J'], difference: '\u0000', case: { ...finding({}).case, value: '\u202e' } })],
    'response',
  );
  expect(text).toContain('/\\u{001b}[2J');
  expect(text).toContain('refused-valid (\\u{0000})');
  expect(text).toContain('\\u{202e}');
});
