import { readdirSync, readFileSync } from 'node:fs';

/** The variable that marks the processes of a parser. Every process that it starts inherits the mark, in any group. */
export const MARK = 'REALTIME_ARBITRARIES_PARSER';

/** A process that a parser left behind. */
export interface Stray {
  readonly pid: number;
  readonly mark: string;
  /** The ID of its process group. */
  readonly group: number;
  /** Its command line. */
  readonly command: string;
}

function readOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended, or it belongs to somebody else.
    return '';
  }
}

/**
 * Reads what Linux shows of a process: its environment, its command line and its state. Returns `undefined` if its mark does
 * not begin with `prefix`.
 */
export function strayIn(prefix: string, pid: number, read: (file: string) => string): Stray | undefined {
  const start = `${MARK}=${prefix}`;
  const mark = read('environ')
    .split('\0')
    .find((entry) => entry.startsWith(start));
  if (mark === undefined) return undefined;
  const command = read('cmdline').replaceAll('\0', ' ').trim();
  // The name of the program, in parentheses, may contain anything; the group is the third field after it.
  const group = Number(read('stat').replace(/^.*\)/s, '').trim().split(' ')[2]);
  return { pid, mark: mark.slice(MARK.length + 1), group, command };
}

/** Lists the other processes whose mark begins with `prefix`. Only Linux shows the environment of processes. */
export function markedProcesses(prefix: string): Stray[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => strayIn(prefix, Number(name), (file) => readOf(name, file)) ?? []);
}

/** Number of times that processes are looked for: one that is being ended may start another one. */
const ROUNDS = 5;

/** Ends the processes whose mark begins with `prefix`, except some. Returns those that were ended. */
export function endMarked(
  prefix: string,
  isKept: (mark: string) => boolean = () => false,
  listed: (prefix: string) => Stray[] = markedProcesses,
): Stray[] {
  const all: Stray[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const found = listed(prefix).filter(({ mark }) => !isKept(mark));
    if (found.length === 0) break;
    for (const { pid } of found) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
    all.push(...found.filter(({ pid }) => !all.some((other) => other.pid === pid)));
  }
  return all;
}
