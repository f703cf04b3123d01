import type { Finding } from './finding.js';
import { type Entry, entryIn, VERSION } from './store-entry.js';
import { StoreFolder } from './store-folder.js';
import type { StoredTarget } from './stored-target.js';

/** Findings on disk, one JSON file each. One process at a time can write to a store. */
export class Store {
  private constructor(
    private readonly files: StoreFolder<Entry>,
    private readonly generator: string,
  ) {}

  /**
   * Opens a store. Creates the folder, but no parents. Throws `StoreBusy` if another process writes to the store, and
   * `StoreFailure` if the folder cannot be created or written to.
   */
  static open(folder: string, generator: string): Store {
    return new Store(StoreFolder.open(folder, entryIn), generator);
  }

  /** Files that the last `read` skipped, since they are not findings of this version. */
  get skipped(): readonly string[] {
    return this.files.skipped;
  }

  /** Returns all findings, sorted by ID. Lists files that are not findings of this version in `skipped`. */
  read(): Entry[] {
    return this.files.read();
  }

  /** Writes a finding, completely or not at all. Keeps the time when it was first seen. */
  put(finding: Finding, target: StoredTarget): void {
    const now = new Date().toISOString();
    const firstSeen = this.files.entry(finding.id)?.firstSeen ?? now;
    this.files.write({ version: VERSION, ...finding, target, generator: this.generator, firstSeen, lastSeen: now });
  }

  /** Adds a finding of another store. If this store has it already, the smaller case is kept. */
  add(entry: Entry): void {
    const before = this.files.entry(entry.id);
    const all = before ? [before, entry] : [entry];
    const kept = all.reduce((one, other) => (other.size.after < one.size.after ? other : one));
    const [firstSeen] = all.map((one) => one.firstSeen).sort();
    const lastSeen = all
      .map((one) => one.lastSeen)
      .sort()
      .at(-1);
    this.files.write({ ...kept, firstSeen, lastSeen });
  }

  remove(id: string): void {
    this.files.remove(id);
  }

  /** Lets other processes write. */
  close(): void {
    this.files.close();
  }
}
