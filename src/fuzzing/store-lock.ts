import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive } from './is-alive.js';
import { hold } from './watchdog.js';

/** The store is in use by another process. */
export class StoreBusy extends Error {}

/** Milliseconds between two signs of life of a writer, and milliseconds without one after which a writer is gone. */
const PULSE = 10_000;
const GONE = 60_000;

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Returns the process that holds a lock, if it is alive. The process ID alone is not enough: in a restarted container,
 * another process may have the same ID, even this one.
 */
function holderOf(lock: string): number | undefined {
  if (!lstatSync(lock).isFile()) return undefined;
  const pid = Number(readFileSync(lock, 'utf8'));
  const isGone = Date.now() - statSync(lock).mtimeMs > GONE;
  const isHeld = pid === process.pid ? held.has(resolve(lock)) : pid > 0 && isAlive(pid);
  return isHeld && !isGone ? pid : undefined;
}

/** Creates a lock file, completely or not at all, since the disk may be full. Throws if there is one. */
function create(lock: string): void {
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

/** Keeps other processes from writing to a store. */
export class StoreLock {
  private readonly pulse: NodeJS.Timeout;
  private readonly forget: () => void;

  private constructor(private readonly path: string) {
    held.add(resolve(path));
    this.forget = hold({ file: resolve(path), content: String(process.pid) });
    this.pulse = setInterval(() => this.touch(), PULSE).unref();
  }

  /** Locks a store. Throws `StoreBusy` if another process holds the lock, and takes over the lock of one that is gone. */
  static take(folder: string): StoreLock {
    const path = join(folder, '.lock');
    for (const mayBeStale of [true, false]) {
      try {
        create(path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const pid = holderOf(path);
        if (!mayBeStale || pid) throw new StoreBusy(`process ${pid ?? 'unknown'} is writing to the store ${folder}`);
        rmSync(path, { force: true });
      }
    }
    return new StoreLock(path);
  }

  /** Gives a sign of life. If the folder was removed, the next write fails. */
  private touch(): void {
    const now = new Date();
    if (existsSync(this.path)) utimesSync(this.path, now, now);
  }

  release(): void {
    clearInterval(this.pulse);
    held.delete(resolve(this.path));
    rmSync(this.path, { force: true });
    this.forget();
  }
}
