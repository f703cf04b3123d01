import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { endGroup, endRestOf } from '../../src/fuzzing/_group.js';
import { endHeld, hold } from '../../src/fuzzing/watchdog.js';
import { folder } from '../cli/_run.js';

afterEach(() => void vi.restoreAllMocks());

/** Replaces the end of processes. Returns a list of what was ended: a group is negative. */
function killing() {
  const killed: (readonly [number, unknown])[] = [];
  vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    killed.push([pid, signal]);
    if (pid > 0) throw new Error('ESRCH');
    return true;
  });
  return killed;
}

it.runIf(process.platform !== 'win32')('the end of a group includes its first process, unless that has ended', () => {
  const killed = killing();
  endGroup(900);
  expect(killed.splice(0)).toEqual([
    [-900, 'SIGKILL'],
    [900, 'SIGKILL'],
  ]);
  endRestOf(900);
  expect(killed).toEqual([[-900, 'SIGKILL']]);
});

it('what is held does not outlive the process; what was released may', () => {
  const killed = killing();
  const inside = folder();
  const [held, released] = ['held', 'released'].map((name) => {
    const path = join(inside, name);
    writeFileSync(path, name);
    return path;
  }) as [string, string];
  hold({ file: held, content: 'held' });
  hold({ file: join(inside, 'gone') });
  hold({ group: 800_000_001 });
  hold({ file: released })();
  hold({ group: 800_000_002 })();
  endHeld();
  expect([held, released].map((path) => existsSync(path))).toEqual([false, true]);
  const groups = killed.map(([pid]) => Math.abs(pid));
  expect([groups.includes(800_000_001), groups.includes(800_000_002)]).toEqual([true, false]);
  killed.length = 0;
  endHeld();
  expect(killed).toEqual([]);
});
