import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endGroup, endRestOf, HAS_GROUPS } from './_group.js';
import { type Command, notStarted } from './_program.js';
import { endMarked, MARK, type Stray } from './_strays.js';
import { hold, RUN, startWatchdog } from './watchdog.js';

/** Milliseconds after the end of a process in which its pipes usually close. */
const SOON = 20;

/** Milliseconds without output after which a pipe that is still open belongs to another process. */
const QUIET = 100;

/** Milliseconds, and bytes, after which it does in any case: pipes hold less, and another process may go on writing. */
const MAX_TIME = 2000;
const MAX_REST = 4 * 2 ** 20;

/** Minimum milliseconds between two searches for processes that were left behind. */
const PAUSE = 1000;

/** Maximum number of processes that are named. */
const MAX_NAMED = 3;

/** What a launcher uses to start processes, and to end what they leave behind. */
export interface Processes {
  start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  readonly endMarked: typeof endMarked;
}

const SYSTEM: Processes = { start: spawn, endMarked };

let launchers = 0;

/** Starts the processes of one target, each in a group of its own, and ends them with everything that they leave behind. */
export class Launcher {
  private readonly mark = `${RUN}.${++launchers}.`;
  private readonly running = new Map<string, ChildProcess>();
  /** The groups of all processes so far. */
  private readonly groups = new Set<number>();
  private readonly left = new Set<string>();
  private isHeld = false;
  private launched = 0;
  private searched = 0;

  constructor(private readonly processes: Processes = SYSTEM) {
    // Before there is anything that it could miss.
    startWatchdog();
  }

  /**
   * Starts a process. Its `close` event comes soon after its end, even if a process that it left behind holds its pipes.
   * Throws `CannotStart` if it cannot be started in any way; most reasons come as an `error` event.
   */
  launch(command: Command, stdio: StdioOptions = 'pipe'): ChildProcess {
    const [program, ...args] = command;
    const mark = `${this.mark}${++this.launched}.`;
    const env = { ...process.env, [MARK]: mark };
    const child = this.started(command, () =>
      this.processes.start(program, args, { detached: HAS_GROUPS, windowsHide: true, stdio, env }),
    );
    // A program need not read its input.
    child.stdin?.on('error', () => {});
    if (child.pid === undefined) return child;
    const release = hold({ group: child.pid });
    this.groups.add(child.pid);
    this.running.set(mark, child);
    child.once('exit', () => {
      endRestOf(child.pid!);
      this.running.delete(mark);
      release();
      closeSoon(child, (isLast) => {
        if (this.search(mark) === 0 && isLast) this.isHeld = true;
      });
    });
    if (Date.now() - this.searched > PAUSE) this.search(this.mark);
    return child;
  }

  private started(command: Command, start: () => ChildProcess): ChildProcess {
    try {
      return start();
    } catch (error) {
      throw notStarted(command, error as NodeJS.ErrnoException);
    }
  }

  /** Ends what processes that have ended left behind. Returns how many there were. */
  private search(prefix: string): number {
    if (prefix === this.mark) this.searched = Date.now();
    const found = this.processes.endMarked(prefix, (mark) => this.running.has(mark));
    this.name(found);
    return found.length;
  }

  /** Remembers what was left behind. Processes in the group of a parser are ended with it. */
  private name(found: readonly Stray[]): void {
    for (const { command, group } of found) if (!this.groups.has(group)) this.left.add(command);
  }

  /** Ends all processes. */
  close(): void {
    for (const child of this.running.values()) endGroup(child.pid!);
    if (this.launched > 0) this.name(this.processes.endMarked(this.mark));
  }

  /** What the processes left behind. */
  get remarks(): string[] {
    const named = [...this.left].slice(0, MAX_NAMED).map((command) => command.slice(0, 100));
    const more = this.left.size > MAX_NAMED ? ` and ${this.left.size - MAX_NAMED} more` : '';
    if (named.length > 0) return [`The parser left processes behind, which were ended: ${named.join(', ')}${more}.`];
    return this.isHeld ? ['The parser left a process behind that holds its output. It may still run.'] : [];
  }
}

/**
 * Closes the pipes of a process that has ended, when everything that it wrote is read. If they do not close by themselves,
 * `search` is called: soon, and for the last time before they are closed.
 */
function closeSoon(child: ChildProcess, search: (isLast: boolean) => void): void {
  const pipes = child.stdio.filter((pipe) => pipe !== null && pipe !== undefined) as Readable[];
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  let isQuiet = true;
  let rest = 0;
  const start = Date.now();
  const read = (chunk: Buffer) => {
    isQuiet = false;
    rest += chunk.length;
  };
  const wait = (time: number, then: () => void) => {
    isQuiet = true;
    // The pipes are read between a timer and an immediate, however busy the machine is.
    timer = setTimeout(() => {
      turn = setImmediate(then);
    }, time);
  };
  const look = () => {
    if (!isQuiet && rest < MAX_REST && Date.now() - start < MAX_TIME) return wait(QUIET, look);
    search(true);
    for (const pipe of pipes) pipe.destroy();
  };
  for (const pipe of pipes) if (pipe.readable) pipe.on('data', read);
  wait(SOON, () => {
    search(false);
    wait(QUIET, look);
  });
  child.once('close', () => {
    clearTimeout(timer);
    clearImmediate(turn);
  });
}
