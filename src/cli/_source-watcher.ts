import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative } from 'node:path';

/** Maximum number of folders that are watched. */
const MOST = 2000;

/** Milliseconds after a change in which others belong to it: an editor writes a file in several steps. */
const SETTLE = 50;

const SOURCE = /\.(?:[cm]?[jt]sx?|json)$/;

/** Lists a folder and the folders in it, without packages, hidden folders and those that are `ignored`. */
function foldersIn(root: string, ignored: ReadonlySet<string>): string[] {
  const found = [root];
  for (let next = 0; next < found.length && found.length < MOST; next++) {
    for (const entry of entriesOf(found[next]!)) {
      const path = join(found[next]!, entry.name);
      const isOwn = entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
      if (isOwn && !ignored.has(path)) found.push(path);
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is gone, or not for us.
    return [];
  }
}

/** Watches the sources in a folder, and in the folders in it, for one change. */
export class SourceWatcher {
  private readonly controller = new AbortController();
  private readonly watchers: FSWatcher[] = [];
  /** The file that has changed. */
  changed: string | undefined;

  /** @param ignored Paths of folders whose files are no sources, such as one for reports. */
  constructor(root: string, ignored: ReadonlySet<string>) {
    for (const folder of foldersIn(root, ignored)) {
      const watcher = watch(folder, (_, name) => {
        if (name !== null && SOURCE.test(name)) this.take(relative(root, join(folder, name)));
      });
      this.watchers.push(watcher.on('error', () => watcher.close()));
    }
  }

  private take(file: string): void {
    if (this.changed !== undefined) return;
    this.changed = file;
    setTimeout(() => this.controller.abort(), SETTLE);
  }

  /** Aborted when a file has changed. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
  }
}
