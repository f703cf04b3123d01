import { pipeline } from 'node:stream/promises';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';

/** Writes to standard output, no faster than whoever reads it. */
export async function print(chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(chunks, process.stdout, { end: false });
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot write to standard output: ${reason(error)}.`) : error;
  }
}

/** A reader that has seen enough, as `head` does, closes the pipe: that ends the command, and nothing went wrong. */
export function endQuietlyWhenClosed(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  process.stderr.on('error', () => {});
}
