import type * as fc from 'fast-check';
import { sourceOf } from '../../engine/generate/random.js';
import { getAt, REMOVED } from '../../engine/json/place.js';
import { oncePer } from '../../engine/once.js';
import { type Part, partsOf } from '../../engine/schema/place-pattern.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import type { Trials } from './trials.js';

/** How many of 20 parts are removed or replaced: at the top, and inside. */
const SHARES = [
  { removed: 10, replaced: 0, inside: 0 },
  { removed: 5, replaced: 2, inside: 2 },
  { removed: 15, replaced: 0, inside: 1 },
  { removed: 3, replaced: 3, inside: 6 },
  { removed: 8, replaced: 4, inside: 3 },
] as const;

/** Changes some parts of a value to other known ones, or removes them. */
function mixture(
  bank: PartBank,
  value: unknown,
  parts: readonly Part[],
  { removed, replaced, inside }: (typeof SHARES)[number],
  random: fc.Random,
): unknown {
  let current = value;
  for (const { place, pattern } of parts) {
    if (place.length === 0 || getAt(current, place) === undefined) continue;
    const [gone, other] = place.length === 1 ? [removed, replaced] : [inside, inside];
    const roll = random.nextInt(1, 20);
    const known = bank.anyAt(pattern);
    if (roll <= gone) current = putAt(current, place, REMOVED);
    else if (roll <= gone + other && known.length > 0) {
      current = putAt(current, place, known[random.nextInt(0, known.length - 1)]);
    }
  }
  return current;
}

/**
 * Searches for a value that a parser accepts, if it rejects everything usual: removes and replaces parts of usual values at
 * random, always in the same way. Tries `most` mixtures.
 */
export async function firstAccepted(
  trials: Trials,
  bank: PartBank,
  usual: readonly unknown[],
  most: number,
): Promise<unknown> {
  const { shape } = trials.budget.context.model;
  const partsOfUsual = oncePer((value: unknown) => partsOf(shape, value));
  for (let index = 0; index < most && !trials.isSpent; index++) {
    const shares = SHARES[index % SHARES.length]!;
    const from = usual[Math.floor(index / SHARES.length) % usual.length];
    const value = mixture(bank, from, partsOfUsual(from), shares, sourceOf(1, index));
    if ((await trials.outcome(value)) === 'passes') return value;
  }
  return undefined;
}
