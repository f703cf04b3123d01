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

/** Lists the processes whose mark begins with `prefix`. Only Linux shows the environment of processes. */
export function markedProcesses(prefix: string): Stray[] {
  if (process.platform !== 'linux') return [];
  const start = `${MARK}=${prefix}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Stray | Stray[] => {
      const mark = readOf(name, 'environ')
        .split('\0')
        .find((entry) => entry.startsWith(start));
      if (mark === undefined || Number(name) === process.pid) return [];
      const command = readOf(name, 'cmdline').replaceAll('\0', ' ').trim();
      // The name of the program, in parentheses, may contain anything; the group is the third field after it.
      const group = Number(readOf(name, 'stat').replace(/^.*\)/s, '').trim().split(' ')[2]);
      return { pid: Number(name), mark: mark.slice(MARK.length + 1), group, command };
    });
}

/** Number of times that processes are looked for: one that is being ended may start another one. */
const ROUNDS = 5;

/** Ends the processes whose mark begins with `prefix`, except some. Returns those that were ended. */
export function endMarked(prefix: string, isKept: (mark: string) => boolean = () => false): Stray[] {
  const all: Stray[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const found = markedProcesses(prefix).filter(({ mark }) => !isKept(mark));
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
