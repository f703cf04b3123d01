import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { smallestFailing } from '../../src/fuzzing/analysis/smallest.js';
import { board } from './_board.js';
import { type Any, budgetOf, edge, refuse } from './_trials.js';

const value = { id: 'b_1', title: 'Plan', size: 77, notes: [{ kind: 'text', author: 'ann' }], tags: { a: 'x' } };

/** The smallest case that fails like a case of a parser. */
async function smallest(
  check: (value: Any) => unknown,
  found: Case = edge(value),
  isAllowed = (_: Any) => true,
  calls = 1000,
) {
  const { budget, asked } = budgetOf(board, check, calls);
  const answer = { verdict: 'rejected', complaint: { type: 'Error', message: 'no' } } as const;
  const failure: Failure = {
    planned: { case: found, origin: { phase: 'random' } },
    answer: { ...answer, complaint: { ...answer.complaint } },
    disagreement: { kind: found.expect === 'must-reject' ? 'accepted-invalid' : 'refused-valid' },
  };
  if (found.expect === 'must-reject') Object.assign(failure, { answer: { verdict: 'accepted' } });
  return { ...(await smallestFailing(budget, failure, isAllowed)), asked };
}

describe('the smallest failing case', () => {
  it('is as small as possible', async () => {
    const { found, answer } = await smallest((v) => refuse(v.size > 9));
    expect(Object.keys(found.value as object)).toEqual(['size']);
    expect(found.value).toEqual({ size: expect.toSatisfy((size: number) => size > 9 && size < 77) });
    expect(answer).toMatchObject({ verdict: 'rejected', complaint: { message: 'no' } });
  });

  it('fails in the same way', async () => {
    const { found } = await smallest((v) => refuse(v.size > 9, 'title' in v ? 'no' : 'something else'));
    expect(Object.keys(found.value as object)).toEqual(['title', 'size']);
  });

  it('is allowed', async () => {
    const { found } = await smallest(
      () => refuse(true),
      edge(value),
      (v) => 'tags' in v && v.tags.a !== undefined,
    );
    expect(found.value).toEqual({ tags: { a: '' } });
  });

  it('still breaks the same rule', async () => {
    const invalid = edge(
      { id: 'b', size: -5 },
      { tier: 'invalid', expect: 'must-reject', rule: 'board.types', path: '/size' },
    );
    const { found } = await smallest(() => {}, invalid);
    expect(found).toMatchObject({ tier: 'invalid', rule: 'board.types', path: '/size' });
    expect(Object.keys(found.value as object)).toEqual(['size']);
  });

  it('is the case itself if nothing smaller fails, or if the budget is spent', async () => {
    const all = await smallest((v) => refuse(JSON.stringify(v) === JSON.stringify(value)));
    expect(all.found.value).toEqual(value);
    const some = await smallest((v) => refuse(v.size > 9), edge(value), undefined, 2);
    expect(some.asked).toHaveLength(2);
    expect(some.found.value).toMatchObject({ size: expect.any(Number) });
  });
});
