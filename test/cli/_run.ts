import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = resolve('dist/bundle/esm/main.js');
const MODELS = pathToFileURL(resolve('dist/bundle/esm/index.js')).href;

/** How a command ended and what it printed, without lines about progress: those depend on the machine. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface Conditions {
  input?: string | Buffer;
  cwd?: string;
  /** Width of the terminal that the output goes to. Default: there is no terminal. */
  columns?: number;
  /** Variables of the environment. By default, none asks for colors. */
  env?: Readonly<Record<string, string>>;
}

/** Starts the built command line in a process of its own. `node` are options for Node itself. */
export function start(
  args: readonly string[],
  { node = [], cwd = '.' }: { node?: string[]; cwd?: string } = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...node, MAIN, ...args], { cwd });
  child.stdin.on('error', () => {});
  return child;
}

/** The previous run. The next one waits for it, because a process has one standard output. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs the built command line to its end, in this process with other streams: a process of its own takes longer to start
 * than most commands take. Tests of signals, pipes and memory need `start`.
 */
export function run(args: readonly string[], conditions: Conditions = {}): Promise<Ended> {
  const now = before.then(() => runHere(args, conditions));
  before = now.catch(() => {});
  return now;
}

async function runHere(args: readonly string[], conditions: Conditions): Promise<Ended> {
  const { input = '', cwd = '.', columns, env = {} } = conditions;
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const home = process.cwd();
  const restore = [
    put('stdin', Readable.from([Buffer.from(input)])),
    put('stdout', collecting(stdout, columns)),
    put('stderr', collecting(stderr, columns)),
    put('env', { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, TERM: 'xterm', ...env }),
    put('argv', [process.execPath, MAIN, ...args]),
  ];
  const { exitCode } = process;
  try {
    process.chdir(cwd);
    process.exitCode = undefined;
    // Another URL each time, because the module runs when it is loaded.
    await import(`${pathToFileURL(MAIN).href}?${randomUUID()}`);
    return {
      code: Number(process.exitCode ?? 0),
      signal: null,
      stdout: textOf(stdout),
      stderr: withoutProgress(textOf(stderr)),
    };
  } finally {
    process.exitCode = exitCode;
    process.chdir(home);
    for (const each of restore) each();
  }
}

const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString();

const collecting = (chunks: Buffer[], columns: number | undefined) =>
  Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
    }),
    columns === undefined ? {} : { isTTY: true, columns },
  );

/** Replaces a property of the process. Returns a function that restores it. */
function put(name: 'stdin' | 'stdout' | 'stderr' | 'argv' | 'env', value: unknown): () => void {
  const old = Object.getOwnPropertyDescriptor(process, name)!;
  Object.defineProperty(process, name, { value, configurable: true, writable: true });
  return () => Object.defineProperty(process, name, old);
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
  return { code, signal, stdout, stderr: withoutProgress(stderr) };
}

/** Removes the lines in which a long run reports its progress. */
export const withoutProgress = (stderr: string): string => stderr.replace(/^\w+: [\d,]+ of .* s left\n/gm, '');

/** Creates a folder that is removed after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'realtime-arbitraries-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Creates a file that is removed after the test. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** Returns options for Node that replace the arbitrary of sessions. */
export function planting(arbitrary: string): string[] {
  const plant = file(
    'plant.mjs',
    `import { models } from '${MODELS}';
     import * as fc from '${import.meta.resolve('fast-check')}';
     models.session.arbitrary = () => ${arbitrary};`,
  );
  return ['--import', pathToFileURL(plant).href];
}

/** Returns options for Node to print its peak memory, in megabytes, as the last line of standard error. */
export function printingMemory(): string[] {
  const hook = file('memory.mjs', 'process.on("exit", () => console.error(process.resourceUsage().maxRSS / 1024))');
  return ['--import', pathToFileURL(hook).href];
}

/** The peak memory that a process with `printingMemory` printed. */
export const printedMemory = ({ stderr }: Ended): number => Number(stderr.trimEnd().split('\n').at(-1));
