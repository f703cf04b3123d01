/**
 * A signal to stop that comes once, when the user or the system asks for it, or `stop` is called; asked again, the process
 * ends at once.
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
