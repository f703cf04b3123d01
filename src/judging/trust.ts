import { isObject } from '../engine/json/type-of.js';
import type { PlayedExchange } from '../live/play-plan.js';
import { checkExchange } from '../protocol/check-exchange.js';
import { checkOfEvent } from '../protocol/event-schemas.js';
import type { ExchangeEntry } from '../protocol/exchange-entry.js';

/** An event of a fault is of a type that nobody knows. Each other event of the server keeps its schema. */
function whyNotValid({ log }: PlayedExchange): string | undefined {
  for (const entry of log) {
    if ('close' in entry || entry.from === 'client') continue;
    const { event } = entry;
    const [violation] = checkOfEvent('server', isObject(event) ? event.type : undefined)?.(event) ?? [];
    if (violation) return `${violation.rule}: ${violation.message}`;
  }
  return undefined;
}

/**
 * Returns why an exchange must not be held against a client: what the server sent before faults were applied must keep the
 * rules of order, and every frame must keep its schema. Returns `undefined` if the server made no mistake.
 */
export function whyNotTrusted(played: PlayedExchange): string | undefined {
  const log: ExchangeEntry[] = [...played.legal, { from: 'server', close: {} }];
  const broken = checkExchange(log).find(
    ({ rule, index }) => rule.startsWith('exchange.') || log[index]?.from === 'server',
  );
  if (broken) return `${broken.rule} at event ${broken.index}: ${broken.message}`;
  return played.faults.length > 0 ? whyNotValid(played) : undefined;
}
