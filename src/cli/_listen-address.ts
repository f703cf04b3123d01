import { LISTEN_ADDRESS } from '../api/config-schema.js';
import { CannotRun } from './_cannot-run.js';

/** Parses an address to listen on: a port, on loopback, or a host and a port. Throws `CannotRun` if it is not one. */
export function listenAddress(text: string): { host: string; port: number } {
  const [, host = '127.0.0.1', port] = /^(?:(.*):)?(\d+)$/.exec(text) ?? [];
  if (!LISTEN_ADDRESS.test(text) || Number(port) > 65_535) {
    throw new CannotRun(`--listen must be a port, such as 8765, or a host and a port, not ${JSON.stringify(text)}.`);
  }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
