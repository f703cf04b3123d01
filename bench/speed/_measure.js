import { performance } from 'node:perf_hooks';

/** The median of some numbers, and how far apart they lie, as a share of it. */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
  return { median, spread: (sorted.at(-1) - sorted[0]) / median };
}

/** How long something takes, in seconds. */
export function seconds(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/** The same for what has to be waited for. */
export async function secondsOf(run) {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/**
 * Does several things in turn, round after round, so that a machine that slows down slows all of them; the first round
 * warms up. Gives what each of them measured, in its order.
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

/** The median of the ratios of two lists, pair by pair, and their spread. */
export const ratio = (above, below) => summary(above.map((value, i) => value / below[i]));
