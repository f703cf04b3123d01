import { performance } from 'node:perf_hooks';

/** Returns the median of some numbers, and their spread as a share of it. */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
  return { median, spread: (sorted.at(-1) - sorted[0]) / median };
}

/** Measures how long a function takes, in seconds. */
export function seconds(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/** Measures how long an asynchronous function takes, in seconds. */
export async function secondsOf(run) {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/**
 * Runs several measurements in turn, round after round, so that a machine that slows down affects all of them. The first
 * round is a warm-up. Returns the results of each measurement, in the given order.
 */
export async function inTurn(rounds, things) {
  const measured = things.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, thing] of things.entries()) {
      const result = await thing();
      if (round > 0) measured[i].push(result);
    }
  }
  return measured;
}

/** Returns the median of the ratios of two lists, pair by pair, and their spread. */
export const ratio = (above, below) => summary(above.map((value, i) => value / below[i]));
