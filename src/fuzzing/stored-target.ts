import type { Requirements } from './disagreement.js';
import type { Input } from './function-target.js';
import type { ParserSpec } from './open-target.js';
import type { Protocol } from './protocol.js';
import { CannotStart } from './target.js';

/** What else is stored of a parser: how to talk to it, and what it must do. */
export interface StoredOptions extends Partial<Requirements> {
  readonly input?: Input;
  readonly rejects?: string;
  readonly protocol?: Protocol;
  readonly rejectCode?: readonly number[];
  readonly crashCode?: readonly number[];
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout?: number;
}

/** How to reach the parser of a finding again, from the folder that contains the store. */
export interface StoredTarget {
  /** The name of a function of the process that found it, which cannot be reached again. */
  readonly function?: string | undefined;
  readonly module?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the name of a parser. */
export const targetName = ({ function: name, module, command = [] }: StoredTarget): string =>
  module ?? (name === undefined ? command.join(' ') : name || 'a function');

/** Whether two parsers are the same, whatever they must do. Functions are recognized by their names. */
export function isSameTarget(one: StoredTarget, other: StoredTarget): boolean {
  const key = ({ function: name, module, command }: StoredTarget) => JSON.stringify([name, module, command]);
  return key(one) === key(other);
}

/** Returns a stored parser whose module or command is replaced. What else is stored of it stays. */
export const withParser = (
  { options }: StoredTarget,
  parser: Pick<StoredTarget, 'module' | 'command'>,
): StoredTarget => ({ ...parser, ...(options && { options }) });

/** Describes a parser for the store. */
export function storedTargetOf(spec: ParserSpec, { strict, evolved, roundTrip }: Requirements, timeout: number) {
  const common = { timeout, strict, evolved, roundTrip };
  if ('parse' in spec) return { function: spec.parse.name, options: { input: spec.input, ...common } };
  if ('module' in spec) {
    const rejects = typeof spec.rejects === 'string' ? { rejects: spec.rejects } : {};
    return { module: spec.module, options: { input: spec.input, ...rejects, ...common } };
  }
  const { command, protocol, codes } = spec;
  const { reject: rejectCode, crash: crashCode } = codes;
  return { command, options: { protocol, rejectCode, crashCode, ...common } };
}

/** Returns how to open a stored parser, with one process. Throws `CannotStart` if it was a function. */
export function specOf({ module, command, options = {} }: StoredTarget): ParserSpec {
  const { input = 'text', rejects, protocol = 'process', rejectCode, crashCode } = options as StoredOptions;
  if (module !== undefined) return { module, input, isolate: true, jobs: 1, rejects };
  if (!command || command.length === 0) throw new CannotStart('it was a function of the process that found it');
  const codes = { ...(rejectCode && { reject: rejectCode }), ...(crashCode && { crash: crashCode }) };
  return { command: command as [string, ...string[]], protocol, codes, jobs: 1 };
}
