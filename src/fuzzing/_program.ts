import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { CannotStart } from './target.js';
import type { Complaint } from './verdict.js';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** Windows has no groups of processes. */
export const HAS_GROUPS = process.platform !== 'win32';

/** Starts a program in a group of its own, so that it can be ended with all that it started. */
export function launch([program, ...args]: Command): ChildProcessWithoutNullStreams {
  const child = spawn(program, args, { detached: HAS_GROUPS, windowsHide: true });
  // A program need not read what it is given.
  child.stdin?.on('error', () => {});
  return child;
}

/** Ends a program, and what it started. */
export function kill(child: ChildProcess): void {
  try {
    if (HAS_GROUPS && child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
  child.kill('SIGKILL');
}

/** Why a program did not start, in a sentence. */
export function notStarted([program]: Command, { code, message }: NodeJS.ErrnoException): CannotStart {
  if (code === 'ENOENT') return new CannotStart(`there is no program ${program}`);
  if (code === 'EACCES') return new CannotStart(`${program} is not a program that may be run`);
  return new CannotStart(`${program} cannot be started: ${message}`);
}

/** Most of what a program says that is kept: the beginning and the end. */
const MOST_KEPT = 16_384;

/** The beginning and the end of what a stream says, however much that is. */
export class Tail {
  private start = '';
  private end = '';

  add(chunk: Buffer): void {
    const text = chunk.toString('latin1');
    const room = MOST_KEPT - this.start.length;
    this.start += text.slice(0, room);
    if (text.length > room) this.end = (this.end + text.slice(Math.max(0, room))).slice(-MOST_KEPT);
  }

  get text(): string {
    const between = this.end.length === MOST_KEPT ? '\n' : '';
    return Buffer.from(`${this.start}${between}${this.end}`, 'latin1').toString('utf8');
  }
}

/** A line in which the runtimes of Rust, Go and others say why a program fell over, and where. */
const PANIC = /\bpanic(?:ked|:)|^fatal error:|^Uncaught\b|^Unhandled exception|^Exception in thread/;

/** What a program said last of why it failed. */
function lastWord(stderr: string): string | undefined {
  const lines = stderr
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const panic = lines.findIndex((line) => PANIC.test(line));
  if (panic < 0) return lines.findLast((line) => !/^\s|^note: /.test(line)) ?? lines.at(-1);
  // Rust tells on the next line what it is about.
  const isPlace = /panicked at .*:$/.test(lines[panic]!);
  return isPlace ? `${lines[panic]} ${lines[panic + 1] ?? ''}` : lines[panic];
}

/** Longest message that is kept. */
const LONGEST = 500;

/** How a program ended, in words. */
export function endOf(code: number | null, signal: NodeJS.Signals | null, stderr: string): Complaint {
  const said = lastWord(stderr)?.slice(0, LONGEST);
  if (signal) return { type: signal, message: said ?? `it was ended by ${signal}` };
  const named =
    code! > 128 ? Object.entries(constants.signals).find(([, number]) => number === code! - 128) : undefined;
  if (named)
    return { type: named[0], message: said ?? `it ended with exit code ${code}, which stands for ${named[0]}` };
  return { message: said ?? `it ended with exit code ${code}` };
}
