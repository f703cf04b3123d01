import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { endGroup } from './_group.js';
import type { Launcher } from './_launcher.js';
import { questionLine, readAnswer, WrongLine } from './_line-protocol.js';
import { type Command, endOf, notStarted, Tail } from './_program.js';
import type { StartTime } from './_start-time.js';
import type { CannotStart, Payload, Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Number of cases that a program may have before it must answer. */
export const AHEAD = 64;

/** Milliseconds in which a program that closes a pipe may end by itself: its exit explains more than the closed pipe. */
const TIME_TO_END = 200;

/** Maximum length of an answer, in bytes. */
const MAX_LINE = 64 * 2 ** 20;

/**
 * Bytes of an unfinished line that restart the time limit: a program that is writing a long answer is not hung, but one
 * that writes a few bytes now and then is.
 */
const SIGN_OF_LIFE = 2 ** 20;

/** A case in progress. */
export interface Task {
  readonly payload: Payload;
  readonly trial: Trial;
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** How a program ended. */
export interface ConversationEnd {
  /** The cases that it has not answered. */
  readonly open: readonly Task[];
  /** Why it ended. */
  readonly answer: Answer;
  /** The responsible case, if that is known. */
  readonly of?: Task | undefined;
  /** Number of cases that it has answered. */
  readonly after: number;
  /** Whether it ended without a fault while it had nothing to do. */
  readonly isIdle: boolean;
}

/** What a conversation calls. */
export interface Listener {
  /** The program can receive more cases. */
  room(): void;
  /** The program ended. */
  end(end: ConversationEnd): void;
  fail(error: CannotStart): void;
}

/** A running program, and the cases that it has not answered yet. */
export class Conversation {
  readonly open = new Map<number, Task>();
  private readonly child: ChildProcess;
  private readonly launched = performance.now();
  /** When the program came to the oldest unanswered case. */
  private since = this.launched;
  private readonly stderr = new Tail();
  /** The numbers of the first and the last case that were sent: those between them that are not open were answered. */
  private first: number | undefined;
  private last = 0;
  private answered = 0;
  /** Answers in the last chunk. They settle after the whole chunk, since a second answer to a case spoils the first. */
  private readonly ready = new Map<number, [Task, Answer]>();
  /** The unfinished line. */
  private rest: Buffer[] = [];
  private size = 0;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;
  private fault: { answer: Answer; of?: number } | undefined;

  constructor(
    launcher: Launcher,
    command: Command,
    private readonly startTime: StartTime,
    private readonly on: Listener,
  ) {
    this.child = launcher.launch(command);
    this.child.on('error', (error) => {
      this.isOver = true;
      on.fail(notStarted(command, error));
    });
    this.child.stdout?.on('data', (chunk: Buffer) => this.read(chunk));
    this.child.stdout?.on('end', () => this.stopSoon('it closed its standard output'));
    this.child.stdin?.on('error', () => this.stopSoon('it closed its standard input'));
    this.child.stderr?.on('data', (chunk: Buffer) => this.stderr.add(chunk));
    // It answers no more, but what it wrote may still arrive.
    this.child.on('exit', () => clearTimeout(this.timer));
    this.child.on('close', (code, signal) => this.ended(code, signal));
  }

  send(id: number, task: Task): void {
    this.open.set(id, task);
    this.first ??= id;
    this.last = id;
    if (this.open.size === 1) {
      this.since = performance.now();
      this.watch();
    }
    this.child.stdin?.write(questionLine(id, task.payload));
  }

  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.kill();
  }

  /** Ends the program, since the time of the oldest unanswered case is over. */
  hurry(): void {
    if (this.open.size === 0) return;
    this.fault ??= { answer: { verdict: 'timed-out' } };
    this.kill();
  }

  /** Starts the time limit of the oldest unanswered case. */
  private watch(): void {
    clearTimeout(this.timer);
    const [oldest] = this.open.values();
    if (!oldest || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const { allowance } = this.startTime;
    const start = this.answered + this.ready.size === 0 ? allowance : 0;
    this.timer = setTimeout(() => this.hurry(), oldest.trial.timeout + start);
  }

  private read(chunk: Buffer): void {
    if (this.isOver || this.fault) return;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0 && !this.fault; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...this.rest, chunk.subarray(start, end)]).toString('utf8');
      this.rest = [];
      this.size = 0;
      start = end + 1;
      if (line.trim() !== '') this.take(line);
    }
    this.keep(chunk.subarray(start));
    if (this.answered === 0 && this.ready.size > 0) this.startTime.took(performance.now() - this.launched);
    this.answered += this.ready.size;
    for (const [task, answer] of this.ready.values()) task.settle(answer);
    this.ready.clear();
    if (this.size > MAX_LINE) this.stop(`it wrote a line of more than ${MAX_LINE} bytes`);
    if (!this.fault && this.open.size < AHEAD / 2) this.on.room();
  }

  /** Keeps the beginning of a line until the rest arrives. */
  private keep(part: Buffer): void {
    const signs = Math.trunc(this.size / SIGN_OF_LIFE);
    this.rest.push(part);
    this.size += part.length;
    if (!this.fault && Math.trunc(this.size / SIGN_OF_LIFE) > signs) this.watch();
  }

  private take(line: string): void {
    try {
      const { id, answer } = readAnswer(line);
      const task = this.open.get(id);
      if (!task) {
        throw new WrongLine(this.wasSent(id) ? 'it answered a case twice' : 'it answered a case that was not sent', id);
      }
      this.open.delete(id);
      const now = performance.now();
      this.ready.set(id, [task, { ...answer, time: now - this.since }]);
      this.since = now;
      this.watch();
    } catch (error) {
      if (!(error instanceof WrongLine)) throw error;
      this.stop(error.message, error.id);
    }
  }

  private wasSent(id: number): boolean {
    return Number.isInteger(id) && id >= (this.first ?? Number.POSITIVE_INFINITY) && id <= this.last;
  }

  /** Ends a program that broke the protocol. */
  private stop(message: string, of?: number): void {
    if (this.isOver) return;
    const twice = of === undefined ? undefined : this.ready.get(of);
    if (twice) {
      this.ready.delete(of!);
      this.open.set(of!, twice[0]);
    }
    this.fault ??= { answer: { verdict: 'crashed', complaint: { message } }, ...(of !== undefined && { of }) };
    this.kill();
  }

  /** Ends a program that closed a pipe, unless it ends by itself. */
  private stopSoon(message: string): void {
    setTimeout(() => this.stop(message), TIME_TO_END).unref();
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.isOver = true;
    const { answer, of } = this.fault ?? {
      answer: { verdict: 'crashed', complaint: endOf(code, signal, this.stderr.text) } satisfies Answer,
    };
    this.on.end({
      open: [...this.open.values()],
      answer,
      of: of === undefined ? undefined : this.open.get(of),
      after: this.answered,
      isIdle: !this.fault && code === 0 && this.open.size === 0,
    });
  }

  private kill(): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) endGroup(pid);
  }
}
