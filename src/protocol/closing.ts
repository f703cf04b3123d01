import { rules } from '../engine/schema/rules.js';
import type { Sender } from '../objects/events/event.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';

export const closingRules = rules('exchange.close', {
  last: { text: 'is the last thing that a side sends', source: 'RFC 6455, 5.5.1' },
});

/** The end of the connection. What is open then is no fault: the socket may close at any time. */
export class Closing implements Machine {
  private readonly closed = new Set<Sender>();
  private isExpired = false;

  constructor(private readonly report: Report) {}

  /** Whether nothing more needs to come. */
  get isOver(): boolean {
    return this.closed.size > 0 || this.isExpired;
  }

  close(from: Sender): void {
    this.mustBeOpen(from);
    this.closed.add(from);
  }

  mustBeOpen(from: Sender): void {
    if (this.closed.has(from)) this.report.add(closingRules.last, `the ${from} closed the connection before`);
  }

  readonly server: Machine['server'] = {
    error: ({ error: { code } }) => {
      if (code === 'session_expired') this.isExpired = true;
    },
  };
}
