import type { Finding } from '../fuzzing/finding.js';
import { Store, StoreBusy, type StoredTarget } from '../fuzzing/store.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';

/** Opens a store, or tells why that cannot be. */
export function openStore(folder: string, generator: string): Store {
  try {
    return Store.open(folder, generator);
  } catch (error) {
    if (error instanceof StoreBusy) throw new CannotRun(`${error.message}.`);
    throw cannotStore(folder, error);
  }
}

const cannotStore = (folder: string, error: unknown): unknown =>
  isSystemError(error) ? new CannotRun(`cannot write to the store ${folder}: ${reason(error)}.`) : error;

/** Puts findings into a store, until it refuses one: then `stop` is called, and `failure` says why. */
export class Keeper {
  failure: unknown;

  constructor(
    private readonly store: Store | undefined,
    private readonly folder: string,
    private readonly about: StoredTarget,
    private readonly stop: () => void,
  ) {}

  put(finding: Finding): void {
    if (this.failure) return;
    try {
      this.store?.put(finding, this.about);
    } catch (error) {
      this.failure = cannotStore(this.folder, error);
      this.stop();
    }
  }
}

/** Tells which files of a store are left out. */
export function tellSkipped({ skipped }: Store): void {
  for (const name of skipped) process.stderr.write(`${name} is no finding of this version, and is left out.\n`);
}
