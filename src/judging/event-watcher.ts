import { ruleById } from '../objects/catalogue.js';
import { checkOfEvent } from '../protocol/event-schemas.js';
import { type Breach, breachOf } from './breach.js';
import { conductRules } from './conduct-rules.js';
import type { SentEvent, Watcher } from './sent-event.js';

/** Watches that the events of the client are valid by themselves. */
export class EventWatcher implements Watcher {
  client({ type, event, index }: SentEvent): Breach | undefined {
    const check = checkOfEvent('client', type);
    if (!check) {
      const what =
        type === undefined ? 'a message that is no event' : `an event of an unknown type, ${JSON.stringify(type)}`;
      return breachOf(conductRules.event, `sent ${what}`, index, String(type));
    }
    const [violation] = check(event);
    if (!violation) return undefined;
    const { rule, path, message } = violation;
    const { certainty } = ruleById(rule);
    const { id } = conductRules.event;
    const place = path === '' ? '' : ` at ${path}`;
    return breachOf(
      { id, certainty },
      `sent ${type} that breaks ${rule}${place}: ${message}`,
      index,
      `${type} ${rule}`,
    );
  }
}
