import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './_program.js';
import { exportedFunction } from './exported-function.js';
import { functionTarget, type Input, type Parse } from './function-target.js';
import { linesTarget } from './lines-target.js';
import { loadModule, whyNotLoaded } from './load-module.js';
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
  const [, path = '', name = ''] = /^(.*?)(?:#([^#]*))?$/s.exec(module)!;
  if (path.trim() === '') {
    throw new CannotStart(`name the file of the module, for example ./parser.ts#${name.trim() || 'parse'}`);
  }
  const file = fileOf(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new CannotStart(`there is no module ${path}`);
  if (found.isDirectory()) throw new CannotStart(`${path} is a folder, not a module: name a file in it`);
  return { url: pathToFileURL(file).href, name: name || 'default' };
}

function fileOf(path: string): string {
  if (!path.startsWith('file:')) return resolve(path);
  try {
    return fileURLToPath(path);
  } catch {
    throw new CannotStart(`${path} is not the URL of a file`);
  }
}

/** Loads a function of a module into this process. Throws `CannotStart` if that is not possible. */
async function functionOf(module: string): Promise<Parse> {
  const { url, name } = locate(module);
  const exports = await loadModule(url).catch((error) => {
    throw new CannotStart(`cannot use ${module}: ${whyNotLoaded(error)}`);
  });
  const found = exportedFunction(exports, name);
  if ('why' in found) throw new CannotStart(`cannot use ${module}: ${found.why}`);
  return found.parse;
}

/** Opens a function of a module. Throws `CannotStart` if it does not exist. */
export async function openModule({ module, input, isolate, jobs, rejects }: ModuleSpec): Promise<Target> {
  if (isolate && typeof rejects === 'function') {
    throw new RangeError('rejects must be a text for a module that runs in its own process');
  }
  if (!isolate) {
    const condition = typeof rejects === 'string' ? rejectsFrom(rejects) : rejects;
    return functionTarget(await functionOf(module), input, condition);
  }
  const { url, name } = locate(module);
  try {
    return await several(jobs, () => moduleTarget({ url, name, input, rejects: rejects as string | undefined }));
  } catch (error) {
    throw error instanceof CannotStart ? new CannotStart(`cannot use ${module}: ${error.message}`) : error;
  }
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
