import type { ParserSpec } from '../fuzzing/open-target.js';
import { rejectsFrom } from '../fuzzing/rejects.js';
import { CannotRun } from './_cannot-run.js';
import type { FuzzOptions } from './_fuzz-options.js';

/** Returns the parser of a command line: a module, or the program after `--`. Throws `CannotRun` if it names none or both. */
export function parserSpec(command: readonly string[], options: FuzzOptions): ParserSpec {
  const { module, input, rejects, protocol, rejectCode, crashCode, jobs } = options;
  const [program, ...args] = command;
  if (module !== undefined && program !== undefined) {
    throw new CannotRun('give either --module or a program after --, not both.');
  }
  if (rejects !== undefined) mustBeCondition(rejects, module);
  if (module !== undefined) return { module, input, isolate: true, jobs, rejects };
  if (program === undefined) throw new CannotRun('give a parser: --module ./parser.mjs#parse, or a program after --.');
  return { command: [program, ...args], protocol, codes: { reject: rejectCode, crash: crashCode }, jobs };
}

/** Throws `CannotRun` if `--rejects` is no condition, or if there is no function whose results it could be about. */
function mustBeCondition(rejects: string, module: string | undefined): void {
  if (module === undefined) throw new CannotRun('--rejects is about the results of a function: give --module.');
  try {
    rejectsFrom(rejects);
  } catch (error) {
    throw error instanceof RangeError ? new CannotRun(`--rejects: ${error.message}.`) : error;
  }
}
