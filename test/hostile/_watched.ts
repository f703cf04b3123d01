import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = resolve('dist/bundle/esm/main.js');

/** The variable that marks the processes of one run of the tool, whatever starts them. */
const MARK = 'HOSTILE_TEST';

/**
 * Milliseconds that a run may take at most, on a busy machine. Only a run that hangs needs them. `npm run hostile` may have
 * the lowest priority.
 */
const MAX_TIME = process.env.HOSTILE_MINUTES ? 600_000 : 90_000;

/** Milliseconds in which everything that a run started must end. Usually it ends at once. */
const TIME_TO_END = 20_000;

/** How a run of the tool ended, and what it left behind. */
export interface Outcome {
  /** The exit code; `undefined` if the run did not end in time. */
  readonly code: number | null | undefined;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The command lines of processes that are still there. */
  readonly processes: readonly string[];
  /** Files in the folder of the run, apart from the store and the report. */
  readonly files: readonly string[];
  /** The files of the store. */
  readonly stored: readonly string[];
  /** What the process of the tool used, if it wrote that. */
  readonly figures?: Figures;
}

/** The peak memory of a process in megabytes, and its descriptors at the end. */
export interface Figures {
  readonly memory: number;
  readonly descriptors: number;
}

const readOf = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The processes that carry the mark of a run. Only Linux shows them. */
function marked(mark: string): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => readOf(`/proc/${name}/environ`).split('\0').includes(`${MARK}=${mark}`))
    .map((name) => ({ pid: Number(name), command: readOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }));
}

/** A run of the tool in a folder of its own. */
export class WatchedRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  private readonly mark = randomUUID();
  private readonly end: Promise<[code: number | null, signal: NodeJS.Signals | null] | undefined>;

  /** @param args Gets the folder in which the run may leave its store, `store`, and its report, `report.txt`. */
  constructor(args: (folder: string) => readonly string[], node: readonly string[] = []) {
    const env = { ...process.env, [MARK]: this.mark };
    const options = { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] as const };
    this.child = spawn(process.execPath, [...node, MAIN, ...args(this.folder)], {
      ...options,
      stdio: [...options.stdio],
    });
    this.child.stdout!.setEncoding('utf8').on('data', (text) => {
      this.stdout += text;
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text) => {
      this.stderr += text;
    });
    this.end = Promise.race([
      // Not until its pipes close: a process that is left behind may hold them.
      new Promise<[number | null, NodeJS.Signals | null]>((done) => {
        this.child.on('exit', (code, signal) => setTimeout(() => done([code, signal]), 100));
      }),
      sleep(MAX_TIME, undefined, { ref: false }),
    ]);
  }

  /** Waits for a process that the tool has started, with this in its command line. */
  async waitFor(command: RegExp): Promise<void> {
    for (let rounds = 0; rounds < 600; rounds++) {
      // A process that is about to become another one still has the command line of the tool.
      if (marked(this.mark).some((one) => !one.command.includes(MAIN) && command.test(one.command))) return;
      await sleep(100);
    }
    throw new Error(`no process ${command} came up`);
  }

  /** Waits for the end, and removes everything. `kept` processes may stay. */
  async outcome(kept = /^$/): Promise<Outcome> {
    const end = await this.end;
    if (!end) this.child.kill('SIGKILL');
    const left = () => marked(this.mark).filter(({ command }) => !kept.test(command));
    for (let waited = 0; left().length > 0 && waited < TIME_TO_END; waited += 100) await sleep(100);
    const processes = left();
    for (const { pid } of processes) process.kill(pid, 'SIGKILL');
    // A watchdog removes the lock of a run that was killed.
    const lock = join(this.folder, 'store', '.lock');
    for (let waited = 0; existsSync(lock) && waited < TIME_TO_END; waited += 100) await sleep(100);
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    const figures = readOf(join(this.folder, 'figures.json'));
    rmSync(this.folder, { recursive: true, force: true });
    return {
      ...(figures && { figures: JSON.parse(figures) as Figures }),
      code: end?.[0],
      signal: end?.[1] ?? null,
      stdout: this.stdout,
      stderr: this.stderr.replace(/^\w+: [\d,]+ of .* s left\n/gm, ''),
      processes: processes.map(({ command }) => command),
      files: names.filter(
        (name) => !/^(store|report\.txt|parser\.\w+|loaded|figures\.json|store\/[0-9a-f]{8}\.json)$/.test(name),
      ),
      stored: names.filter((name) => /^store\/.*\.json$/.test(name)),
    };
  }
}
