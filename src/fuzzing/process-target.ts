import { endGroup } from './_group.js';
import { Launcher } from './_launcher.js';
import { type Command, endOf, notStarted, Tail } from './_program.js';
import { comparable } from './comparable.js';
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

/** The programs that run. */
interface Running {
  readonly launcher: Launcher;
  /** Ends each of them, since its time is over. */
  readonly late: Set<() => void>;
}

/** Runs a program once, with the payload on its standard input. */
function runOnce(
  { launcher, late }: Running,
  command: Command,
  payload: Payload,
  { timeout, back }: Trial,
  codes: ExitCodes,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = launcher.launch(command);
    const written: Buffer[] = [];
    const stderr = new Tail();
    let size = 0;
    let isLate = false;
    const end = () => {
      isLate = true;
      endGroup(child.pid!);
    };
    const timer = setTimeout(end, timeout);
    late.add(end);
    const stop = () => {
      clearTimeout(timer);
      late.delete(end);
    };
    child.on('error', (error) => {
      stop();
      reject(notStarted(command, error));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (back && size <= MAX_RETURNED) written.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('exit', stop);
    child.on('close', (code, signal) => {
      if (isLate) return resolve({ verdict: 'timed-out' });
      const verdict = verdictOf(code, codes);
      if (verdict !== 'accepted') return resolve({ verdict, complaint: endOf(code, signal, stderr.text) });
      const json = back && size <= MAX_RETURNED ? jsonIn(Buffer.concat(written).toString('utf8')) : undefined;
      resolve({ verdict, ...(json && { back: { value: comparable(json.value) } }) });
    });
    child.stdin?.end(payload);
  });
}

/**
 * Runs a program once for each case: the case is on its standard input, the exit code is the verdict, and standard output
 * is the returned value if it is JSON.
 */
export function processTarget(
  command: Command,
  { codes = {} as ExitCodes, jobs = 1, launcher = new Launcher() } = {},
): Target {
  const running: Running = { launcher, late: new Set() };
  return {
    width: jobs,
    supports: () => true,
    parse: (payload, trial) => runOnce(running, command, payload, trial, codes),
    hurry: () => {
      for (const end of running.late) end();
    },
    close: async () => launcher.close(),
    get remarks() {
      return launcher.remarks;
    },
  };
}
