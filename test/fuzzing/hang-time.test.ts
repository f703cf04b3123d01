import { describe, expect, it } from 'vitest';
import { HangTime } from '../../src/fuzzing/hang-time.js';

const HUNG = { verdict: 'timed-out' } as const;
const ANSWERED = { verdict: 'accepted' } as const;

/** How long a parser has hung in the cases of the run, and in others. */
function after(run: number, analyzed = 0) {
  const hangs = new HangTime(1000);
  if (run > 0) hangs.add(HUNG, run);
  if (analyzed > 0) hangs.addAnalyzed(HUNG, analyzed);
  return hangs;
}
const likely = () => true;
const unlikely = () => false;

describe('the time in which a parser hangs', () => {
  it.each([
    ['none', 5000, 0, false, false],
    ['those that are likely to hang', 5001, 0, true, false],
    ['those that are likely to hang, still', 20_000, 0, true, false],
    ['all', 20_001, 0, true, true],
    ['none for a long analysis', 0, 25_000, false, false],
    ['all if the analyses took too long as well', 1, 25_000, true, true],
  ])('leaves out cases: %s', (_, run, analyzed, ofLikely, ofOthers) => {
    const hangs = after(run, analyzed);
    expect([hangs.leavesOut(likely), hangs.leavesOut(unlikely)]).toEqual([ofLikely, ofOthers]);
    expect(hangs.leftOut).toBe(Number(ofLikely) + Number(ofOthers));
  });

  it('ends probing after ten seconds, and everything after 25', () => {
    expect([after(5000, 5000).endsProbing, after(5000, 5001).endsProbing]).toEqual([false, true]);
    expect([after(20_000, 5000).isOver, after(20_000, 5001).isOver]).toEqual([false, true]);
  });

  it('counts a slow answer once the parser has hung, if it took more than half of the time limit', () => {
    const hangs = new HangTime(1000);
    hangs.add(ANSWERED, 30_000);
    expect(hangs.isOver).toBe(false);
    hangs.addAnalyzed(HUNG, 1000);
    hangs.add(ANSWERED, 500);
    for (let i = 0; i < 50; i++) hangs.addAnalyzed(ANSWERED, 499);
    expect(hangs.endsProbing).toBe(false);
    for (let i = 0; i < 48; i++) hangs.add(ANSWERED, 501);
    expect([hangs.isOver, hangs.leavesOut(unlikely)]).toEqual([true, true]);
  });
});
