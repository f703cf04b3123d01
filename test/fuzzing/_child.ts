import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import type { Launcher } from '../../src/fuzzing/_launcher.js';

/** A pipe that remembers the lines of JSON that are written to it. */
class Pipe extends PassThrough {
  readonly lines: unknown[] = [];

  override write(line: unknown): boolean {
    this.lines.push(JSON.parse(String(line)));
    return true;
  }
}

/** The processes of tests, by IDs that no process of a system has. */
const started = new Map<number, Child>();
const FIRST_ID = 900_000_000;

/** A process that does nothing by itself: a test says what it writes and how it ends. */
export class Child extends EventEmitter {
  readonly pid = FIRST_ID + started.size;
  exitCode: number | null = null;
  signalCode: NodeJS.Signals | null = null;
  readonly stdin = new Pipe();
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly questions = new Pipe();
  readonly answers = new PassThrough();
  readonly stdio = [this.stdin, this.stdout, this.stderr, this.questions, this.answers];
  /** The groups that were ended. */
  readonly killed: number[] = [];

  constructor() {
    super();
    started.set(this.pid, this);
    vi.spyOn(process, 'kill').mockImplementation((pid) => {
      started.get(Math.abs(pid))?.killed.push(pid);
      return true;
    });
  }

  /** A launcher that starts it. */
  get launcher(): Launcher {
    return { launch: () => this } as unknown as Launcher;
  }

  /** A launcher that starts one process after the other, a list of them, and their commands. */
  static launching() {
    const children: Child[] = [];
    const commands: string[][] = [];
    const state = { isClosed: false };
    const launcher = {
      launch: (command: string[]) => {
        commands.push(command);
        children.push(new Child());
        return children.at(-1);
      },
      close: () => {
        state.isClosed = true;
      },
      remarks: ['The parser left something behind.'],
    } as unknown as Launcher;
    return { children, commands, launcher, state };
  }

  /** The lines that a pipe got since they were asked for the last time. */
  static linesIn(pipe: Pipe): unknown[] {
    return pipe.lines.splice(0);
  }

  end(code: number | null, signal: NodeJS.Signals | null = null): void {
    this.exitCode = code;
    this.signalCode = signal;
    this.emit('exit', code, signal);
    this.emit('close', code, signal);
  }
}
