import type { ChildProcess } from 'node:child_process';
import { isObject } from '../../engine/json/type-of.js';
import { jsonLine } from '../../sampling/json-line.js';
import { endGroup } from '../_group.js';
import { Launcher } from '../_launcher.js';
import { LineReader } from '../_line-reader.js';
import { type Command, endOf, notStarted, Tail } from '../_program.js';
import type { ClientEnd, ClientRun, ClientTarget } from './client-target.js';
import { endOfValue } from './function-client.js';

/** Maximum length of an answer, in bytes. */
const MAX_LINE = 64 * 2 ** 20;

/** Reads a line of a program, which answers the question with this number. */
function answerIn(line: string, id: number): ClientEnd {
  const wrong = (message: string): ClientEnd => ({ how: 'crashed', complaint: { message } });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong('it wrote a line that is not JSON');
  }
  if (!isObject(value) || value.id !== id) return wrong('it wrote an answer without the id of the exchange');
  const { id: _, ...state } = value;
  return endOfValue(state);
}

/** A program that runs one client after the other. */
class Worker {
  private child: ChildProcess | undefined;
  private settle: ((end: ClientEnd) => void) | undefined;
  private id = 0;

  constructor(
    private readonly launcher: Launcher,
    private readonly command: Command,
  ) {}

  get isFree(): boolean {
    return this.settle === undefined;
  }

  start(url: string): ClientRun {
    const id = ++this.id;
    const ended = new Promise<ClientEnd>((resolve, reject) => {
      this.settle = (end) => {
        this.settle = undefined;
        resolve(end);
      };
      this.child ??= this.launch((error) => reject(notStarted(this.command, error)));
      this.child.stdin?.write(jsonLine({ id, url }));
    });
    return { ended, end: () => this.stop(id, { how: 'hung' }) };
  }

  private launch(fail: (error: Error) => void): ChildProcess {
    const child = this.launcher.launch(this.command);
    const stderr = new Tail();
    const reader = new LineReader(MAX_LINE, (line) => {
      if (line.trim() === '' || child !== this.child || !this.settle) return;
      const end = answerIn(line, this.id);
      if (end.how === 'crashed') this.stop(this.id, end);
      else this.settle(end);
    });
    child.on('error', fail);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (reader.read(chunk) || child !== this.child) return;
      this.stop(this.id, { how: 'crashed', complaint: { message: `it wrote a line of more than ${MAX_LINE} bytes` } });
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('close', (code, signal) => {
      if (child !== this.child) return;
      this.child = undefined;
      this.settle?.({ how: 'crashed', complaint: endOf(code, signal, stderr.text) });
    });
    return child;
  }

  /** Ends the program, which had this exchange. Another one is started for the next. */
  private stop(id: number, end: ClientEnd): void {
    const { child, settle } = this;
    if (id !== this.id || !settle) return;
    this.child = undefined;
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) endGroup(child.pid);
    settle(end);
  }
}

/**
 * A client that is a program, which keeps running: it reads a line of JSON with a URL for each exchange from its standard
 * input, and writes a line with what it knows in the end to its standard output.
 */
export function linesClient(command: Command, jobs: number, launcher = new Launcher()): ClientTarget {
  const workers = Array.from({ length: jobs }, () => new Worker(launcher, command));
  return {
    width: jobs,
    isProgram: false,
    start: (url) => workers.find(({ isFree }) => isFree)!.start(url),
    close: async () => launcher.close(),
    get remarks() {
      return launcher.remarks;
    },
  };
}
