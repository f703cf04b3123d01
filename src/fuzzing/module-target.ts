import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Input, jsonIn } from './function-target.js';
import { CannotStart, type Content, type Target, type Trial } from './target.js';
import { type Answer, complaintOf } from './verdict.js';

/** Which function of which module is the parser. */
export interface Setting {
  /** The module, as a `file:` URL. */
  readonly url: string;
  /** The name that it is exported under. */
  readonly name: string;
  readonly input: Input;
}

/** What the thread says first: nothing, or why there is no such function. */
export interface Loaded {
  readonly why?: string;
}

/** What the thread is asked. */
export interface Question {
  readonly content: Content;
  readonly trial: Trial;
}

/** Megabytes of heap that a parser may take. */
const MOST_MEMORY = 256;

/** Milliseconds for a thread to start and to load the module. */
const TIME_TO_LOAD = 60_000;

/** How a thread ended, as the answer to the case that it had. */
const ended = (code: number): Answer => ({
  verdict: 'crashed',
  complaint: { message: `it ended the process with exit code ${code}` },
});

/** A thread with the parser in it, which answers one case at a time. */
class ParserThread {
  private readonly worker: Worker;
  /** Settles with the answer to the case under way. */
  private answer: ((answer: Answer) => void) | undefined;
  isOver = false;

  private constructor(setting: Setting) {
    this.worker = new Worker(new URL('./_module-worker.js', import.meta.url), {
      workerData: setting,
      // What the parser prints is no output of ours.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.unref();
  }

  static async start(setting: Setting): Promise<ParserThread> {
    const thread = new ParserThread(setting);
    const { worker } = thread;
    const signal = AbortSignal.timeout(TIME_TO_LOAD);
    worker.ref();
    // `once` rejects with an error that the thread ends with.
    const [{ why }] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => [{ why: 'it ends the process while it is loaded' }]),
    ]).catch((error: Error) => [{ why: `it cannot be loaded: ${error.message}` }])) as [Loaded];
    if (why !== undefined) {
      await worker.terminate();
      throw new CannotStart(why);
    }
    worker.unref();
    worker.on('message', (answer: Answer) => thread.settle(answer));
    worker.on('error', (error) => thread.end({ verdict: 'crashed', complaint: complaintOf(error) }));
    worker.on('exit', (code) => thread.end(ended(code)));
    return thread;
  }

  private settle(answer: Answer): void {
    const { answer: settle } = this;
    this.answer = undefined;
    settle?.(answer);
  }

  private end(answer: Answer): void {
    this.isOver = true;
    this.settle(answer);
  }

  async parse(content: Content, trial: Trial): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve) => {
        this.answer = resolve;
        timer = setTimeout(() => this.end({ verdict: 'timed-out' }), trial.timeout);
        this.worker.postMessage({ content, trial } satisfies Question);
      });
    } finally {
      clearTimeout(timer);
      if (this.isOver) await this.close();
    }
  }

  async close(): Promise<void> {
    this.isOver = true;
    await this.worker.terminate();
  }
}

/**
 * A function of a module, in a thread of its own: an endless loop, a stack or a memory that overflows, `process.exit`
 * are verdicts, after which another thread is started. Throws `CannotStart` where there is no such module or function.
 */
export async function moduleTarget(setting: Setting): Promise<Target> {
  let thread = await ParserThread.start(setting);
  return {
    width: 1,
    takes: (content) => typeof content === 'string' && (setting.input === 'text' || jsonIn(content) !== undefined),
    async parse(content, trial) {
      if (thread.isOver) thread = await ParserThread.start(setting);
      return thread.parse(content, trial);
    },
    close: () => thread.close(),
  };
}
