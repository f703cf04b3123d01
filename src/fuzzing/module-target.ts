import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HAS_GROUPS, kill, Tail } from './_program.js';
import { type Input, jsonIn } from './function-target.js';
import { CannotStart, type Content, type Target, type Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Which function of which module is the parser. */
export interface Setting {
  /** The module, as a `file:` URL. */
  readonly url: string;
  /** The name that it is exported under. */
  readonly name: string;
  readonly input: Input;
}

/** What the process says first: nothing, or why there is no such function. */
export interface Loaded {
  readonly why?: string;
}

/** What the process is asked. */
export interface Question {
  readonly content: Content;
  readonly trial: Trial;
}

/** What it answers, and whether it ends with that. */
export interface Answered {
  readonly answer: Answer;
  readonly isLast?: true;
}

/** Megabytes of heap that a parser may take. */
const MOST_MEMORY = 256;

/** Milliseconds for a process to start and to load the module. */
const TIME_TO_LOAD = 60_000;

const PROCESS = fileURLToPath(new URL('./_module-process.js', import.meta.url));

/** Options of Node that decide how modules are loaded: a module in TypeScript may need them. */
const LOADING = /^(?:--import|--require|-r|--loader|--experimental-[\w-]+|--conditions|-C|--enable-source-maps)(?:=|$)/;

/** What of the options of this process the parser's is started with. */
export function inherited(all: readonly string[]): string[] {
  return all.filter((word, i) => LOADING.test(word) || (!word.startsWith('-') && LOADING.test(all[i - 1] ?? '')));
}

/** How a process ended, as the answer to the case that it had. */
function ended(code: number | null, signal: NodeJS.Signals | null, stderr: string): Answer {
  const message = stderr.includes('heap out of memory')
    ? `it ran out of memory, of which it may have ${MOST_MEMORY} MB`
    : signal
      ? `it was ended by ${signal}`
      : `it ended the process with exit code ${code}`;
  return { verdict: 'crashed', complaint: { message } };
}

/** A case under way. */
interface Waiting {
  readonly question: Question;
  /** Settles with the answer; none where the process ended before it came to the case. */
  readonly settle: (answer: Answer | undefined) => void;
}

/** A process with the parser in it, which answers case after case: where it ends, or hangs, the first open one did that. */
class ParserProcess {
  private readonly child: ChildProcess;
  private readonly stderr = new Tail();
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  isOver = false;

  private constructor(setting: Setting) {
    this.child = fork(PROCESS, [JSON.stringify(setting)], {
      execArgv: [...inherited(process.execArgv), `--max-old-space-size=${MOST_MEMORY}`],
      serialization: 'advanced',
      detached: HAS_GROUPS,
      // What the parser prints is no output of ours.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr!.on('data', (chunk: Buffer) => this.stderr.add(chunk));
    this.child.on('error', () => this.end(ended(null, 'SIGKILL', '')));
    // What the parser leaves running keeps the pipe open.
    this.child.on('exit', () => kill(this.child));
    this.child.on('close', (code, signal) => this.end(ended(code, signal, this.stderr.text)));
  }

  static async start(setting: Setting): Promise<ParserProcess> {
    const parser = new ParserProcess(setting);
    const { child } = parser;
    let timer: NodeJS.Timeout | undefined;
    const { why } = await new Promise<Loaded>((resolve) => {
      timer = setTimeout(() => resolve({ why: 'it takes more than a minute to be loaded' }), TIME_TO_LOAD);
      child.once('message', resolve as (message: unknown) => void);
      child.once('close', () => resolve({ why: 'it ends the process while it is loaded' }));
    });
    clearTimeout(timer);
    if (why !== undefined) {
      parser.close();
      throw new CannotStart(why);
    }
    child.on('message', ({ answer, isLast }: Answered) => {
      if (isLast) parser.end(answer);
      else parser.settle(answer);
    });
    return parser;
  }

  /** The first open case has its answer: the time of the next one begins. */
  private settle(answer: Answer): void {
    clearTimeout(this.timer);
    this.waiting.shift()?.settle(answer);
    this.time();
  }

  private time(): void {
    const [first] = this.waiting;
    if (!first || this.isOver) return;
    this.timer = setTimeout(() => this.end({ verdict: 'timed-out' }), first.question.trial.timeout);
  }

  /** It came to its end with the first open case. */
  private end(answer: Answer): void {
    this.close();
    this.settle(answer);
    for (const { settle } of this.waiting.splice(0)) settle(undefined);
  }

  parse(question: Question): Promise<Answer | undefined> {
    return new Promise((settle) => {
      this.waiting.push({ question, settle });
      if (this.waiting.length === 1) this.time();
      // Where it has ended, that is told by its end.
      this.child.send(question, () => {});
    });
  }

  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    kill(this.child);
  }
}

/** Cases that are under way at once: while the parser has one, the next ones are made. */
const WIDTH = 16;

/**
 * A function of a module, in a process of its own: an endless loop, a stack or a memory that overflows, `process.exit`,
 * a fault in native code are verdicts, after which another process is started. Throws `CannotStart` where there is no
 * such module or function.
 */
export async function moduleTarget(setting: Setting): Promise<Target> {
  let parser = await ParserProcess.start(setting);
  let starting: Promise<ParserProcess> | undefined;
  let isClosed = false;
  const living = (): Promise<ParserProcess> => {
    starting ??= ParserProcess.start(setting)
      .then((next) => {
        parser = next;
        return next;
      })
      .finally(() => {
        starting = undefined;
      });
    return starting;
  };
  return {
    width: WIDTH,
    takes: (content) => typeof content === 'string' && (setting.input === 'text' || jsonIn(content) !== undefined),
    async parse(content, trial) {
      for (;;) {
        const answer = await (parser.isOver ? await living() : parser).parse({ content, trial });
        if (answer) return answer;
        if (isClosed) throw new Error('the target was closed before it came to the case');
      }
    },
    async close() {
      isClosed = true;
      await starting?.catch(() => {});
      parser.close();
    },
  };
}
