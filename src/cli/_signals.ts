/**
 * Returns a signal that is aborted by the first SIGINT or SIGTERM, or by `stop`. If the same system signal is sent
 * again, the process ends at once. `release` removes the signal handlers.
 */
export function stopSignal(): { signal: AbortSignal; stop(): void; release(): void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  return {
    signal: controller.signal,
    stop,
    release: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop);
    },
  };
}
