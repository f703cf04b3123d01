import { type Command, endOf, kill, launch, notStarted, Tail } from './_program.js';
import { jsonIn } from './function-target.js';
import type { Content, Target, Trial } from './target.js';
import type { Answer, Verdict } from './verdict.js';

/** What the exit codes of a program mean. */
export interface ExitCodes {
  /** Refused. Default: 1 */
  readonly reject?: readonly number[];
  /** Crashed, even where it would mean something else. Default: none, since all others mean it anyway. */
  readonly crash?: readonly number[];
}

/** Most bytes of standard output that are read as the value written back. */
const MOST_BACK = 64 * 2 ** 20;

const DEFAULT_REJECT = [1];

function verdictOf(code: number | null, { reject = DEFAULT_REJECT, crash = [] }: ExitCodes): Verdict {
  if (code === null || crash.includes(code)) return 'crashed';
  if (code === 0) return 'accepted';
  return reject.includes(code) ? 'rejected' : 'crashed';
}

/** Runs a program once, with that on its standard input. */
function runOnce(command: Command, content: Content, { timeout, back }: Trial, codes: ExitCodes): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = launch(command);
    const written: Buffer[] = [];
    const stderr = new Tail();
    let size = 0;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      kill(child);
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(notStarted(command, error));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (back && size <= MOST_BACK) written.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (isLate) return resolve({ verdict: 'timed-out' });
      const verdict = verdictOf(code, codes);
      if (verdict !== 'accepted') return resolve({ verdict, complaint: endOf(code, signal, stderr.text) });
      const json = back && size <= MOST_BACK ? jsonIn(Buffer.concat(written).toString('utf8')) : undefined;
      resolve({ verdict, ...(json && { back: json }) });
    });
    // What the program leaves running keeps the pipes open: once it has ended, its group is ended too.
    child.on('exit', () => kill(child));
    child.stdin?.end(content);
  });
}

/**
 * A program that is run once a case: the case on its standard input, the verdict in its exit code, and on its standard
 * output, if it likes, the value written back.
 */
export function processTarget(command: Command, { codes = {} as ExitCodes, jobs = 1 } = {}): Target {
  return {
    width: jobs,
    takes: () => true,
    parse: (content, trial) => runOnce(command, content, trial, codes),
    close: async () => {},
  };
}
