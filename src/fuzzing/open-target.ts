import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './_program.js';
import { functionTarget, type Input, type Parse } from './function-target.js';
import { linesTarget } from './lines-target.js';
import { moduleTarget } from './module-target.js';
import { type ExitCodes, processTarget } from './process-target.js';
import type { Protocol } from './protocol.js';
import { type Rejects, rejectsFrom } from './rejects.js';
import { CannotStart, pooled, type Target } from './target.js';

/** A function of this process. */
export interface FunctionSpec {
  readonly parse: Parse;
  readonly input: Input;
  /** Which results are failures. Default: what is recognized. */
  readonly rejects?: Rejects | undefined;
}

/** A function of a module: `./parser.mjs#parseResponse`, or `./parser.mjs` for its default export. */
export interface ModuleSpec {
  readonly module: string;
  readonly input: Input;
  /** Whether it runs in its own process. */
  readonly isolate: boolean;
  /** Number of processes. */
  readonly jobs: number;
  /** Which results are failures. A function only if the module runs in this process. Default: what is recognized. */
  readonly rejects?: Rejects | string | undefined;
}

/** A program, and how to talk to it. */
export interface ProgramSpec {
  readonly command: Command;
  readonly protocol: Protocol;
  readonly codes: ExitCodes;
  /** Number of processes. */
  readonly jobs: number;
}

/** A parser that can be opened. */
export type ParserSpec = FunctionSpec | ModuleSpec | ProgramSpec;

/** Opens the same target once for each job. */
async function several(jobs: number, open: () => Promise<Target> | Target): Promise<Target> {
  const [first, ...others] = await Promise.all(Array.from({ length: jobs }, open));
  return others.length === 0 ? first! : pooled([first!, ...others]);
}

/** Splits `path#name` into the URL of the module and the name of the export. */
function locate(module: string): { url: string; name: string } {
  const [, path = '', name = 'default'] = /^(.*?)(?:#([^#]*))?$/s.exec(module)!;
  const file = path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
  if (!existsSync(file)) throw new CannotStart(`there is no module ${path}`);
  return { url: pathToFileURL(file).href, name: name || 'default' };
}

/** Opens a function of a module. Throws `CannotStart` if it does not exist. */
export async function openModule({ module, input, isolate, jobs, rejects }: ModuleSpec): Promise<Target> {
  if (isolate && typeof rejects === 'function') {
    throw new RangeError('rejects must be a text for a module that runs in its own process');
  }
  const { url, name } = locate(module);
  if (isolate) {
    try {
      return await several(jobs, () => moduleTarget({ url, name, input, rejects: rejects as string | undefined }));
    } catch (error) {
      throw error instanceof CannotStart ? new CannotStart(`cannot use ${module}: ${error.message}`) : error;
    }
  }
  const parse: unknown = (await import(url))[name];
  if (typeof parse !== 'function') {
    throw new CannotStart(`cannot use ${module}: it does not export a function ${name}`);
  }
  return functionTarget(parse as Parse, input, typeof rejects === 'string' ? rejectsFrom(rejects) : rejects);
}

/** Opens a program. Whether it exists shows with the first case. */
export function openProgram({ command, protocol, codes, jobs }: ProgramSpec): Promise<Target> {
  return protocol === 'process'
    ? Promise.resolve(processTarget(command, { codes, jobs }))
    : several(jobs, () => linesTarget(command));
}

/** Opens a parser. Throws `CannotStart` if it does not exist. */
export async function openTarget(spec: ParserSpec): Promise<Target> {
  if ('parse' in spec) return functionTarget(spec.parse, spec.input, spec.rejects);
  return 'module' in spec ? openModule(spec) : openProgram(spec);
}
