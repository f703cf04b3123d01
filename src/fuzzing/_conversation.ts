import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { jsonLine } from '../sampling/json-line.js';
import { type Command, endOf, kill, launch, notStarted, Tail } from './_program.js';
import type { CannotStart, Content, Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Cases that a program is given before it must have answered. */
export const AHEAD = 64;

/** Milliseconds in which a program that closes a pipe may end: what it says by ending is worth more. */
const TIME_TO_END = 200;

/** Longest answer, in bytes. */
const LONGEST_LINE = 64 * 2 ** 20;

/** A case on its way. */
export interface Task {
  readonly content: Content;
  readonly trial: Trial;
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** A line that is no answer to what was asked: why, and to which case, where it says so. */
class WrongLine extends Error {
  constructor(
    message: string,
    readonly id?: number,
  ) {
    super(message);
  }
}

const excerpt = (line: string) => JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);

/** What a line says: which case it answers, and how. */
function readAnswer(line: string): { id: number; answer: Answer } {
  let read: { id?: unknown; ok?: unknown; value?: unknown; error?: unknown };
  try {
    read = JSON.parse(line);
  } catch {
    throw new WrongLine(`it wrote a line that is not JSON: ${excerpt(line)}`);
  }
  const { id, ok, error } = read ?? {};
  if (typeof id !== 'number') throw new WrongLine(`it wrote an answer without the id of a case: ${excerpt(line)}`);
  if (typeof ok !== 'boolean') throw new WrongLine(`it wrote an answer whose "ok" is no boolean: ${excerpt(line)}`, id);
  if (!ok) return { id, answer: { verdict: 'rejected', complaint: { message: String(error ?? 'it said no more') } } };
  return { id, answer: { verdict: 'accepted', ...('value' in read && { back: { value: read.value } }) } };
}

/** The line that asks for a verdict. */
function question(id: number, content: Content): string {
  // A lone surrogate is no text to most languages: they could not even read the line.
  const isText = typeof content === 'string' && content.isWellFormed();
  const told = isText ? { text: content } : { base64: Buffer.from(content as string).toString('base64') };
  return jsonLine({ id, ...told });
}

/** A running program, and the cases that it has not answered yet. */
export class Conversation {
  readonly open = new Map<number, Task>();
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly stderr = new Tail();
  /** The numbers of the first and the last case that were asked: what is between them and not open was answered. */
  private first: number | undefined;
  private last = 0;
  /** Answers that came with the last chunk: the same chunk may hold another to the same case, which spoils it. */
  private readonly ready = new Map<number, [Task, Answer]>();
  private rest: Buffer[] = [];
  private size = 0;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;
  private fault: { answer: Answer; of?: number } | undefined;

  constructor(
    command: Command,
    private readonly on: {
      /** It may be given more. */
      room(): void;
      /** It is over: what it did not answer, and why it ended; `of` is the case that is to blame, where that is known. */
      end(open: Task[], answer: Answer, of?: Task): void;
      fail(error: CannotStart): void;
    },
  ) {
    this.child = launch(command);
    this.child.on('error', (error) => {
      this.isOver = true;
      on.fail(notStarted(command, error));
    });
    this.child.stdout?.on('data', (chunk: Buffer) => this.read(chunk));
    this.child.stdout?.on('end', () => this.stopSoon('it closed its standard output'));
    this.child.stdin?.on('error', () => this.stopSoon('it closed its standard input'));
    this.child.stderr?.on('data', (chunk: Buffer) => this.stderr.add(chunk));
    this.child.on('exit', () => kill(this.child));
    this.child.on('close', (code, signal) => this.ended(code, signal));
  }

  ask(id: number, task: Task): void {
    this.open.set(id, task);
    this.first ??= id;
    this.last = id;
    if (this.open.size === 1) this.watch(task.trial.timeout);
    this.child.stdin?.write(question(id, task.content));
  }

  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    kill(this.child);
  }

  /** Waits for the next answer. */
  private watch(timeout: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.fault ??= { answer: { verdict: 'timed-out' } };
      kill(this.child);
    }, timeout);
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
    const rest = chunk.subarray(start);
    this.rest.push(rest);
    this.size += rest.length;
    for (const [task, answer] of this.ready.values()) task.settle(answer);
    this.ready.clear();
    if (this.size > LONGEST_LINE) this.stop(`it wrote a line of more than ${LONGEST_LINE} bytes`);
    if (!this.fault && this.open.size < AHEAD / 2) this.on.room();
  }

  private take(line: string): void {
    try {
      const { id, answer } = readAnswer(line);
      const task = this.open.get(id);
      if (!task) throw new WrongLine(`it answered ${this.wasAsked(id) ? 'twice' : 'what it was not asked'}`, id);
      this.open.delete(id);
      this.ready.set(id, [task, answer]);
      const [next] = this.open.values();
      if (next) this.watch(next.trial.timeout);
      else clearTimeout(this.timer);
    } catch (error) {
      if (!(error instanceof WrongLine)) throw error;
      this.stop(error.message, error.id);
    }
  }

  private wasAsked(id: number): boolean {
    return Number.isInteger(id) && id >= (this.first ?? Number.POSITIVE_INFINITY) && id <= this.last;
  }

  /** Ends the program, which has done what it must not. */
  private stop(message: string, of?: number): void {
    if (this.isOver) return;
    const twice = of === undefined ? undefined : this.ready.get(of);
    if (twice) {
      this.ready.delete(of!);
      this.open.set(of!, twice[0]);
    }
    this.fault ??= { answer: { verdict: 'crashed', complaint: { message } }, ...(of !== undefined && { of }) };
    kill(this.child);
  }

  /** The same, if it does not end by itself. */
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
    this.on.end([...this.open.values()], answer, of === undefined ? undefined : this.open.get(of));
  }
}
