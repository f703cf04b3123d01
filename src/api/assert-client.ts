import { ClientFailure } from './client-failure.js';
import type { Client, ClientOptions, ClientReport } from './run-client.js';

/**
 * Gives whole exchanges, legal in every order, to a client that reads the events of the server, such as a reducer or a
 * store, and compares what it knows in the end with what it must know. Properties that the client leaves out are not
 * compared. Each distinct failure is in the report once, with the smallest exchange that shows it. A client may read the
 * events with `for` or with `for await`. Throws a `ClientFailure` if the client does something wrong.
 *
 * @example
 * await assertClient(
 *   (events) => {
 *     const items = [];
 *     for (const { type, item, item_id, previous_item_id } of events) {
 *       const after = items.findIndex(({ id }) => id === previous_item_id);
 *       if (type === 'conversation.item.added') items.splice(after + 1, 0, { id: item.id, role: item.role });
 *       if (type === 'conversation.item.deleted') items.splice(items.findIndex(({ id }) => id === item_id), 1);
 *     }
 *     return { items };
 *   },
 *   { seed: 1, runs: 50, faults: [] },
 * );
 */
export async function assertClient(client: Client, options: ClientOptions): Promise<ClientReport> {
  const { runClient } = await import('./run-client.js');
  const report = await runClient(client, options);
  if (report.findings.length > 0) {
    const { clientText } = await import('../reporting/client-text.js');
    throw new ClientFailure(report, clientText(report.findings, report.exchanges));
  }
  return report;
}
