import { CannotRun, isSystemError, reason } from './_cannot-run.js';

/** Returns why a server cannot listen, as an error to throw. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  if (!isSystemError(error)) return error;
  const isTaken = error.code === 'EADDRINUSE';
  const why = isTaken ? 'another program uses the port; port 0 takes a free one' : reason(error);
  return new CannotRun(`cannot listen on ${host}, port ${port}: ${why}.`);
}
