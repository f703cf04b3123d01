import { type ModuleSpec, openModule, openProgram } from '../fuzzing/open-target.js';
import type { StoredTarget } from '../fuzzing/store.js';
import { CannotStart, type Target } from '../fuzzing/target.js';
import { CannotRun } from './_cannot-run.js';
import type { OwedOptions, TargetOptions } from './_fuzz-options.js';

/** The parser in words. */
export const targetName = ({ module, command = [] }: StoredTarget): string => module ?? command.join(' ');

/** How to reach the parser again, and what it was held to. */
export function storedTarget(command: readonly string[], options: TargetOptions & OwedOptions): StoredTarget {
  const { module, input, protocol, timeout, rejectCode, crashCode, strict, evolved, roundTrip } = options;
  if (module !== undefined && command.length > 0) {
    throw new CannotRun('a parser is a module or a program: leave out --module, or what stands behind --.');
  }
  if (module === undefined && command.length === 0) {
    throw new CannotRun('which parser? Give --module ./parser.mjs#parse, or a program behind --.');
  }
  const owed = { strict: strict === true, evolved, roundTrip: roundTrip === true };
  return module === undefined
    ? { command, options: { protocol, timeout, rejectCode, crashCode, ...owed } }
    : { module, options: { input, timeout, ...owed } };
}

/** Makes the parser ready. */
export async function openTarget({ module, command, options = {} }: StoredTarget, jobs: number): Promise<Target> {
  const { input = 'text', protocol = 'process', rejectCode, crashCode } = options as Partial<TargetOptions>;
  if (module !== undefined) {
    return openModule({ module, input: input as ModuleSpec['input'], isolate: true, jobs });
  }
  if (!command || command.length === 0) throw new CannotStart('it was a function in a program of its own');
  const codes = { ...(rejectCode && { reject: rejectCode }), ...(crashCode && { crash: crashCode }) };
  return openProgram({ command: command as [string, ...string[]], protocol, codes, jobs });
}
