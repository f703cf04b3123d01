import { AHEAD, Conversation, type ConversationEnd, type Task } from './_conversation.js';
import { Launcher } from './_launcher.js';
import { OpenIncidents } from './_open-incidents.js';
import type { Command } from './_program.js';
import { StartTime } from './_start-time.js';
import type { CannotStart, Incident, Payload, Target, Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Cases that are sent together and must be answered before others are sent. Any one of them may have ended a program. */
type Group = Task[];

/** A program that answers each line of JSON with a line of JSON. */
class LinesTarget implements Target {
  readonly width = 2 * AHEAD;
  private readonly waiting: Task[] = [];
  private readonly suspects: Group[] = [];
  private conversation: Conversation | undefined;
  private readonly startTime = new StartTime();
  private readonly incidents = new OpenIncidents();
  private next = 1;
  /** Number of cases that the program may have: one if it has hung on a case, so that the next hang has no suspects. */
  private ahead = AHEAD;
  private failure: CannotStart | undefined;

  constructor(
    private readonly command: Command,
    private readonly launcher: Launcher,
  ) {}

  supports = () => true;

  parse(payload: Payload, trial: Trial): Promise<Answer> {
    return new Promise((resolve, fail) => {
      const settle = (answer: Answer) => {
        this.incidents.settled(task, answer);
        resolve(answer);
      };
      const task: Task = { payload, trial, settle, fail };
      this.waiting.push(task);
      this.advance();
    });
  }

  async close(): Promise<void> {
    this.conversation?.close();
    this.launcher.close();
  }

  hurry(): void {
    this.conversation?.hurry();
  }

  takeIncidents(): Incident[] {
    return this.incidents.take();
  }

  get remarks(): readonly string[] {
    return this.launcher.remarks;
  }

  /** Sends as many cases as the program may have at once: suspects on their own, one group after the other. */
  private advance(): void {
    if (this.failure) {
      this.giveUp(this.failure);
      return;
    }
    const open = this.conversation?.open.size ?? 0;
    if (this.suspects.length > 0) {
      if (open === 0) for (const task of this.suspects.shift()!) this.send(task);
      return;
    }
    for (let room = this.ahead - open; room > 0 && this.waiting.length > 0; room--) this.send(this.waiting.shift()!);
  }

  private send(task: Task): void {
    try {
      this.conversation ??= new Conversation(this.launcher, this.command, this.startTime, {
        room: () => this.advance(),
        end: (end) => this.divide(end),
        fail: (error) => this.giveUp(error),
      });
    } catch (error) {
      this.giveUp(error as CannotStart);
      task.fail(error as CannotStart);
      return;
    }
    this.conversation.send(this.next++, task);
  }

  /**
   * Finds the case that ended a program, unless it is known: first the oldest unanswered case is suspected, since most
   * programs answer in order, then each half of the others. If none of them fails again, the failure is an incident.
   */
  private divide({ open, answer, of, after, isIdle }: ConversationEnd): void {
    this.conversation = undefined;
    const culprit = of ?? (open.length === 1 ? open[0] : undefined);
    if (culprit && answer.verdict === 'timed-out') this.ahead = 1;
    if (culprit) culprit.settle(answer);
    else if (!isIdle) this.incidents.add(answer, after, open);
    const [oldest, ...others] = open.filter((task) => task !== culprit);
    const half = Math.ceil(others.length / 2);
    const groups = [oldest ? [oldest] : [], others.slice(0, half), others.slice(half)];
    this.suspects.unshift(...groups.filter((group) => group.length > 0));
    this.advance();
  }

  private giveUp(error: CannotStart): void {
    this.failure = error;
    const tasks = [...(this.conversation?.open.values() ?? []), ...this.suspects.flat(), ...this.waiting];
    this.conversation = undefined;
    this.suspects.length = 0;
    this.waiting.length = 0;
    for (const task of tasks) task.fail(error);
  }
}

/**
 * Talks to a program that keeps running: it reads a line of JSON for each case from its standard input, and writes a line
 * of JSON for each answer to its standard output, in any order. If it crashes, hangs or writes an invalid answer, it is
 * restarted, and the responsible case is found by sending halves of the unanswered cases.
 */
export const linesTarget = (command: Command, launcher = new Launcher()): Target => new LinesTarget(command, launcher);
