import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StoreBusy, StoreLock } from '../../src/fuzzing/store-lock.js';
import { folder } from '../cli/_run.js';

afterEach(() => void vi.useRealTimers());

const pathOf = (store: string) => join(store, '.lock');

/** A store that a process seems to have locked, some seconds ago. */
function lockedBy(content: string, secondsAgo = 0) {
  const store = folder();
  writeFileSync(pathOf(store), content);
  const then = new Date(Date.now() - 1000 * secondsAgo);
  utimesSync(pathOf(store), then, then);
  return store;
}
const take = (store: string) => () => StoreLock.take(store).release();
const NONE = 2 ** 22 + 1;

describe('the lock of a store', () => {
  it('is a file with the ID of the process, until it is released', () => {
    const store = folder();
    const lock = StoreLock.take(store);
    expect(readFileSync(pathOf(store), 'utf8')).toBe(String(process.pid));
    expect(() => StoreLock.take(store)).toThrow(StoreBusy);
    expect(() => StoreLock.take(store)).toThrow(`process ${process.pid} is writing to the store ${store}`);
    lock.release();
    expect(existsSync(pathOf(store))).toBe(false);
    expect(take(store)).not.toThrow();
  });

  it.each([
    ['another process that runs', String(process.ppid), 0, true],
    ['another process, the last sign of life of which is a minute old', String(process.ppid), 61, false],
    ['another process, the last sign of life of which is younger', String(process.ppid), 55, true],
    ['a process that is gone', String(NONE), 0, false],
    ['this process, which does not hold it', String(process.pid), 0, false],
    ['nobody', '', 0, false],
    ['no process', 'text', 0, false],
    ['a group of processes', '-1', 0, false],
  ])('is held: by %s', (_, content, secondsAgo, isHeld) => {
    const store = lockedBy(content, secondsAgo);
    if (isHeld) expect(take(store)).toThrow(StoreBusy);
    else expect(take(store)).not.toThrow();
  });

  it('is not taken from something else than a file', () => {
    const store = folder();
    mkdirSync(pathOf(store));
    expect(() => StoreLock.take(store)).toThrow();
    expect(existsSync(pathOf(store))).toBe(true);
  });

  it('needs a folder', () => {
    expect(() => StoreLock.take(join(folder(), 'none'))).toThrow('ENOENT');
  });

  it('shows every ten seconds that the process lives', () => {
    vi.useFakeTimers();
    const store = folder();
    const lock = StoreLock.take(store);
    const long = new Date(Date.now() - 50_000);
    utimesSync(pathOf(store), long, long);
    vi.advanceTimersByTime(9_000);
    expect(statSync(pathOf(store)).mtimeMs).toBeCloseTo(long.getTime(), -2);
    vi.advanceTimersByTime(1_000);
    expect(Date.now() - statSync(pathOf(store)).mtimeMs).toBeLessThan(1_000);
    rmSync(pathOf(store));
    vi.advanceTimersByTime(10_000);
    expect(existsSync(pathOf(store))).toBe(false);
    lock.release();
    expect(vi.getTimerCount()).toBe(0);
  });
});
