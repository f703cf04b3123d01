import { randomInt } from 'node:crypto';

/** Upper limit of random seeds: large enough to avoid repeats, small enough to copy by hand. */
const SEED_LIMIT = 2 ** 32;

/** Returns a random seed, for runs without a given one. */
export const randomSeed = (): number => randomInt(SEED_LIMIT);
