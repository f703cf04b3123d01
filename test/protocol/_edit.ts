import type { ExchangeEntry } from '../../src/protocol/exchange-entry.js';
import { LEGAL } from './_legal.js';
import type { Event } from './_log.js';

const eventOf = (entry: ExchangeEntry | undefined) => (entry && 'event' in entry ? (entry.event as Event) : undefined);

/** A legal exchange with an edit, and the entry at which a rule is broken by it. */
export class Edited {
  readonly log: ExchangeEntry[];
  /** The entry that was changed last. */
  changed: ExchangeEntry | undefined;

  constructor(name: keyof typeof LEGAL) {
    this.log = [...LEGAL[name]!];
  }

  /** The index of the nth event of a type, from 0. */
  at(type: string, nth = 0): number {
    const found = this.log.flatMap((entry, index) => (eventOf(entry)?.type === type ? [index] : []));
    if (found[nth] === undefined) throw new Error(`there is no ${type}`);
    return found[nth];
  }

  drop(type: string, nth?: number): this {
    this.log.splice(this.at(type, nth), 1);
    return this;
  }

  /** Replaces properties of an event; those of an object in it are merged. */
  patch(type: string, fields: Record<string, unknown>, nth?: number): this {
    const index = this.at(type, nth);
    const { from } = this.log[index]!;
    this.changed = { from, event: merged(eventOf(this.log[index])!, fields) };
    this.log[index] = this.changed;
    return this;
  }

  /** Moves an event to before another one. */
  move(type: string, before: string, nth?: number, nthBefore?: number): this {
    const [entry] = this.log.splice(this.at(type, nth), 1);
    return this.insert(entry!, before, nthBefore);
  }

  insert(entry: ExchangeEntry, before: string, nth?: number): this {
    this.log.splice(this.at(before, nth), 0, entry);
    this.changed = entry;
    return this;
  }

  append(...entries: ExchangeEntry[]): this {
    this.log.push(...entries);
    this.changed = entries.at(-1);
    return this;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (value: Record<string, unknown>, fields: Record<string, unknown>): Record<string, unknown> => ({
  ...value,
  ...Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const inner = value[key];
      return [key, isObject(field) && isObject(inner) ? merged(inner, field) : field];
    }),
  ),
});
