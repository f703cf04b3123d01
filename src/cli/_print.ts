import { pipeline } from 'node:stream/promises';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';

/** Writes to standard output, and waits if its reader is slower. */
export async function print(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(chunks, process.stdout, { end: false });
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot write to standard output: ${reason(error)}.`) : error;
  }
}

/** Exits with code 0 if the reader of standard output closes the pipe early, as `head` does. */
export function endQuietlyWhenClosed(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  process.stderr.on('error', () => {});
}
