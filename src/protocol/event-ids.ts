import { rules } from '../engine/schema/rules.js';
import { BoundedSet } from './bounded-set.js';
import type { Report } from './report.js';

/** Events among which an `event_id` must be unique. Ids of older events are forgotten. */
const REMEMBERED = 100_000;

export const eventIdRules = rules('exchange.event', {
  'unique-id': {
    at: '/event_id',
    text: 'must differ from the event_id of every other event of the server',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
});

/** Checks that no event comes twice. */
export class EventIds {
  private readonly seen = new BoundedSet(REMEMBERED);

  constructor(private readonly report: Report) {}

  add(id: unknown): void {
    if (typeof id !== 'string' || this.seen.add(id)) return;
    this.report.add(eventIdRules['unique-id'], `is the event_id of another event: ${id}`, '/event_id');
  }
}
