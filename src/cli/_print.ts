import { printable } from '../reporting/printable.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { hasColor, styled } from './_color.js';

/** The codes of errors that mean that the reader of standard output has closed it, as `head` does. */
const CLOSED = new Set<string | undefined>(['EPIPE', 'ERR_STREAM_DESTROYED']);

const write = (chunk: string | Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    process.stdout.write(chunk, (error) => (error ? reject(error) : resolve()));
  });

/** Writes to standard output, and waits if its reader is slower. Returns whether the reader has taken everything. */
export async function print(chunks: Iterable<string | Uint8Array> | AsyncIterable<string>): Promise<boolean> {
  try {
    for await (const chunk of chunks) await write(chunk);
    return true;
  } catch (error) {
    if (CLOSED.has((error as NodeJS.ErrnoException).code)) return false;
    throw isSystemError(error) ? new CannotRun(`cannot write to standard output: ${reason(error)}.`) : error;
  }
}

/** Writes a line for people to standard error. Whatever it quotes cannot control the terminal. */
export function note(line: string): void {
  const text = printable(line);
  const colored = hasColor(process.stderr) ? text.replace(/^error:/, (word) => styled(['red', 'bold'], word)) : text;
  process.stderr.write(`${colored}\n`);
}

/** Errors of the standard streams must not end the process: `print` reports its own, and nobody misses a note. */
export function ignoreStreamErrors(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}
