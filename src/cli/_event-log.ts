import { isObject } from '../engine/json/type-of.js';
import type { Sender } from '../objects/events/event.js';
import { printable } from '../reporting/printable.js';

const OTHER: Readonly<Record<Sender, Sender>> = { client: 'server', server: 'client' };

/** Which events of a log are checked. */
export interface EventFilter {
  /** Only events of this side are checked. */
  readonly sender: Sender;
  /** The event types that each side may send. */
  readonly types: Readonly<Record<Sender, ReadonlySet<string>>>;
  /** Only events of this type are checked; if absent, events of all types. */
  readonly only?: string | undefined;
  /** Whether events are left out if their type is not documented. */
  readonly skipUnknown: boolean;
}

/** An event in a value of a log. */
export interface LogEvent {
  readonly event: unknown;
  /** JSON Pointer of the event in the value. */
  readonly pointer: string;
  readonly from?: Sender | undefined;
}

const isSender = (value: unknown): value is Sender => typeof value === 'string' && Object.hasOwn(OTHER, value);

/**
 * Returns the event in a value of a log: `event` of an object that says in `from` who sent it, or that is no event itself
 * because it has no `type`. Any other value is the event.
 */
export function eventIn(value: unknown): LogEvent {
  if (!isObject(value) || !Object.hasOwn(value, 'event')) return { event: value, pointer: '' };
  const { from, event, type } = value;
  if (isSender(from)) return { event, pointer: '/event', from };
  return type === undefined && isObject(event) ? { event, pointer: '/event' } : { event: value, pointer: '' };
}

/** Decides what of a log is checked, and counts the rest. */
export interface Selection {
  /** Returns what a value of the log has to be checked. */
  find(value: unknown): LogEvent;
  /** Whether it is checked, left out, or left out only because its type is not documented. */
  select(found: LogEvent): 'checked' | 'left out' | 'unknown';
  /** Sentences about what was left out. */
  leftOut(): string[];
}

/** Decides which events of a log are checked, and counts the others. */
export class EventSelection implements Selection {
  readonly find = eventIn;
  private fromOther = 0;
  private ofOtherTypes = 0;
  private readonly unknown = new Map<string, number>();

  constructor(private readonly filter: EventFilter) {}

  select({ event, from }: LogEvent): 'checked' | 'left out' | 'unknown' {
    const { sender, types, only, skipUnknown } = this.filter;
    const other = OTHER[sender];
    const type = isObject(event) && typeof event.type === 'string' ? event.type : undefined;
    const isOfOther = type !== undefined && types[other].has(type) && !types[sender].has(type);
    if (from ? from === other : isOfOther) {
      this.fromOther++;
      return 'left out';
    }
    if (type === undefined) return 'checked';
    if (only !== undefined && type !== only) {
      this.ofOtherTypes++;
      return 'left out';
    }
    if (!skipUnknown || types[sender].has(type) || types[other].has(type)) return 'checked';
    this.unknown.set(type, (this.unknown.get(type) ?? 0) + 1);
    return 'unknown';
  }

  leftOut(): string[] {
    const types = [...this.unknown].map(([type, count]) => `${type} (${count})`);
    const unknown = [...this.unknown.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...sentence(this.fromOther, `from the ${OTHER[this.filter.sender]}`),
      ...sentence(this.ofOtherTypes, 'of other types'),
      ...sentence(unknown, `whose type is not documented: ${printable(types.join(', '))}`),
    ];
  }
}

export const sentence = (count: number, which: string): string[] =>
  count === 0 ? [] : [`Left out ${count} event${count === 1 ? '' : 's'} ${which}.`];
