import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endMarked, MARK, markedProcesses, type Stray, strayIn } from '../../src/fuzzing/_strays.js';

afterEach(() => void vi.restoreAllMocks());

/** What Linux shows of a process. */
const shown = (mark: string | undefined, name = 'node') => ({
  environ: ['HOME=/root', ...(mark === undefined ? [] : [`${MARK}=${mark}`]), 'LANG=C', ''].join('\0'),
  cmdline: `${name}\0-e\0code\0`,
  stat: `41 (${name}) S 1 40 39 0 -1 4194560`,
});
const readIn = (files: Record<string, string>) => (file: string) => files[file] ?? '';

describe('a process that a parser left behind', () => {
  it('is known by its mark', () => {
    const found = strayIn('run.1.', 41, readIn(shown('run.1.7.')));
    expect(found).toEqual({ pid: 41, mark: 'run.1.7.', group: 40, command: 'node -e code' });
  });

  it.each([
    ['another mark', shown('run.2.7.')],
    ['a mark that only contains it', shown('other.run.1.')],
    ['none', shown(undefined)],
    ['files that cannot be read', {}],
  ])('is not one with %s', (_, files) => {
    expect(strayIn('run.1.', 41, readIn(files))).toBeUndefined();
  });

  it.each([['a b'], ['x) R 2 3 4 ('], ['a)\n(b']])('may be called %j', (name) => {
    expect(strayIn('run.', 41, readIn(shown('run.1.', name)))!.group).toBe(40);
  });
});

describe('the processes that parsers left behind', () => {
  const stray = (pid: number, mark: string): Stray => ({ pid, mark, group: pid, command: 'sleep' });
  /** Lists processes that run until they are killed: one after the other, if each starts the next. */
  function setUp(...rounds: Stray[][]) {
    const killed: (readonly [number, unknown])[] = [];
    vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
      killed.push([pid, signal]);
      if (pid === 13) throw new Error('ESRCH');
      return true;
    });
    let count = 0;
    return { killed, listed: () => rounds[count++] ?? [], rounds: () => count };
  }

  it('are killed, also those that they start meanwhile', () => {
    const { killed, listed, rounds } = setUp([stray(1, 'a'), stray(2, 'b')], [stray(2, 'b'), stray(3, 'c')]);
    const ended = endMarked('', undefined, listed);
    expect(ended.map(({ pid }) => pid)).toEqual([1, 2, 3]);
    expect(killed).toEqual([1, 2, 2, 3].map((pid) => [pid, 'SIGKILL']));
    expect(rounds()).toBe(3);
  });

  it('are left alone if they belong to a process that runs', () => {
    const { killed, listed, rounds } = setUp([stray(1, 'a'), stray(2, 'b')], [stray(2, 'b')]);
    expect(endMarked('', (mark) => mark === 'b', listed).map(({ pid }) => pid)).toEqual([1]);
    expect([killed.length, rounds()]).toEqual([1, 2]);
  });

  it('may have ended by themselves', () => {
    const { killed, listed } = setUp([stray(13, 'a'), stray(14, 'b')]);
    expect(endMarked('', undefined, listed)).toHaveLength(2);
    expect(killed).toHaveLength(2);
  });

  it('are given up if they start others again and again', () => {
    const { listed, rounds } = setUp(...Array.from({ length: 50 }, (_, i) => [stray(i + 100, 'a')]));
    endMarked('', undefined, listed);
    expect(rounds()).toBe(5);
  });

  it.runIf(process.platform === 'linux')('are found among all processes, and ended', async () => {
    const env = { PATH: process.env.PATH, [MARK]: 'of-this-test.1.' };
    const child = spawn('sleep', ['60'], { env, detached: true, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const { pid } = child;
    expect(markedProcesses('of-another-test.')).toEqual([]);
    // Until it is started, it has the environment of this process.
    await vi.waitFor(() => expect(markedProcesses('of-this-test.')).toHaveLength(1));
    const [found] = endMarked('of-this-test.');
    expect(found).toEqual({ pid, mark: 'of-this-test.1.', group: pid, command: 'sleep 60' });
    expect((await ended)[1]).toBe('SIGKILL');
  });
});
