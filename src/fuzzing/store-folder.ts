import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingId } from './fuzz-report.js';
import { StoreLock } from './store-lock.js';

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

/** JSON files in a folder, each named by an ID. One process at a time can write to it. */
export class StoreFolder<Entry extends { readonly id: string }> {
  /** Files that the last `read` skipped, since they are not what they should be. */
  readonly skipped: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly entryIn: (path: string) => Entry | undefined,
    private readonly lock: StoreLock,
  ) {}

  /**
   * Opens a folder. Creates it, but no parents. Throws `StoreBusy` if another process writes to it, and `StoreFailure` if it
   * cannot be created or written to.
   */
  static open<Entry extends { readonly id: string }>(
    folder: string,
    entryIn: (path: string) => Entry | undefined,
  ): StoreFolder<Entry> {
    return withFailure(folder, () => {
      // Not `recursive`: Node 20 hangs on that in folders such as `/proc`.
      if (!existsSync(folder)) mkdirSync(folder);
      const lock = StoreLock.take(folder);
      try {
        // Nobody else writes now: a process that was killed has left these.
        for (const name of readdirSync(folder).filter((one) => TEMPORARY.test(one))) rmSync(join(folder, name));
        return new StoreFolder(folder, entryIn, lock);
      } catch (error) {
        lock.release();
        throw error;
      }
    });
  }

  /** Returns all entries, sorted by ID. */
  read(): Entry[] {
    this.skipped.length = 0;
    return withFailure(this.folder, () => {
      const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
      return names.sort().flatMap((name) => {
        const entry = this.entryIn(join(this.folder, name));
        if (!entry) this.skipped.push(name);
        return entry ?? [];
      });
    });
  }

  entry(id: string): Entry | undefined {
    return existsSync(this.pathOf(id)) ? this.entryIn(this.pathOf(id)) : undefined;
  }

  /** Writes an entry, completely or not at all. */
  write(entry: Readonly<Record<string, unknown>> & { readonly id: string }): void {
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
