import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Ended, run } from '../cli/_run.js';

/** A command of this package, and what happens to its output. */
interface Command {
  readonly args: readonly string[];
  /** The shell command that reads its output. */
  readonly filter?: string;
  /** The file to which its output is written. */
  readonly file?: string;
}

const BEGINNING = 'npx realtime-arbitraries ';

/** Reads a line that runs a command of this package. Returns undefined if only a shell can run it. */
export function commandIn(line: string): Command | undefined {
  if (!line.startsWith(BEGINNING)) return undefined;
  const args: string[] = [];
  const rest = line.slice(BEGINNING.length);
  for (const { 0: piece, 1: plain, 2: quoted, 3: special, index } of rest.matchAll(
    /([^\s'"|>&;<$`*]+)|["']([^"'$`]*)["']|([|>]) *|\S/g,
  )) {
    const after = rest.slice(index + piece.length);
    if (special === '|') return { args, filter: after };
    if (special === '>' && /^[\w./-]+$/.test(after)) return { args, file: after };
    const word = plain ?? quoted;
    // The words of an option such as --rejects 'result.ok === false' stay together; parts of one word are not joined.
    if (word === undefined || (index > 0 && !/\s/.test(rest[index - 1]!))) return undefined;
    args.push(word);
  }
  return { args };
}

/** Joins lines that end in a backslash. */
const linesOf = (text: string) =>
  text
    .replaceAll(/\\\n\s*/g, '')
    .trim()
    .split('\n');

type Result = Pick<Ended, 'code' | 'stdout' | 'stderr'>;

/**
 * Runs a block of shell commands in a folder. Commands of this package run in this process, which is much faster than to
 * start one; everything else runs in a shell. The first command that fails ends the block.
 */
export async function runShell(text: string, folder: string): Promise<Result> {
  const lines = linesOf(text);
  const commands = lines.map(commandIn);
  if (!commands.every((command, i) => command || /^(?:echo|ls|mkdir)\b/.test(lines[i]!))) {
    return inShell(text, folder);
  }
  const all = { code: 0 as number | null, stdout: '', stderr: '' };
  for (const [i, command] of commands.entries()) {
    const { code, stdout, stderr } = command ? await inProcess(command, folder) : inShell(lines[i]!, folder);
    all.code = code;
    all.stdout += stdout;
    all.stderr += stderr;
    if (code !== 0) break;
  }
  return all;
}

async function inProcess({ args, filter, file }: Command, folder: string): Promise<Result> {
  const { code, stdout, stderr } = await run(args, { cwd: folder });
  if (filter !== undefined) {
    const filtered = inShell(filter, folder, stdout);
    return { ...filtered, code: code === 2 ? 2 : filtered.code, stderr: stderr + filtered.stderr };
  }
  if (file === undefined) return { code, stdout, stderr };
  writeFileSync(join(folder, file), stdout);
  return { code, stdout: '', stderr };
}

/** Bytes that a command may print. */
const MAX_OUTPUT = 64 * 1024 * 1024;

function inShell(text: string, folder: string, input = ''): Result {
  const PATH = `${join(folder, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const options = { cwd: folder, encoding: 'utf8', input, timeout: 60_000, maxBuffer: MAX_OUTPUT } as const;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { ...options, env: { ...process.env, PATH } });
  return { code: status, stdout, stderr };
}
