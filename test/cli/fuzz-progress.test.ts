import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FuzzProgress } from '../../src/cli/_fuzz-progress.js';

/** What is written where no terminal is, while a phase of 1,000 cases does ten a second. */
function told(maxTime?: number): string[] {
  const lines: string[] = [];
  const stream = { isTTY: false, write: (line: string) => lines.push(line) } as unknown as WriteStream;
  const progress = new FuzzProgress(stream, maxTime);
  progress.phase('random', 1000);
  for (let second = 1; second <= 30; second++) {
    vi.advanceTimersByTime(1000);
    progress.progress(10 * second, 2);
  }
  return lines;
}

describe('the progress of a run', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is told now and then where no terminal is', () => {
    expect(told()).toEqual([
      'random: 100 of 1,000, 10 a second, 2 findings, 90 s left\n',
      'random: 200 of 1,000, 10 a second, 2 findings, 80 s left\n',
      'random: 300 of 1,000, 10 a second, 2 findings, 70 s left\n',
    ]);
  });

  it('ends when the time is up that the run may take', () => {
    expect(told(25_000).map((line) => /(\d+) s left/.exec(line)?.[1])).toEqual(['15', '5', '0']);
  });

  it('begins at once on a terminal, while the parser is probed, and is no wider than it', () => {
    let shown = '';
    const write = (text: string) => {
      shown += text;
      return true;
    };
    const progress = new FuzzProgress({ isTTY: true, columns: 20, write } as unknown as WriteStream);
    progress.begin();
    expect(shown).toContain('preparing…');
    progress.phase('probing', 20);
    vi.advanceTimersByTime(1000);
    progress.progress(0, 0);
    expect(shown).toContain('probing…');
    vi.advanceTimersByTime(1000);
    progress.progress(5, 0);
    expect(shown).toContain('probing: 5 of 20, 3');
    expect(shown).not.toContain('probing: 5 of 20, 3 ');
  });
});
