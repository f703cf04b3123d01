import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configProblem } from '../api/config-problem.js';
import type { FuzzConfig } from '../api/define-config.js';
import { loadModule, whyNotLoaded, whyThrown } from '../fuzzing/load-module.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { NotJson, readJson } from './_json.js';
import { nearest } from './_nearest.js';

/** The names of the configuration file, in the current folder. */
export const CONFIG_FILES = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'].map(
  (end) => `realtime-arbitraries.config.${end}`,
);

/**
 * Reads the configuration file. Returns `undefined` if there is none. Throws `CannotRun` if there are several, or if it
 * cannot be loaded or is invalid.
 */
export async function readConfig(): Promise<{ file: string; config: FuzzConfig } | undefined> {
  const [file, other] = CONFIG_FILES.filter((name) => existsSync(name));
  if (file === undefined) return undefined;
  if (other !== undefined) throw new CannotRun(`there are two configuration files, ${file} and ${other}: keep one.`);
  const value = file.endsWith('.json') ? jsonIn(file) : await exportedBy(file);
  const failed = failedGetter(value);
  if (failed) throw new CannotRun(`${file}: ${failed}.`);
  const problem = configProblem(value);
  if (!problem) return { file, config: value as FuzzConfig };
  const { sentence, unknown } = problem;
  const near = unknown && nearest(unknown.word, unknown.known);
  throw new CannotRun(`${file}: ${sentence}${near ? `; did you mean ${near}?` : '.'}`);
}

/** Number of levels of options: those of a target are in `targets`, and may be lists. */
const LEVELS = 4;

/** Reads every option once. Describes the first one whose getter throws, without a full stop. */
function failedGetter(value: unknown, place = '', levels = LEVELS): string | undefined {
  if (levels === 0 || typeof value !== 'object' || value === null) return undefined;
  let at = place;
  try {
    for (const key of Object.keys(value)) {
      at = place === '' ? key : `${place}.${key}`;
      const failed = failedGetter((value as Record<string, unknown>)[key], at, levels - 1);
      if (failed) return failed;
      at = place;
    }
  } catch (error) {
    return `reading ${at || 'the configuration'} failed: ${whyThrown(error)}`;
  }
  return undefined;
}

/** Reads a JSON file. */
function jsonIn(file: string): unknown {
  try {
    const json = readJson(readFileSync(file), 1);
    if (json instanceof NotJson) throw new CannotRun(`${file}:${json.line}: ${json.message}.`);
    return json.value;
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${file}: ${reason(error)}.`) : error;
  }
}

/** Returns the default export of a module. */
async function exportedBy(file: string): Promise<unknown> {
  try {
    const { default: config } = await loadModule(pathToFileURL(resolve(file)).href);
    if (config !== undefined) return config;
  } catch (error) {
    throw new CannotRun(`cannot use ${file}: ${whyNotLoaded(error)}.`);
  }
  throw new CannotRun(`cannot use ${file}: it has no default export.`);
}
