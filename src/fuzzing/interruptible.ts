import type { Target } from './target.js';

/** Milliseconds in which a parser must answer once the run is interrupted. */
const GRACE = 5000;

/**
 * A target that does not wait long for an answer after `signal`, whatever the time limit of a case is. What is found so far
 * can still be analyzed.
 */
export function interruptible(target: Target, signal: AbortSignal): Target {
  let interval: NodeJS.Timeout | undefined;
  const hurry = () => {
    interval = setInterval(() => target.hurry?.(), GRACE).unref();
  };
  signal.addEventListener('abort', hurry, { once: true });
  return {
    width: target.width,
    supports: (payload) => target.supports(payload),
    parse: (payload, trial) =>
      target.parse(payload, signal.aborted ? { ...trial, timeout: Math.min(GRACE, trial.timeout) } : trial),
    close: async () => {
      signal.removeEventListener('abort', hurry);
      clearInterval(interval);
      await target.close();
    },
    takeIncidents: () => target.takeIncidents?.() ?? [],
    get remarks() {
      return target.remarks ?? [];
    },
  };
}
