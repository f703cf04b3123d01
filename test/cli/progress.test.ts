import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../src/cli/_progress.js';

const CLEAR_LINE = '\u001b[2K';

/** A stream that keeps what is written, and is a terminal or not. */
function screen(isTTY: boolean): { stream: WriteStream; written: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      pieces.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }) as unknown as WriteStream, written: () => pieces.join('') };
}

function* slowly<T>(values: readonly T[]): Generator<T> {
  for (const value of values) {
    yield value;
    vi.advanceTimersByTime(60);
  }
}

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('prints the number of values on a terminal now and then, and removes it at the end', () => {
    const { stream, written } = screen(true);
    expect([...withProgress(slowly([1, 2, 3, 4]), 4, stream)]).toEqual([1, 2, 3, 4]);
    expect(written().match(/\d of 4/g)).toEqual(['3 of 4']);
    expect(written().endsWith(CLEAR_LINE)).toBe(true);
  });

  it('counts what each value stands for', () => {
    const { stream, written } = screen(true);
    expect([...withProgress(slowly([10, 20, 30, 40]), 100, stream, (size) => size)]).toEqual([10, 20, 30, 40]);
    expect(written()).toContain('60 of 100');
  });

  it('is removed if the loop stops early', () => {
    const { stream, written } = screen(true);
    for (const _ of withProgress([1, 2], 2, stream)) break;
    expect(written().endsWith(CLEAR_LINE)).toBe(true);
  });

  it('is not printed if the stream is no terminal', () => {
    const { stream, written } = screen(false);
    expect([...withProgress(slowly([1, 2, 3, 4]), 4, stream)]).toEqual([1, 2, 3, 4]);
    expect(written()).toBe('');
  });
});
