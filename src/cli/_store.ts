import { Store } from '../fuzzing/store.js';
import { StoreFailure } from '../fuzzing/store-folder.js';
import { StoreBusy } from '../fuzzing/store-lock.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { note } from './_print.js';

/** Opens a store. Throws `CannotRun` if that is not possible. */
export function openStore(folder: string, generator: string): Store {
  try {
    return Store.open(folder, generator);
  } catch (error) {
    throw storeProblem(error, folder);
  }
}

/** Converts an error of a store to `CannotRun`. Returns other errors as they are. */
export function storeProblem(error: unknown, folder: string): unknown {
  if (error instanceof StoreBusy) return new CannotRun(`${error.message}.`);
  if (!(error instanceof StoreFailure) || !isSystemError(error.cause)) return error;
  return new CannotRun(`cannot write to the store ${folder}: ${reason(error.cause)}.`);
}

/** Reports a file of a store that was skipped. */
export function reportSkipped(name: string): void {
  note(`Skipped ${name}: it is not a finding of this version.`);
}
