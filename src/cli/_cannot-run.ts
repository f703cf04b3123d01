import { getSystemErrorMap } from 'node:util';

/** The command cannot run. Its message is one sentence, printed to standard error; the exit code is 2. */
export class CannotRun extends Error {}

/** Whether an error comes from the operating system, as for a missing file or a full disk. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** Whether the process, or the system, cannot open another file. */
export const isOutOfFiles = ({ code }: NodeJS.ErrnoException): boolean => code === 'EMFILE' || code === 'ENFILE';

/** Describes an error of the operating system, without the system call or the name of a temporary file. */
export function reason({ code, errno = 0, message }: NodeJS.ErrnoException): string {
  if (code === 'EISDIR') return 'it is a folder';
  return getSystemErrorMap().get(errno)?.[1] ?? message;
}
