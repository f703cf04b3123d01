import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = resolve('dist/bundle/esm/main.js');
const MODELS = pathToFileURL(resolve('dist/bundle/esm/index.js')).href;

/** How a command ended, and all that it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface Conditions {
  input?: string | Buffer;
  /** Options for Node itself. */
  node?: string[];
  cwd?: string;
}

/** Starts the built command line as a process of its own. */
export function start(args: readonly string[], { node = [], cwd }: Conditions = {}): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...node, MAIN, ...args], { cwd });
  child.stdin.on('error', () => {});
  return child;
}

/** Runs the built command line to its end. */
export async function run(args: readonly string[], conditions: Conditions = {}): Promise<Ended> {
  const child = start(args, conditions);
  child.stdin.end(conditions.input ?? '');
  return ended(child);
}

/** Waits for a process to end. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, stdout, stderr };
}

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file that is gone after the test. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** Options for Node that put a planted generator in the place of the session's. */
export function planting(arbitrary: string): string[] {
  const plant = file(
    'plant.mjs',
    `import { models } from '${MODELS}';
     import * as fc from '${import.meta.resolve('fast-check')}';
     models.session.arbitrary = () => ${arbitrary};`,
  );
  return ['--import', pathToFileURL(plant).href];
}

/** Options for Node that have it tell, as the last line of stderr, the most memory that it took, in megabytes. */
export function tellingMemory(): string[] {
  const hook = file('memory.mjs', 'process.on("exit", () => console.error(process.resourceUsage().maxRSS / 1024))');
  return ['--import', pathToFileURL(hook).href];
}

/** What `tellingMemory` made the process tell. */
export const memoryTold = ({ stderr }: Ended): number => Number(stderr.trimEnd().split('\n').at(-1));
