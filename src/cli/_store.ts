import { Store, StoreBusy } from '../fuzzing/store.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';

/** Opens a store, or tells why that cannot be. */
export function openStore(folder: string, generator: string): Store {
  try {
    return Store.open(folder, generator);
  } catch (error) {
    if (error instanceof StoreBusy) throw new CannotRun(`${error.message}.`);
    throw isSystemError(error) ? new CannotRun(`cannot write to the store ${folder}: ${reason(error)}.`) : error;
  }
}

/** Tells which files of a store are left out. */
export function tellSkipped({ skipped }: Store): void {
  for (const name of skipped) process.stderr.write(`${name} is no finding of this version, and is left out.\n`);
}
