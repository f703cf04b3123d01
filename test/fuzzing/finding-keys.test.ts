import { describe, expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import { keysOf } from '../../src/fuzzing/analysis/finding-keys.js';
import type { Answer, Complaint } from '../../src/fuzzing/verdict.js';

const found: Case = {
  model: 'response',
  tier: 'malformed',
  expect: 'may-either',
  mutation: 'deep-nesting',
  text: '[]',
};

function keysOfAnswer(complaint: Complaint) {
  const answer: Answer = { verdict: 'crashed', complaint };
  const failure = {
    planned: { case: found, origin: { phase: 'systematic' } },
    answer,
    disagreement: { kind: 'crashed' },
  };
  return keysOf(models.response.shape, failure as never, found, answer);
}

const keyOf = (complaint: Complaint) => keysOfAnswer(complaint).key;

describe('the keys of findings', () => {
  it('do not depend on where in the code a stack overflows', () => {
    const overflow = { type: 'RangeError', message: 'Maximum call stack size exceeded' };
    expect(keyOf({ ...overflow, at: 'walk.js:1:2' })).toBe(keyOf({ ...overflow, at: 'walk.js:3:4' }));
  });

  it('depend on where the code has another fault', () => {
    const fault = { type: 'TypeError', message: 'x is not a function' };
    expect(keyOf({ ...fault, at: 'walk.js:1:2' })).not.toBe(keyOf({ ...fault, at: 'walk.js:3:4' }));
  });

  it('do not depend on the numbers in a message', () => {
    const of = (message: string) => keysOfAnswer({ type: 'ParseError', message });
    expect(of('the list has 17 items')).toEqual(of('the list has 4 items'));
    expect(of('the list has 17 items')).not.toEqual(of('the text has 17 characters'));
  });
});
