import { graft } from '../../engine/json/graft.js';
import { getAt, type Place } from '../../engine/json/place.js';
import { findPattern, withoutKinds } from '../../engine/schema/place-pattern.js';
import type { AcceptedSearch } from './accepted-search.js';
import { putAt } from './mix.js';
import { rootKindOf, rootOfPattern } from './root-kind.js';
import type { Trials } from './trials.js';

/** What the search for the same mistake in other places needs. */
export interface FamilyContext {
  readonly trials: Trials;
  readonly search: AcceptedSearch;
  /** Returns a value without the known causes. */
  readonly masked: (value: unknown) => unknown;
}

/** Lists a pattern and the patterns around it that name a kind of object, the innermost first. */
const kindsAround = (pattern: string): string[] => [
  pattern,
  ...[...pattern.matchAll(/\)(?=\/)/g)].map(({ index }) => pattern.slice(0, index + 1)).toReversed(),
];

/** Maximum numbers of objects that are put into a value, and of those that are put into one of these. */
const MAX_OUTER = 4;
const MAX_INNER = 12;

/** Maximum number of usual values that are put into a value besides the small ones. */
const MAX_USUAL = 6;

/** Yields values that have an object in a place with a pattern, made of an accepted value and of known objects. */
function* madeHosts(
  { trials, search: { bank } }: FamilyContext,
  pattern: string,
  passing: unknown,
): Generator<unknown> {
  const { shape } = trials.budget.context.model;
  const inner = [...bank.kindAt(pattern), ...bank.usualAt(pattern).slice(0, MAX_USUAL)];
  for (const candidate of inner) yield graft(passing, withoutKinds(pattern), candidate).value;
  for (const around of kindsAround(pattern).slice(1)) {
    for (const outer of bank.kindAt(around).slice(0, MAX_OUTER)) {
      const host = graft(passing, withoutKinds(around), outer).value;
      const [place] = findPattern(shape, host, around);
      if (!place) continue;
      const relative = withoutKinds(pattern.slice(around.length));
      for (const candidate of inner.slice(0, MAX_INNER)) {
        yield putAt(host, place, graft(getAt(host, place), relative, candidate).value);
      }
    }
  }
}

/** Yields accepted values that have an object in a place with a pattern: known ones, then ones that are made. */
export async function* hostsOf(
  context: FamilyContext,
  pattern: string,
  passing: unknown,
): AsyncGenerator<{ readonly value: unknown; readonly place: Place }> {
  const { trials, search, masked } = context;
  const { shape } = trials.budget.context.model;
  const kind = rootOfPattern(pattern);
  const isOther = kind !== rootOfPattern(rootKindOf(shape, passing));
  if (isOther) await search.oneOf(trials, kind);
  yield* search.accepted.allWith(pattern);
  const base = isOther ? search.accepted.ofKind(kind).at(-1) : passing;
  if (base === undefined) return;
  for (const made of madeHosts(context, pattern, base)) {
    if (!trials.caseOf(made)) continue;
    const value = masked(made);
    const [place] = findPattern(shape, value, pattern);
    if (place && getAt(value, place) !== undefined && (await trials.outcome(value)) === 'passes')
      yield { value, place };
  }
}
