import { globMatcher } from '../glob.js';
import type { Difference } from './difference.js';

/** A difference that is right as it is. `*` stands for any characters. */
export interface KnownDifference {
  readonly object: string;
  /** Where in the object, as place patterns. */
  readonly at: string | readonly string[];
  /** The places in the description; if absent, all of them. */
  readonly schema?: string | readonly string[];
  readonly change: string;
  /** Why the model differs from the description. */
  readonly reason: string;
}

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

/** Returns a test for the differences that a known difference is about. */
export function isKnownAs({ object, at, schema = '*', change }: KnownDifference): (difference: Difference) => boolean {
  const [isObject, isPlace, isSchema] = [[object], listOf(at), listOf(schema)].map(globMatcher);
  return (found) =>
    found.change === change && isObject!(found.object) && isPlace!(found.place) && isSchema!(found.schema);
}

/** Splits a known difference by its places, since it may be gone in one of them only. */
export const byPlace = (known: KnownDifference): KnownDifference[] =>
  listOf(known.at).flatMap((at) => listOf(known.schema ?? '*').map((schema) => ({ ...known, at, schema })));
