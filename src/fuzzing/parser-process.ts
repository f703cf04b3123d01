import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { endGroup } from './_group.js';
import type { Launcher } from './_launcher.js';
import { LineReader } from './_line-reader.js';
import { type ModuleMessage, type ModuleQuestion, type ModuleStart, readMessage } from './_module-protocol.js';
import { notStarted, Tail } from './_program.js';
import type { ModuleLocation } from './module-location.js';
import { CannotStart, type Payload, type Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Megabytes of heap that a parser may use. */
const MAX_MEMORY = 256;

/** Milliseconds for a process to start and load the module. */
const TIME_TO_LOAD = 60_000;

/** Maximum length of a message, in bytes: a returned value takes less. */
const MAX_LINE = 64 * 2 ** 20;

const FLOOD: Answer = { verdict: 'crashed', complaint: { message: 'it wrote to a pipe that is not its own' } };

const PROCESS = fileURLToPath(new URL('./_module-process.js', import.meta.url));

/** Options of Node that decide how modules are loaded. A module in TypeScript may need them. */
const LOADING = /^(?:--import|--require|-r|--loader|--experimental-[\w-]+|--conditions|-C|--enable-source-maps)(?:=|$)/;

/** Selects the options of this process that the process of a parser is started with. */
export function inherited(all: readonly string[]): string[] {
  return all.filter((word, i) => LOADING.test(word) || (!word.startsWith('-') && LOADING.test(all[i - 1] ?? '')));
}

/** Returns the answer to the case that a process had when it ended. */
function endAnswer(code: number | null, signal: NodeJS.Signals | null, stderr: string): Answer {
  const message = stderr.includes('heap out of memory')
    ? `it used more than ${MAX_MEMORY} MB of memory`
    : signal
      ? `it was ended by ${signal}`
      : `it ended the process with exit code ${code}`;
  return { verdict: 'crashed', complaint: { message } };
}

/** A case in progress. */
interface Waiting {
  readonly question: ModuleQuestion;
  /** Settles with the answer, or with `undefined` if the process ended before it came to the case. */
  readonly settle: (answer: Answer | undefined) => void;
}

/** What a process calls if it ends while it has no case, with the number of cases that it has answered. */
export type OnIdleEnd = (answer: Answer, after: number) => void;

/** A process that loads a parser and answers one case after the other. If it ends or hangs, the first open case did that. */
export class ParserProcess {
  private readonly child: ChildProcess;
  private readonly pipe: Socket;
  private readonly secret = randomUUID();
  private readonly stderr = new Tail();
  private readonly waiting: Waiting[] = [];
  private asked = 0;
  private timer: NodeJS.Timeout | undefined;
  /** Called with each message until the module is loaded. */
  private loaded: ((message: ModuleMessage) => void) | undefined;
  isOver = false;

  private constructor(
    launcher: Launcher,
    private readonly location: ModuleLocation,
    private readonly onIdleEnd: OnIdleEnd,
  ) {
    const options = [...inherited(process.execArgv), `--max-old-space-size=${MAX_MEMORY}`];
    // The output of the parser must not mix with ours. The last ones are the pipes for cases and for answers: if a case
    // cannot be written any more, the answers before must still be read.
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
    this.child = launcher.launch([process.execPath, ...options, PROCESS], [...stdio]);
    this.pipe = this.child.stdio?.[3] as Socket;
    this.child.stderr?.on('data', (chunk: Buffer) => this.stderr.add(chunk));
    // If the process has ended, its end settles the cases.
    this.pipe?.on('error', () => {}).resume();
    const reader = new LineReader(MAX_LINE, (line) => this.take(line));
    const answers = this.child.stdio?.[4] as Socket;
    answers?.on('error', () => {});
    answers?.on('data', (chunk: Buffer) => {
      if (!reader.read(chunk)) this.end(FLOOD);
    });
    this.child.on('close', (code, signal) => this.end(endAnswer(code, signal, this.stderr.text)));
  }

  /** Starts a process. Throws `CannotStart` if the module does not load or does not export the function. */
  static async start(launcher: Launcher, location: ModuleLocation, onIdleEnd: OnIdleEnd): Promise<ParserProcess> {
    const parser = new ParserProcess(launcher, location, onIdleEnd);
    const why = await parser.load();
    if (why === undefined) return parser;
    parser.close();
    throw new CannotStart(why);
  }

  /** Returns why the module cannot be loaded, or `undefined` when it is. */
  private load(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('it took more than a minute to load'), TIME_TO_LOAD);
      const done = (why: string | undefined) => {
        clearTimeout(timer);
        this.loaded = undefined;
        resolve(why);
      };
      this.loaded = (message) => {
        if ('why' in message) done(message.why);
        else if ('ready' in message) done(undefined);
      };
      this.child.once('error', (error) => done(notStarted([process.execPath], error).message));
      this.child.once('close', () => done('it ended the process while loading'));
      this.write({ location: this.location, secret: this.secret } satisfies ModuleStart);
    });
  }

  private write(message: ModuleStart | ModuleQuestion): void {
    this.pipe?.write(`${JSON.stringify(message)}\n`);
  }

  private take(line: string): void {
    const message = readMessage(line, this.secret);
    if (!message || this.isOver) return;
    if (this.loaded) this.loaded(message);
    else if ('last' in message) this.end(message.last);
    else if ('answer' in message && message.number === this.waiting[0]?.question.number) this.settle(message.answer);
  }

  /** Settles the first open case. The time limit of the next one begins. */
  private settle(answer: Answer): void {
    clearTimeout(this.timer);
    this.waiting.shift()?.settle(answer);
    this.watch();
  }

  private watch(): void {
    const [first] = this.waiting;
    if (!first || this.isOver) return;
    this.timer = setTimeout(() => this.end({ verdict: 'timed-out' }), first.question.trial.timeout);
  }

  /** Ends the process with the first open case. The others were not reached. */
  private end(answer: Answer): void {
    const isIdle = !this.isOver && this.waiting.length === 0 && !this.loaded;
    this.close();
    if (isIdle) this.onIdleEnd(answer, this.asked);
    this.settle(answer);
    for (const { settle } of this.waiting.splice(0)) settle(undefined);
  }

  /** Returns the answer to a case, or `undefined` if the process ended before it came to the case. */
  parse(payload: Payload, trial: Trial): Promise<Answer | undefined> {
    return new Promise((settle) => {
      const question = { number: ++this.asked, payload, trial };
      this.waiting.push({ question, settle });
      if (this.waiting.length === 1) this.watch();
      this.write(question);
    });
  }

  /** Ends the process, as if the time of the case in progress was over. */
  hurry(): void {
    if (this.waiting.length > 0 && !this.isOver) this.end({ verdict: 'timed-out' });
  }

  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) endGroup(pid);
  }
}
