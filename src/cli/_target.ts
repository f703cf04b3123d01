import type { ParserSpec } from '../fuzzing/open-target.js';
import { CannotRun } from './_cannot-run.js';
import type { FuzzOptions } from './_fuzz-options.js';

/** Returns the parser of a command line: a module, or the program after `--`. Throws `CannotRun` if it names none or both. */
export function parserSpec(command: readonly string[], options: FuzzOptions): ParserSpec {
  const { module, input, protocol, rejectCode, crashCode, jobs } = options;
  const [program, ...args] = command;
  if (module !== undefined && program !== undefined) {
    throw new CannotRun('give either --module or a program after --, not both.');
  }
  if (module !== undefined) return { module, input, isolate: true, jobs };
  if (program === undefined) throw new CannotRun('give a parser: --module ./parser.mjs#parse, or a program after --.');
  return { command: [program, ...args], protocol, codes: { reject: rejectCode, crash: crashCode }, jobs };
}
