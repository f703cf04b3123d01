import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { Feature } from '../exchanges/features.js';
import { aspectOf } from './breach.js';
import type { LiveReport } from './live-report.js';
import type { Trial } from './trial.js';

type Group = LiveReport['groups'][number];

/** What of an exchange shows in its log only, since the client decides about it. */
function* seenIn(events: readonly JsonObject[]): Generator<Feature> {
  const types = new Set(events.map(({ type }) => type));
  for (const { type, response } of events) {
    if (type !== 'response.done' || !isObject(response) || !isObject(response.status_details)) continue;
    if (response.status_details.reason === 'turn_detected') yield 'interruption';
    if (response.status_details.reason === 'client_cancelled') yield 'cancellation';
  }
  if (types.has('conversation.item.truncated')) yield 'truncation';
  const isAside = ({ type, response }: JsonObject) =>
    type === 'response.created' && isObject(response) && response.conversation_id === null;
  if (events.some(isAside)) yield 'out-of-band response';
}

/** Returns what an exchange contains. */
export function featuresOf({ played }: Trial): Set<Feature> {
  const events = (played?.log ?? []).flatMap((entry) =>
    entry.from === 'server' && 'event' in entry && isObject(entry.event) ? [entry.event] : [],
  );
  return new Set([...(played?.features ?? []), ...seenIn(events)]);
}

/** Counts the exchanges that a client gets right and wrong, by what they contain. */
export class Groups {
  private readonly groups = new Map<string, Group>();

  add(trial: Trial): void {
    const wrong = new Set(trial.breaches.map(({ rule }) => aspectOf(rule)));
    const unsure = new Set(trial.suspected.map(({ rule }) => aspectOf(rule)));
    const kinds = new Set(trial.played?.faults.map(({ kind }) => kind));
    for (const [names, isFault] of [
      [featuresOf(trial), false],
      [kinds, true],
    ] as const) {
      for (const group of names) {
        const known = this.groups.get(group) ?? {
          ...{ group, isFault },
          ...{ behaviour: { right: 0, wrong: 0 }, closing: { right: 0, wrong: 0 } },
        };
        for (const aspect of ['behaviour', 'closing'] as const) {
          if (wrong.has(aspect)) known[aspect].wrong++;
          else if (!unsure.has(aspect)) known[aspect].right++;
        }
        this.groups.set(group, known);
      }
    }
  }

  get all(): readonly Group[] {
    const name = ({ group, isFault }: Group) => `${isFault ? 1 : 0}${group}`;
    return [...this.groups.values()].toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
  }
}
