import type * as fc from 'fast-check';

/** Draws one of these values. */
export const pick = <T>(random: fc.Random, choices: readonly T[]): T => choices[random.nextInt(0, choices.length - 1)]!;
