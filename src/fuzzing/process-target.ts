import { type Command, endOf, kill, launch, notStarted, Tail } from './_program.js';
import { jsonIn } from './function-target.js';
import type { Payload, Target, Trial } from './target.js';
import type { Answer, Verdict } from './verdict.js';

/** What the exit codes of a program mean. */
export interface ExitCodes {
  /** Codes that mean rejected. Default: 1 */
  readonly reject?: readonly number[];
  /** Codes that mean crashed, and take precedence. Default: none. Codes without a meaning count as crashed, too. */
  readonly crash?: readonly number[];
}

/** Maximum size of standard output, in bytes, that is parsed as the returned value. */
const MAX_RETURNED = 64 * 2 ** 20;

const DEFAULT_REJECT = [1];

function verdictOf(code: number | null, { reject = DEFAULT_REJECT, crash = [] }: ExitCodes): Verdict {
  if (code === null || crash.includes(code)) return 'crashed';
  if (code === 0) return 'accepted';
  return reject.includes(code) ? 'rejected' : 'crashed';
}

/** Runs a program once, with the payload on its standard input. */
function runOnce(command: Command, payload: Payload, { timeout, back }: Trial, codes: ExitCodes): Promise<Answer> {
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
      if (back && size <= MAX_RETURNED) written.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (isLate) return resolve({ verdict: 'timed-out' });
      const verdict = verdictOf(code, codes);
      if (verdict !== 'accepted') return resolve({ verdict, complaint: endOf(code, signal, stderr.text) });
      const json = back && size <= MAX_RETURNED ? jsonIn(Buffer.concat(written).toString('utf8')) : undefined;
      resolve({ verdict, ...(json && { back: json }) });
    });
    // Processes that the program leaves behind keep the pipes open, so the whole group is ended with the program.
    child.on('exit', () => kill(child));
    child.stdin?.end(payload);
  });
}

/**
 * Runs a program once for each case: the case is on its standard input, the exit code is the verdict, and standard output
 * is the returned value if it is JSON.
 */
export function processTarget(command: Command, { codes = {} as ExitCodes, jobs = 1 } = {}): Target {
  return {
    width: jobs,
    supports: () => true,
    parse: (payload, trial) => runOnce(command, payload, trial, codes),
    close: async () => {},
  };
}
