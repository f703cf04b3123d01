import { constants } from 'node:os';
import { CannotStart } from './target.js';
import { traceIn } from './trace.js';
import type { Complaint } from './verdict.js';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** Why a program without a name cannot start. */
export const EMPTY_PROGRAM = 'the name of the program is empty';

/** Converts the error of a program that did not start. */
export function notStarted([program]: Command, { code, message }: NodeJS.ErrnoException): CannotStart {
  if (program === '') return new CannotStart(EMPTY_PROGRAM);
  if (code === 'ENOENT') return new CannotStart(`there is no program ${program}`);
  if (code === 'EACCES') return new CannotStart(`${program} is not executable`);
  if (code === 'EMFILE' || code === 'ENFILE') {
    return new CannotStart(`cannot start ${program}: too many files are open (see ulimit -n)`);
  }
  return new CannotStart(`cannot start ${program}: ${message}`);
}

/** Number of characters that are kept of the beginning and of the end of a stream. */
const MAX_KEPT = 16_384;

/** Keeps the beginning and the end of a stream, whatever its length. */
export class Tail {
  private start = '';
  private end = '';

  add(chunk: Buffer): void {
    const text = chunk.toString('latin1');
    const room = MAX_KEPT - this.start.length;
    this.start += text.slice(0, room);
    if (text.length > room) this.end = (this.end + text.slice(Math.max(0, room))).slice(-MAX_KEPT);
  }

  get text(): string {
    const between = this.end.length === MAX_KEPT ? '\n' : '';
    return Buffer.from(`${this.start}${between}${this.end}`, 'latin1').toString('utf8');
  }
}

/** A line in which the runtimes of Rust, Go and others report why and where a program crashed. */
const PANIC = /\bpanic(?:ked|:)|^fatal error:|^Uncaught\b|^Unhandled exception|^Exception in thread/;

/** Returns the line of standard error that explains best why a program failed. */
function explanationIn(stderr: string): string | undefined {
  const lines = stderr
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const panic = lines.findIndex((line) => PANIC.test(line));
  if (panic < 0) return lines.findLast((line) => !/^\s|^note: /.test(line)) ?? lines.at(-1);
  // Rust prints the message on the line after the place.
  const isPlace = /panicked at .*:$/.test(lines[panic]!);
  return isPlace ? `${lines[panic]} ${lines[panic + 1] ?? ''}` : lines[panic];
}

/** Maximum length of a message. */
const MAX_MESSAGE = 500;

/** Describes how a program ended. */
export function endOf(code: number | null, signal: NodeJS.Signals | null, stderr: string): Complaint {
  const explanation = explanationIn(stderr)?.slice(0, MAX_MESSAGE);
  const trace = traceIn(stderr);
  if (trace) return { ...trace, message: trace.message.slice(0, MAX_MESSAGE) };
  if (signal) return { type: signal, message: explanation ?? `it was ended by ${signal}` };
  const [name] = Object.entries(constants.signals).find(([, number]) => code! > 128 && number === code! - 128) ?? [];
  if (!name) return { message: explanation ?? `it ended with exit code ${code}` };
  return { type: name, message: explanation ?? `it ended with exit code ${code}, which stands for ${name}` };
}
