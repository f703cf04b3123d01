import { describe, expect, it } from 'vitest';
import { StartTime } from '../../src/fuzzing/_start-time.js';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import { lines, RIGHT } from './_programs.js';

describe('the time that a program has to start', () => {
  it('depends on how long it took before, however long its first case took then', () => {
    const startTime = new StartTime();
    const before = startTime.allowance;
    startTime.took(1000);
    const after = startTime.allowance;
    startTime.took(4000);
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(1000);
    expect(startTime.allowance).toBe(after);
  });

  it('is no part of the time that its first case has', async () => {
    const slow = `await new Promise((done) => setTimeout(done, 400)); ${RIGHT}`;
    const target = linesTarget(lines(slow));
    const answer = await target.parse('{}', { timeout: 100 });
    await target.close();
    expect(answer.verdict).toBe('accepted');
  });
});
