import { expect, it } from 'vitest';
import type { FuzzFinding } from '../../src/fuzzing/fuzz-report.js';
import { wordsFor } from '../../src/reporting/words.js';

it('the words of a report are those of the catalogue, and of whoever reproduces findings', () => {
  const { rule, again, foundBy } = wordsFor({ again: ({ id }) => `again ${id}`, foundBy: () => undefined });
  expect(rule('usage.total')).toMatchObject({ id: 'usage.total', source: expect.any(String) });
  expect(rule('no.such-rule')).toBeUndefined();
  const finding = { id: '12345678' } as FuzzFinding;
  expect([again(finding), foundBy(finding)]).toEqual(['again 12345678', undefined]);
});
