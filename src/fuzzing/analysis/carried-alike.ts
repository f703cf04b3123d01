import { graft } from '../../engine/json/graft.js';
import { getAt, type Place } from '../../engine/json/place.js';
import { withoutKinds } from '../../engine/schema/place-pattern.js';
import type { Verdict } from '../verdict.js';
import type { FamilyContext } from './hosts.js';
import { rootOfPattern } from './root-kind.js';
import { carriersOf } from './sibling-patterns.js';

/** An accepted value and a failing one that differ in a place. */
export interface Shown {
  readonly pattern: string;
  readonly passing: unknown;
  readonly failing: unknown;
  readonly place: Place;
}

/**
 * Lists the places in other kinds of events that carry the same object, if the parser makes the same mistake there: it
 * accepts the event with the object of the accepted value, and not with that of the failing one, whatever it says.
 */
export async function carriedAlike(
  { trials, search }: FamilyContext,
  verdict: Verdict,
  { pattern, passing, failing, place }: Shown,
): Promise<string[]> {
  const { shape } = trials.budget.context.model;
  const found: string[] = [];
  for (const { from, to } of carriersOf(shape, pattern)) {
    const kind = rootOfPattern(to);
    await search.oneOf(trials, kind);
    const host = search.accepted.ofKind(kind).at(-1);
    if (host === undefined) continue;
    const around = place.slice(0, withoutKinds(from).split('/').length - 1);
    const within = (value: unknown) => graft(host, withoutKinds(to), getAt(value, around)).value;
    if ((await trials.outcome(within(passing))) !== 'passes') continue;
    const asked = await trials.ask(within(failing));
    if (asked?.answer.verdict === verdict) found.push(`${to}${pattern.slice(from.length)}`);
  }
  return found;
}
