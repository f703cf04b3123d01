import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './_program.js';
import { functionTarget, type Input, type Parse } from './function-target.js';
import { linesTarget } from './lines-target.js';
import { moduleTarget } from './module-target.js';
import { type ExitCodes, processTarget } from './process-target.js';
import { CannotStart, pooled, type Target } from './target.js';

/** The ways to give cases to a program. */
export type Protocol = 'process' | 'lines';

export const PROTOCOLS: readonly Protocol[] = ['process', 'lines'];

/** A function of a module: `./parser.mjs#parseResponse`; without a name, its default export. */
export interface ModuleSpec {
  readonly module: string;
  readonly input: Input;
  /** Whether it runs in a process of its own. */
  readonly isolate: boolean;
  readonly jobs: number;
}

/** A program, and how it is talked to. */
export interface ProgramSpec {
  readonly command: Command;
  readonly protocol: Protocol;
  readonly codes: ExitCodes;
  readonly jobs: number;
}

/** Several of the same target, one for each job. */
async function several(jobs: number, open: () => Promise<Target> | Target): Promise<Target> {
  const [first, ...others] = await Promise.all(Array.from({ length: jobs }, open));
  return others.length === 0 ? first! : pooled([first!, ...others]);
}

/** Where a module is, and which of its exports is meant. */
function found(module: string): { url: string; name: string } {
  const [, path = '', name = 'default'] = /^(.*?)(?:#([^#]*))?$/s.exec(module)!;
  const file = path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
  if (!existsSync(file)) throw new CannotStart(`there is no module ${path}`);
  return { url: pathToFileURL(file).href, name: name || 'default' };
}

/** Makes ready a function of a module. Throws `CannotStart` where it is not there. */
export async function openModule({ module, input, isolate, jobs }: ModuleSpec): Promise<Target> {
  const { url, name } = found(module);
  if (isolate) {
    try {
      return await several(jobs, () => moduleTarget({ url, name, input }));
    } catch (error) {
      throw error instanceof CannotStart ? new CannotStart(`${module} cannot be used: ${error.message}`) : error;
    }
  }
  const parse: unknown = (await import(url))[name];
  if (typeof parse !== 'function')
    throw new CannotStart(`${module} cannot be used: there is no function ${name} in it`);
  return functionTarget(parse as Parse, input);
}

/** Makes ready a program; whether it is there shows with the first case. */
export function openProgram({ command, protocol, codes, jobs }: ProgramSpec): Promise<Target> {
  return protocol === 'process'
    ? Promise.resolve(processTarget(command, { codes, jobs }))
    : several(jobs, () => linesTarget(command));
}
