import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import { keysOf } from '../../src/fuzzing/analysis/finding-keys.js';
import type { Answer, Complaint } from '../../src/fuzzing/verdict.js';
import { board } from './_board.js';
import { edge } from './_trials.js';

const found: Case = {
  model: 'board',
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
  return keysOf(board.shape, failure as never, found, answer);
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

  it('are the rule and the place if the parser says nothing, or overflows', () => {
    const invalid = edge(
      { notes: [{ kind: 'text', author: 7 }] },
      {
        ...{ tier: 'invalid', expect: 'must-reject', rule: 'note.types', path: '/notes/0/author', mutation: 'number' },
      },
    );
    const of = (complaint?: Complaint, about: Case = invalid) => {
      const answer: Answer = { verdict: 'crashed', ...(complaint && { complaint }) };
      const failure = { planned: { case: about }, answer, disagreement: { kind: 'crashed' } };
      return keysOf(board.shape, failure as never, about, answer);
    };
    const stable = 'must-reject crashed note.types /notes/*(text)/author';
    expect(of()).toEqual({ key: stable, stable });
    expect(of({ message: ' ' })).toEqual({ key: stable, stable });
    expect(of({ type: 'RangeError', message: 'Maximum call stack size exceeded', at: 'a.js:1:1' })).toEqual({
      key: stable,
      stable,
    });
    const { rule: _, ...plain } = invalid;
    expect(of(undefined, plain).stable).toBe('must-reject crashed number /notes/*(text)/author');
    const said = 'crashed Error no';
    expect(of({ type: 'Error', message: 'no' })).toEqual({ key: said, stable: said });
    expect(of({ type: 'Error', message: 'no', at: 'a.js:1:1' })).toEqual({
      key: 'fault Error | no | a.js:1:1',
      stable,
    });
  });

  it('about a returned value are what differs, and where', () => {
    const of = (value: unknown, back: unknown, kind: string, path: string) => {
      const failure = {
        planned: { case: edge(value) },
        answer: { verdict: 'accepted', back: { value: back } },
        disagreement: { kind: 'changed-value', difference: { kind, path } },
      };
      const { key, stable } = keysOf(board.shape, failure as never, edge(value), failure.answer as Answer);
      expect(key).toBe(stable);
      return key;
    };
    expect(of({ id: 'b' }, {}, 'lost', '/id')).toBe('changed-value lost /id');
    expect(of({ size: 1 }, { size: '1' }, 'changed', '/size')).toBe('changed-value changed number string');
    expect(of({ id: 'b' }, {}, 'lost', '/id')).not.toBe(of({ size: 1 }, {}, 'lost', '/size'));
  });
});
