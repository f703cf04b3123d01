import { endGroup } from '../_group.js';
import { Launcher } from '../_launcher.js';
import { type Command, endOf, notStarted, Tail } from '../_program.js';
import { isFault } from '../verdict.js';
import type { ClientEnd, ClientRun, ClientTarget } from './client-target.js';

/** What stands for the URL in the arguments of a program. */
export const URL_WORD = '{url}';

/** Describes how a program ended. */
function endOfProgram(code: number | null, signal: NodeJS.Signals | null, stderr: string): ClientEnd {
  if (code === 0) return { how: 'returned' };
  const complaint = endOf(code, signal, stderr);
  const isCrash = code === null || code > 128 || isFault(complaint);
  return { how: isCrash ? 'crashed' : 'raised', complaint };
}

function startProgram(launcher: Launcher, command: Command): ClientRun {
  let end = () => {};
  const ended = new Promise<ClientEnd>((resolve, reject) => {
    const child = launcher.launch(command);
    const stderr = new Tail();
    let isLate = false;
    end = () => {
      isLate = true;
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) endGroup(child.pid);
    };
    child.on('error', (error) => reject(notStarted(command, error)));
    child.stdin?.end();
    child.stdout?.resume();
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('close', (code, signal) => resolve(isLate ? { how: 'hung' } : endOfProgram(code, signal, stderr.text)));
  });
  return { ended, end: () => end() };
}

/** A client that is a program, which is started for each exchange. `{url}` in its arguments is replaced. */
export function programClient([program, ...args]: Command, jobs: number, launcher = new Launcher()): ClientTarget {
  return {
    width: jobs,
    isProgram: true,
    start: (url) => startProgram(launcher, [program, ...args.map((word) => word.replaceAll(URL_WORD, url))]),
    close: async () => launcher.close(),
    get remarks() {
      return launcher.remarks;
    },
  };
}
