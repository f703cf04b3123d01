import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Finding } from './finding.js';
import { FuzzFinding } from './fuzz-report.js';

const VERSION = 1;
const LOCK = '.lock';

/** How to reach the parser again, from the folder in which the store is. */
export interface StoredTarget {
  readonly module?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

const Entry = FuzzFinding.extend({
  version: z.literal(VERSION),
  target: z.strictObject({
    module: z.string().optional(),
    command: z.array(z.string()).optional(),
    options: z.record(z.string(), z.unknown()).optional(),
  }),
  generator: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

/** A finding on disk. */
export type Entry = z.infer<typeof Entry>;

/** The finding in a file of a store; none where it is no finding of this version. */
export function entryIn(path: string): Entry | undefined {
  try {
    return Entry.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The store is in use by another process. */
export class StoreBusy extends Error {}

/** Whether a process runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Milliseconds between two signs of life of a writer, and after which one that gave none is gone. */
const PULSE = 10_000;
const GONE = 60_000;

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * The process that holds a lock, if it lives. Its number alone does not tell: in a container that is started again,
 * another process has the same, this one perhaps.
 */
function holderOf(lock: string): number | undefined {
  const pid = Number(readFileSync(lock, 'utf8'));
  const isGone = Date.now() - statSync(lock).mtimeMs > GONE;
  const isHeld = pid === process.pid ? held.has(resolve(lock)) : pid > 0 && isAlive(pid);
  return isHeld && !isGone ? pid : undefined;
}

/** Makes a lock of this process, whole or not at all: the disk may be full. Throws where there is one. */
function takeLock(lock: string): void {
  const file = openSync(lock, 'wx');
  try {
    writeFileSync(file, String(process.pid));
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Findings on disk, one JSON file each, of one writer at a time. */
export class Store {
  /** Files that are no findings of this version. */
  readonly skipped: string[] = [];

  private readonly lock: string;
  private readonly pulse: NodeJS.Timeout;

  private constructor(
    private readonly folder: string,
    private readonly generator: string,
  ) {
    this.lock = join(folder, LOCK);
    held.add(resolve(this.lock));
    this.pulse = setInterval(() => this.live(), PULSE).unref();
  }

  /** Gives a sign of life. */
  private live(): void {
    const now = new Date();
    // Where the folder is gone, the next finding tells that.
    if (existsSync(this.lock)) utimesSync(this.lock, now, now);
  }

  /** Makes the folder where it is not there, but not those above it. Throws `StoreBusy` where another process writes to it. */
  static open(folder: string, generator: string): Store {
    // Not `recursive`: Node 20 hangs on that in places like `/proc`.
    if (!existsSync(folder)) mkdirSync(folder);
    const lock = join(folder, LOCK);
    for (const mayBeStale of [true, false]) {
      try {
        takeLock(lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const pid = holderOf(lock);
        if (!mayBeStale || pid) throw new StoreBusy(`process ${pid ?? 'unknown'} writes to the store ${folder}`);
        rmSync(lock, { force: true });
      }
    }
    return new Store(folder, generator);
  }

  /** All findings, in the order of their ids; what is no finding of this version is left out, and told in `skipped`. */
  read(): Entry[] {
    this.skipped.length = 0;
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    return names.sort().flatMap((name) => {
      const entry = entryIn(join(this.folder, name));
      if (!entry) this.skipped.push(name);
      return entry ?? [];
    });
  }

  /** Writes a finding, whole or not at all; when it was first seen stays. */
  put(finding: Finding, target: StoredTarget): void {
    const now = new Date().toISOString();
    const firstSeen = this.entry(finding.id)?.firstSeen ?? now;
    this.write({ version: VERSION, ...finding, target, generator: this.generator, firstSeen, lastSeen: now });
  }

  /** Takes over a finding of another store: of the two cases the smaller one stays. */
  add(entry: Entry): void {
    const before = this.entry(entry.id);
    const all = before ? [before, entry] : [entry];
    const kept = all.reduce((one, other) => (other.size.after < one.size.after ? other : one));
    const [firstSeen] = all.map((one) => one.firstSeen).sort();
    const [lastSeen] = all
      .map((one) => one.lastSeen)
      .sort()
      .reverse();
    this.write({ ...kept, firstSeen, lastSeen });
  }

  private entry(id: string): Entry | undefined {
    return existsSync(this.pathOf(id)) ? this.read().find((entry) => entry.id === id) : undefined;
  }

  private write(entry: Readonly<Record<string, unknown>> & { readonly id: string }): void {
    const path = this.pathOf(entry.id);
    const temporary = join(this.folder, `.${randomUUID()}.tmp`);
    try {
      writeFileSync(temporary, `${JSON.stringify(entry, null, 2)}\n`, { flag: 'wx' });
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  remove(id: string): void {
    rmSync(this.pathOf(id), { force: true });
  }

  /** Lets others write. */
  close(): void {
    clearInterval(this.pulse);
    held.delete(resolve(this.lock));
    rmSync(this.lock, { force: true });
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}
