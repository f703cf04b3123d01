import { AHEAD, Conversation, type Task } from './_conversation.js';
import type { Command } from './_program.js';
import type { CannotStart, Content, Target, Trial } from './target.js';
import type { Answer } from './verdict.js';

/** Cases that must be answered before others are asked; any one of them may have ended a program. */
type Group = Task[];

/** A program that answers a line of JSON for each line of JSON. */
class LinesTarget implements Target {
  readonly width = 2 * AHEAD;
  private readonly waiting: Task[] = [];
  private readonly suspects: Group[] = [];
  private conversation: Conversation | undefined;
  private next = 1;
  private failure: CannotStart | undefined;

  constructor(private readonly command: Command) {}

  takes = () => true;

  parse(content: Content, trial: Trial): Promise<Answer> {
    return new Promise((settle, fail) => {
      this.waiting.push({ content, trial, settle, fail });
      this.advance();
    });
  }

  async close(): Promise<void> {
    this.conversation?.close();
  }

  /** Gives the program as much as it may have: suspects alone, a group at a time. */
  private advance(): void {
    if (this.failure) {
      this.giveUp(this.failure);
      return;
    }
    const open = this.conversation?.open.size ?? 0;
    if (this.suspects.length > 0) {
      if (open === 0) for (const task of this.suspects.shift()!) this.ask(task);
      return;
    }
    for (let room = AHEAD - open; room > 0 && this.waiting.length > 0; room--) this.ask(this.waiting.shift()!);
  }

  private ask(task: Task): void {
    this.conversation ??= new Conversation(this.command, {
      room: () => this.advance(),
      end: (open, answer, of) => this.divide(open, answer, of),
      fail: (error) => this.giveUp(error),
    });
    this.conversation.ask(this.next++, task);
  }

  /**
   * Finds the case that a program fell over, if it does not tell by itself: the oldest that it has not answered, for a
   * program that answers in order, or else one in either half of the others.
   */
  private divide(open: Task[], answer: Answer, of?: Task): void {
    this.conversation = undefined;
    const culprit = of ?? (open.length === 1 ? open[0] : undefined);
    culprit?.settle(answer);
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
 * A program that goes on running: a line of JSON on its standard input for each case, a line of JSON on its standard
 * output for each answer, in any order. Where it dies, hangs or writes what is no answer, it is started again, and the
 * case that did it is found by giving it halves of what it had not answered.
 */
export const linesTarget = (command: Command): Target => new LinesTarget(command);
