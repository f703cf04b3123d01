import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/cli/_pulled-replay.js';
import type { StoredLive } from '../../src/judging/live-store.js';
import type { Trial } from '../../src/judging/trial.js';

/** A finding that showed in some of two plays. */
const found = (failed: number) =>
  ({ rule: 'conduct.event', detail: 'a', repeated: { failed, of: 2 }, target: { agent: 'app' } }) as StoredLive;

const trial = (...breaches: { rule: string; detail: string }[]) => ({ breaches }) as unknown as Trial;
const right = trial();
const same = trial({ rule: 'conduct.event', detail: 'a' });
const other = trial({ rule: 'ending.hang', detail: '' });
const distrusted: Trial = { ...right, distrust: 'the server failed' };

describe('the outcome of a finding that a client asks for', () => {
  it.each([
    [[right], 'fixed', ''],
    [[right, same], 'still failing', ''],
    [[other, same], 'still failing', ''],
    [[right, other], 'changed', 'ending.hang'],
    [[], 'cannot run', 'app asked for case 3 not at all'],
    [[distrusted], 'cannot run', 'the server failed'],
    [[distrusted, right], 'fixed', ''],
  ])('is that of its plays: %#', (trials, state, remark) => {
    expect(outcomeOf(found(2), 3, trials)).toEqual({ state, remark });
  });

  it('rests on five plays if it depends on timing', () => {
    const plays = Array.from({ length: 4 }, () => right);
    const remark = 'app asked for case 3 only 4 times; it depends on timing, so it needs 5';
    expect(outcomeOf(found(1), 3, plays)).toEqual({ state: 'cannot run', remark });
    expect(outcomeOf(found(1), 3, [...plays, right]).state).toBe('fixed');
    expect(outcomeOf(found(1), 3, [same]).state).toBe('still failing');
  });
});
