import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HAS_GROUPS, kill, Tail } from './_program.js';
import type { Input } from './function-target.js';
import { CannotStart, type Payload, type Trial } from './target.js';
import type { Answer } from './verdict.js';

/** The function of a module that is the parser. */
export interface ModuleLocation {
  /** The module, as a `file:` URL. */
  readonly url: string;
  /** The name of the export. */
  readonly name: string;
  readonly input: Input;
}

/** The first message of the process. If the function cannot be loaded, it says why. */
export interface ModuleReady {
  readonly why?: string;
}

/** A case that is sent to the process. */
export interface ModuleQuestion {
  readonly payload: Payload;
  readonly trial: Trial;
}

/** The answer to a case, and whether the process ends after it. */
export interface ModuleAnswer {
  readonly answer: Answer;
  readonly isLast?: true;
}

/** Megabytes of heap that a parser may use. */
const MAX_MEMORY = 256;

/** Milliseconds for a process to start and load the module. */
const TIME_TO_LOAD = 60_000;

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

/** A process that loads a parser and answers one case after the other. If it ends or hangs, the first open case did that. */
export class ParserProcess {
  private readonly child: ChildProcess;
  private readonly stderr = new Tail();
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  isOver = false;

  private constructor(location: ModuleLocation) {
    this.child = fork(PROCESS, [JSON.stringify(location)], {
      execArgv: [...inherited(process.execArgv), `--max-old-space-size=${MAX_MEMORY}`],
      serialization: 'advanced',
      detached: HAS_GROUPS,
      // The output of the parser must not mix with ours.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr!.on('data', (chunk: Buffer) => this.stderr.add(chunk));
    this.child.on('error', () => this.end(endAnswer(null, 'SIGKILL', '')));
    // Processes that the parser leaves behind keep the pipe open.
    this.child.on('exit', () => kill(this.child));
    this.child.on('close', (code, signal) => this.end(endAnswer(code, signal, this.stderr.text)));
  }

  /** Starts a process. Throws `CannotStart` if the module does not load or does not export the function. */
  static async start(location: ModuleLocation): Promise<ParserProcess> {
    const parser = new ParserProcess(location);
    const { child } = parser;
    let timer: NodeJS.Timeout | undefined;
    const { why } = await new Promise<ModuleReady>((resolve) => {
      timer = setTimeout(() => resolve({ why: 'it took more than a minute to load' }), TIME_TO_LOAD);
      child.once('message', resolve as (message: unknown) => void);
      child.once('close', () => resolve({ why: 'it ended the process while loading' }));
    });
    clearTimeout(timer);
    if (why !== undefined) {
      parser.close();
      throw new CannotStart(why);
    }
    child.on('message', ({ answer, isLast }: ModuleAnswer) => {
      if (isLast) parser.end(answer);
      else parser.settle(answer);
    });
    return parser;
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
    this.close();
    this.settle(answer);
    for (const { settle } of this.waiting.splice(0)) settle(undefined);
  }

  /** Returns the answer to a case, or `undefined` if the process ended before it came to the case. */
  parse(question: ModuleQuestion): Promise<Answer | undefined> {
    return new Promise((settle) => {
      this.waiting.push({ question, settle });
      if (this.waiting.length === 1) this.watch();
      // If the process has ended, its end settles the case.
      this.child.send(question, () => {});
    });
  }

  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    kill(this.child);
  }
}
