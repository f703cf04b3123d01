import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Cause } from '../../src/fuzzing/analysis/cause.js';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { explainedCrash } from '../../src/fuzzing/analysis/explained-crash.js';
import type { OpenFinding } from '../../src/fuzzing/analysis/finding-list.js';
import { KnownCauses } from '../../src/fuzzing/analysis/known-causes.js';
import type { FailureKind } from '../../src/fuzzing/failure-kind.js';
import { board } from './_board.js';
import { type Any, budgetOf, edge, overflow } from './_trials.js';

const complaint = { type: 'RangeError', message: 'Maximum call stack size exceeded' };
const crash = { kind: 'crashed', verdict: 'crashed', complaint } as unknown as OpenFinding;
const rejection = {
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { message: 'no' },
} as unknown as OpenFinding;

const cause = (kind: string, refused: unknown, sort: string, accepted: unknown): Cause => ({
  ...{ kind, path: kind, change: 'instead', refused, sort, accepted, patterns: [kind], members: [] },
});
const nullTitle = cause('/title', null, 'null', 'x');
const noId = cause('/id', '', 'empty', 'b');

interface Conditions {
  readonly check: (value: Any) => unknown;
  readonly known: readonly [Cause, OpenFinding][];
  readonly kind?: FailureKind;
  readonly value?: unknown;
  /** Whether the case is a text. */
  readonly isText?: boolean;
}

/** The finding that explains a crash, and what the parser was asked. */
async function explained({
  check,
  known,
  kind = 'crashed',
  value = { size: -1, title: null, id: '' },
  isText,
}: Conditions) {
  const causes = new KnownCauses();
  for (const [one, finding] of known) causes.add({ cause: one, finding, keys: { key: '', stable: '' } });
  const { budget, asked } = budgetOf(board, check);
  const invalid = { tier: 'invalid', expect: 'must-reject' } as const;
  const found: Case = isText ? { model: 'board', ...invalid, text: '{"title":null}' } : edge(value, invalid);
  const failure = {
    planned: { case: found, origin: { phase: 'systematic' } },
    answer: { verdict: kind === 'timed-out' ? 'timed-out' : 'crashed', complaint },
    disagreement: { kind },
  } as Failure;
  return { finding: await explainedCrash(budget, causes, failure), asked };
}
const onNull = (v: Any) => v.title === null && overflow();

describe('a crash on an invalid value is explained', () => {
  it('by a known cause without which the parser survives', async () => {
    const { finding, asked } = await explained({ check: onNull, known: [[nullTitle, crash]] });
    expect(finding).toBe(crash);
    expect(asked).toEqual([{ size: -1, title: 'x', id: '' }]);
  });

  it('by the first known cause that looks like it, without all of them', async () => {
    const known: [Cause, OpenFinding][] = [
      [noId, rejection],
      [nullTitle, crash],
      [noId, { ...crash }],
    ];
    const { finding, asked } = await explained({ check: onNull, known });
    expect(finding).toBe(crash);
    expect(asked).toEqual([{ size: -1, title: 'x', id: 'b' }]);
  });

  it('by a finding about a hang if it is one', async () => {
    const hang = { kind: 'timed-out', verdict: 'timed-out' } as unknown as OpenFinding;
    const found = await explained({ check: () => {}, known: [[nullTitle, hang]], kind: 'timed-out' });
    expect(found.finding).toBe(hang);
  });
});

describe('a crash is not explained', () => {
  it.each<[string, Conditions, number]>([
    ['if the parser still crashes', { check: (v) => v.size === -1 && overflow(), known: [[nullTitle, crash]] }, 1],
    ['if no cause is known', { check: onNull, known: [] }, 0],
    ['by a cause of something else', { check: onNull, known: [[nullTitle, rejection]] }, 0],
    ['if it is a rejection', { check: onNull, known: [[nullTitle, crash]], kind: 'refused-valid' }, 0],
    ['if it is about a text', { check: onNull, known: [[nullTitle, crash]], isText: true }, 0],
  ])('%s', async (_, conditions, calls) => {
    const { finding, asked } = await explained(conditions);
    expect([finding, asked.length]).toEqual([undefined, calls]);
  });

  it('by a cause that does not occur in it', async () => {
    const { finding, asked } = await explained({
      check: (v) => overflow() && v,
      known: [[nullTitle, crash]],
      value: { size: -1 },
    });
    expect([finding, asked]).toEqual([undefined, [{ size: -1 }]]);
  });
});
