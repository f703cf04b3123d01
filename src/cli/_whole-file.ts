import { createWriteStream, rmSync } from 'node:fs';
import { access, constants, open, realpath, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { undoOnSignal } from './_signals.js';
import { temporaryFile } from './_temporary.js';

/** Writes a file completely or not at all. An error or an interrupt leaves no partial file. */
export async function writeWholeFile(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  try {
    const target = await targetOf(path);
    if (target === undefined) await pipeline(chunks, createWriteStream(path));
    else await writeAndRename(target, chunks);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot write ${path}: ${reason(error)}.`) : error;
  }
}

/** Returns the path to replace, with links resolved, or `undefined` for a device or a pipe: it must not be replaced. */
async function targetOf(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
  await access(path, constants.W_OK);
  return await realpath(path);
}

async function writeAndRename(target: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const temporary = temporaryFile(dirname(target));
  const remove = () => rmSync(temporary, { force: true });
  const release = undoOnSignal(remove);
  try {
    // Open the file before the first chunk is made: an interrupt cannot remove a file that does not exist yet.
    const file = await open(temporary, 'wx');
    await pipeline(chunks, file.createWriteStream());
    await rename(temporary, target);
  } catch (error) {
    remove();
    throw error;
  } finally {
    release();
  }
}
