import { getSystemErrorMap } from 'node:util';

/** The command cannot run: told in one sentence, with exit code 2. */
export class CannotRun extends Error {}

/** Whether it is the operating system that refuses something: a file that is not there, a disk that is full. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** What the operating system has against it, in words; without the name of a call or of a temporary file. */
export function reason({ code, errno = 0, message }: NodeJS.ErrnoException): string {
  if (code === 'EISDIR') return 'it is a folder';
  return getSystemErrorMap().get(errno)?.[1] ?? message;
}
