import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Launcher, type Processes } from '../../src/fuzzing/_launcher.js';
import type { Stray } from '../../src/fuzzing/_strays.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import { Child } from './_child.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MARK = 'REALTIME_ARBITRARIES_PARSER';
const stray = (command: string, group = 7): Stray => ({ pid: 7, mark: 'm', group, command });

/** A launcher of processes that do nothing by themselves. `left` is what they leave behind. */
function setUp(...left: Stray[]) {
  const started: { command: string[]; options: SpawnOptions }[] = [];
  const searches: { prefix: string; isKept: (mark: string) => boolean }[] = [];
  const children: Child[] = [];
  const processes: Processes = {
    start: (program, args, options) => {
      started.push({ command: [program, ...args], options });
      const child = new Child();
      children.push(child);
      return child as unknown as ChildProcess;
    },
    endMarked: (prefix, isKept = () => false) => {
      searches.push({ prefix, isKept });
      return left.splice(0);
    },
  };
  const launcher = new Launcher(processes);
  const launch = () => {
    launcher.launch(['parser', 'a']);
    return children.at(-1)!;
  };
  const markOf = (index: number) => started[index]!.options.env![MARK]!;
  return { launcher, launch, left, started, searches, markOf };
}

/** The process ends, but its pipes stay open. */
const exit = (child: Child) => child.emit('exit', 0, null);
const isClosed = ({ stdio }: Child) => stdio.map(({ destroyed }) => destroyed);

describe('a process', () => {
  it('is started in a group of its own, with a mark that no other process has', () => {
    const { launcher, launch, started, markOf } = setUp();
    launch();
    launcher.launch(['parser'], 'ignore');
    expect(started).toMatchObject([
      { command: ['parser', 'a'], options: { detached: process.platform !== 'win32', stdio: 'pipe' } },
      { command: ['parser'], options: { stdio: 'ignore', env: { PATH: process.env.PATH } } },
    ]);
    const [one, two] = [markOf(0), markOf(1)];
    expect(two).toBe(one.replace(/1\.$/, '2.'));
    const other = setUp();
    other.launch();
    expect(other.markOf(0)).not.toBe(one);
  });

  it('need not read its input', () => {
    const child = setUp().launch();
    expect(() => child.stdin.emit('error', new Error('EPIPE'))).not.toThrow();
  });

  it('cannot be started if the system says so', () => {
    const start = () => {
      throw Object.assign(new Error('spawn'), { code: 'EACCES' });
    };
    const launcher = new Launcher({ start, endMarked: () => [] });
    expect(() => launcher.launch(['parser'])).toThrow(new CannotStart('parser is not executable'));
  });

  it('is ended with its group when the launcher is closed, unless it has ended before', () => {
    const { launcher, launch } = setUp();
    const [over, running] = [launch(), launch()];
    over.end(0);
    over.killed.length = 0;
    launcher.close();
    expect(running.killed).toContain(-running.pid);
    expect(over.killed).toEqual([]);
  });

  it('takes the rest of its group with it, but not its number, which another process may soon have', () => {
    const child = setUp().launch();
    exit(child);
    expect(child.killed).toEqual(process.platform === 'win32' ? [] : [-child.pid]);
  });
});

describe('the pipes of a process that has ended', () => {
  it('are closed once nothing has been written for a while', () => {
    const child = setUp().launch();
    exit(child);
    vi.advanceTimersByTime(119);
    expect(isClosed(child)).not.toContain(true);
    vi.advanceTimersByTime(5);
    expect(isClosed(child)).not.toContain(false);
  });

  it.each([
    ['for two seconds at most', 1, 20],
    ['up to a few megabytes', 2 ** 20, 3],
  ])('are read as long as something is written, %s', (_, size, times) => {
    const child = setUp().launch();
    exit(child);
    const write = () => {
      child.stderr.emit('data', Buffer.alloc(size));
      vi.advanceTimersByTime(90);
    };
    for (let i = 0; i < times; i++) write();
    const wasOpen = !isClosed(child).includes(true);
    for (let i = 0; i < 5; i++) write();
    expect([wasOpen, isClosed(child)]).toEqual([true, Array(5).fill(true)]);
  });

  it('are left alone if they close by themselves', () => {
    const { launch, searches } = setUp();
    const child = launch();
    const before = searches.length;
    child.end(0);
    vi.advanceTimersByTime(1000);
    expect(isClosed(child)).not.toContain(true);
    expect(searches).toHaveLength(before);
  });
});

describe('what processes leave behind', () => {
  it('is nothing to remark on in most cases', () => {
    const { launcher, launch, searches } = setUp();
    launcher.close();
    expect(searches).toEqual([]);
    launch().end(0);
    launcher.close();
    expect(launcher.remarks).toEqual([]);
  });

  it('is ended and named, in short', () => {
    const { launcher, launch } = setUp(stray('sleep 1'), stray('sleep 1'), stray('x'.repeat(200)));
    launch();
    expect(launcher.remarks).toEqual([
      `The parser left processes behind, which were ended: sleep 1, ${'x'.repeat(100)}.`,
    ]);
  });

  it('is counted if it is more than three', () => {
    const { launcher, launch } = setUp(...['a', 'b', 'c', 'd', 'e'].map((name) => stray(name)));
    launch();
    expect(launcher.remarks).toEqual(['The parser left processes behind, which were ended: a, b, c and 2 more.']);
    const three = setUp(...['a', 'b', 'c'].map((name) => stray(name)));
    three.launch();
    expect(three.launcher.remarks).toEqual(['The parser left processes behind, which were ended: a, b, c.']);
  });

  it('does not include what stays in the group of a parser', () => {
    const { launcher, launch, left } = setUp();
    left.push(stray('sleep 1', launch().pid));
    launcher.close();
    expect([launcher.remarks, left]).toEqual([[], []]);
  });

  it('is looked for when a process starts, but once a second at most', () => {
    const { launch, searches, markOf } = setUp();
    launch();
    launch();
    expect(searches).toHaveLength(1);
    expect(markOf(1).startsWith(searches[0]!.prefix)).toBe(true);
    expect([searches[0]!.isKept(markOf(0)), searches[0]!.isKept('other')]).toEqual([true, false]);
    vi.advanceTimersByTime(1001);
    launch();
    expect(searches).toHaveLength(2);
  });

  it('is looked for twice when a process has ended whose pipes stay open', () => {
    const { launcher, launch, searches, markOf } = setUp();
    const child = launch();
    searches.length = 0;
    exit(child);
    vi.advanceTimersByTime(30);
    expect(searches.map(({ prefix }) => prefix)).toEqual([markOf(0)]);
    expect(searches[0]!.isKept(markOf(0))).toBe(false);
    expect(launcher.remarks).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(searches).toHaveLength(2);
    expect(launcher.remarks).toEqual(['The parser left a process behind that holds its output. It may still run.']);
  });

  it('holds no output any more if it was ended', () => {
    const { launcher, launch, left } = setUp();
    const child = launch();
    exit(child);
    vi.advanceTimersByTime(50);
    left.push(stray('sleep 1'));
    vi.advanceTimersByTime(100);
    expect(launcher.remarks).toEqual(['The parser left processes behind, which were ended: sleep 1.']);
  });
});
