const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What must be undone if a signal ends the process: temporary files, locks, processes. */
const undoing = new Set<() => void>();

/** What the first signal does instead of ending the process. */
let stop: (() => void) | undefined;

let isListening = false;

/**
 * Undoes what has begun, and ends the process by the signal. Listens from the first call on, and to the end: a signal
 * that arrives while nobody listens, between one file and the next, would be lost.
 */
function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const name of SIGNALS) process.on(name, take);
}

function take(name: NodeJS.Signals): void {
  if (stop) {
    const first = stop;
    stop = undefined;
    first();
    return;
  }
  for (const undo of undoing) undo();
  for (const each of SIGNALS) process.off(each, take);
  isListening = false;
  process.kill(process.pid, name);
}

/** Calls `undo` if a signal ends the process. Returns a function to call when there is nothing to undo any more. */
export function undoOnSignal(undo: () => void): () => void {
  listen();
  undoing.add(undo);
  return () => undoing.delete(undo);
}

/**
 * Returns a signal that is aborted by the first SIGINT, SIGTERM or SIGHUP. The second one ends the process. `release`
 * ends this.
 */
export function stopSignal(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  listen();
  stop = () => controller.abort();
  return {
    signal: controller.signal,
    release: () => {
      stop = undefined;
    },
  };
}
