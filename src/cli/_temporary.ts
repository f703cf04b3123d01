import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../fuzzing/is-alive.js';

/** The name of a temporary file, with the process that writes it. */
const NAME = /^\.realtime-arbitraries-(\d+)-[0-9a-f-]{36}\.tmp$/;

/** The folders in which this process has looked for temporary files. */
const cleaned = new Set<string>();

/** Whether a file was left by a process that was killed while it wrote. */
export function isAbandoned(name: string): boolean {
  const pid = NAME.exec(name)?.[1];
  return pid !== undefined && !isAlive(Number(pid));
}

/** Removes the temporary files in a folder that processes left which were killed. */
function clean(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  try {
    for (const name of readdirSync(folder).filter(isAbandoned)) rmSync(join(folder, name), { force: true });
  } catch {
    // Whether the folder can be written to shows when the file is written.
  }
}

/** Returns the path of a new temporary file in a folder, and removes those that were abandoned there. */
export function temporaryFile(folder: string): string {
  clean(folder);
  return join(folder, `.realtime-arbitraries-${process.pid}-${randomUUID()}.tmp`);
}
