import { randomInt } from 'node:crypto';

/** Random seeds stay below it: long enough to differ, short enough to copy. */
const SHORT = 2 ** 32;

/** A seed where none was asked for. */
export const randomSeed = (): number => randomInt(SHORT);
