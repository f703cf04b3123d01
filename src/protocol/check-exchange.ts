import { exchangeChecker } from './exchange-checker.js';
import type { ExchangeEntry } from './exchange-entry.js';
import type { ExchangeViolation } from './report.js';

/** Options of a check of an exchange. */
export interface CheckExchangeOptions {
  /** Whether the log may stop anywhere: then nothing is reported about what is still open at its end. Default: false. */
  readonly isPartial?: boolean;
}

/**
 * Lists every rule of order that the log of an exchange breaks, and every rule that an event of it breaks by itself. An
 * event that breaks its own schema is left out of the exchange. Never throws on JSON values.
 *
 * @example
 * const error = { type: 'server_error', message: 'Try again' };
 * const events = [1, 1].map((id) => ({ type: 'error', event_id: `event_${id}`, error }));
 * const [violation] = checkExchange(events.map((event) => ({ from: 'server', event })));
 * console.assert(violation.rule === 'exchange.event.unique-id' && violation.index === 1);
 */
export function checkExchange(
  log: Iterable<ExchangeEntry>,
  { isPartial = false }: CheckExchangeOptions = {},
): ExchangeViolation[] {
  const checker = exchangeChecker();
  const found: ExchangeViolation[] = [];
  for (const entry of log) for (const violation of checker.push(entry)) found.push(violation);
  return isPartial ? found : [...found, ...checker.end()];
}
