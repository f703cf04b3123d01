import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.js';
import { findingId } from './fuzz-report.js';
import { type Entry, entryIn, VERSION } from './store-entry.js';
import { StoreLock } from './store-lock.js';
import type { StoredTarget } from './stored-target.js';

/** The operating system refused to read or write a store. `cause` is its error. */
export class StoreFailure extends Error {
  override readonly cause: NodeJS.ErrnoException;

  constructor(folder: string, cause: NodeJS.ErrnoException) {
    super(`cannot write to the store ${folder}: ${cause.message}`);
    this.cause = cause;
  }
}

/** The name of a file that is being written. */
const TEMPORARY = /^\.[0-9a-f-]{36}\.tmp$/;

/** Runs `use`, and throws a `StoreFailure` if the operating system reports an error. */
function withFailure<T>(folder: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    const isSystemError = error instanceof Error && 'syscall' in error;
    throw isSystemError ? new StoreFailure(folder, error as NodeJS.ErrnoException) : error;
  }
}

/** Findings on disk, one JSON file each. One process at a time can write to a store. */
export class Store {
  /** Files that the last `read` skipped, since they are not findings of this version. */
  readonly skipped: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly generator: string,
    private readonly lock: StoreLock,
  ) {}

  /**
   * Opens a store. Creates the folder, but no parents. Throws `StoreBusy` if another process writes to the store, and
   * `StoreFailure` if the folder cannot be created or written to.
   */
  static open(folder: string, generator: string): Store {
    return withFailure(folder, () => {
      // Not `recursive`: Node 20 hangs on that in folders such as `/proc`.
      if (!existsSync(folder)) mkdirSync(folder);
      const lock = StoreLock.take(folder);
      try {
        // Nobody else writes now: a process that was killed has left these.
        for (const name of readdirSync(folder).filter((one) => TEMPORARY.test(one))) rmSync(join(folder, name));
        return new Store(folder, generator, lock);
      } catch (error) {
        lock.release();
        throw error;
      }
    });
  }

  /** Returns all findings, sorted by ID. Lists files that are not findings of this version in `skipped`. */
  read(): Entry[] {
    this.skipped.length = 0;
    return withFailure(this.folder, () => {
      const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
      return names.sort().flatMap((name) => {
        const entry = entryIn(join(this.folder, name));
        if (!entry) this.skipped.push(name);
        return entry ?? [];
      });
    });
  }

  /** Writes a finding, completely or not at all. Keeps the time when it was first seen. */
  put(finding: Finding, target: StoredTarget): void {
    const now = new Date().toISOString();
    const firstSeen = this.entry(finding.id)?.firstSeen ?? now;
    this.write({ version: VERSION, ...finding, target, generator: this.generator, firstSeen, lastSeen: now });
  }

  /** Adds a finding of another store. If this store has it already, the smaller case is kept. */
  add(entry: Entry): void {
    const before = this.entry(entry.id);
    const all = before ? [before, entry] : [entry];
    const kept = all.reduce((one, other) => (other.size.after < one.size.after ? other : one));
    const [firstSeen] = all.map((one) => one.firstSeen).sort();
    const lastSeen = all
      .map((one) => one.lastSeen)
      .sort()
      .at(-1);
    this.write({ ...kept, firstSeen, lastSeen });
  }

  private entry(id: string): Entry | undefined {
    return existsSync(this.pathOf(id)) ? entryIn(this.pathOf(id)) : undefined;
  }

  private write(entry: Readonly<Record<string, unknown>> & { readonly id: string }): void {
    const path = this.pathOf(entry.id);
    const temporary = join(this.folder, `.${randomUUID()}.tmp`);
    const text = `${JSON.stringify(entry, null, 2)}\n`;
    withFailure(this.folder, () => {
      try {
        writeFileSync(temporary, text, { flag: 'wx' });
        renameSync(temporary, path);
      } finally {
        rmSync(temporary, { force: true });
      }
    });
  }

  remove(id: string): void {
    withFailure(this.folder, () => rmSync(this.pathOf(id), { force: true }));
  }

  /** Lets other processes write. */
  close(): void {
    this.lock.release();
  }

  /** The ID is part of a path: it must not lead anywhere else. */
  private pathOf(id: string): string {
    if (!findingId.safeParse(id).success) throw new RangeError(`${JSON.stringify(id)} is not the ID of a finding`);
    return join(this.folder, `${id}.json`);
  }
}
