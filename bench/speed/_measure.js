import { performance } from 'node:perf_hooks';

/** Models that alternatives can make values of. */
export const MODELS = ['session', 'response'];

/** Returns the value below which a share of sorted numbers lies. */
function quantile(sorted, share) {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  return below + (place % 1) * (sorted[Math.ceil(place)] - below);
}

/** Returns the median of some numbers, and their spread: of the middle half of them, as a share of the median. */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  return { median, spread: (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / median };
}

/** Measures how long a function takes, in seconds. */
export function seconds(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/** Measures the processor time that a function takes, in seconds. Other processes do not change it, unlike the time. */
export function processorSeconds(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
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
