import type { LiveReport } from '../judging/live-report.js';
import type { LiveClient, LiveClientOptions } from './live-client-options.js';

/**
 * Plays whole exchanges, legal in every order and with faults, to a client over a WebSocket on this machine, and judges
 * what it sends, how it ends and what it knows in the end. A function receives the URL, and returns what it knows when the
 * connection is closed; what it leaves out is not judged. Each distinct finding is in the report once, with the smallest
 * exchange that shows it. Throws an error if the client never connects or takes part in no exchange, and a `RangeError` if
 * an option is unknown or invalid.
 *
 * @example
 * const client = (url) =>
 *   new Promise((resolve) => {
 *     const items = [];
 *     const socket = new WebSocket(url);
 *     socket.onmessage = ({ data }) => {
 *       const { type, item, previous_item_id: previous } = JSON.parse(data);
 *       const at = items.findIndex(({ id }) => id === previous) + 1;
 *       if (type === 'conversation.item.added') items.splice(at, 0, { id: item.id, role: item.role });
 *     };
 *     socket.onclose = ({ code }) => resolve({ ended: code === 1000 ? 'closed' : 'raised', items });
 *   });
 * if (typeof WebSocket === 'function') {
 *   const { findings } = await fuzzClient(client, { seed: 1, runs: 20, faults: [] });
 *   console.assert(findings.length === 0);
 * }
 */
export async function fuzzClient(client: LiveClient, options: LiveClientOptions = {}): Promise<LiveReport> {
  const { runLiveClient } = await import('./run-live-client.js');
  return runLiveClient(client, options);
}
