import { describe, expect, it } from 'vitest';
import type { OpenFinding } from '../../src/fuzzing/analysis/finding-list.js';
import { ranked } from '../../src/fuzzing/analysis/rank.js';
import type { FailureKind } from '../../src/fuzzing/failure-kind.js';
import { board } from './_board.js';
import { edge } from './_trials.js';

const finding = (kind: FailureKind, more: object = {}) => ({ kind, case: edge({}, more) }) as OpenFinding;

describe('findings', () => {
  it('come in the order of the harm that they do', () => {
    const kinds: FailureKind[] = [
      ...(['crashed', 'timed-out', 'refused-valid', 'refused-evolved', 'changed-value', 'accepted-invalid'] as const),
    ];
    const all = kinds.toReversed().map((kind) => finding(kind));
    expect(ranked(board, all, new Map()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('come in the order of how many typical values hit them', () => {
    const [crash, some, many] = [finding('crashed'), finding('refused-valid'), finding('changed-value')];
    const shares = new Map([
      [some, 0.1],
      [many, 0.5],
    ]);
    const result = ranked(board, [crash, some, many], shares);
    expect(result.map(({ kind, typical }) => [kind, typical])).toEqual([
      ['changed-value', 0.5],
      ['refused-valid', 0.1],
      ['crashed', 0],
    ]);
  });

  it.each<[string, OpenFinding, number, boolean]>([
    ['if typical values hit it', finding('refused-valid'), 0.001, true],
    ['not if no typical value hits it', finding('refused-valid'), 0, false],
    ['if the parser refuses a later version', finding('refused-evolved'), 0, true],
    ['if it crashes on a later version', finding('crashed', { tier: 'evolved' }), 0, true],
    ['not if it accepts too much', finding('accepted-invalid', { tier: 'evolved' }), 0, false],
  ])('are likely: %s', (_, one, share, likely) => {
    expect(ranked(board, [one], new Map([[one, share]]))[0]!.likely).toBe(likely);
  });

  it('say how sure their rule is', () => {
    const certainties = ['board.mode', 'board.title', 'other.rule', undefined].map((rule) => {
      const [only] = ranked(board, [finding('crashed', { rule })], new Map());
      return only!.certainty;
    });
    expect(certainties).toEqual(['by example', 'documented', undefined, undefined]);
  });
});
