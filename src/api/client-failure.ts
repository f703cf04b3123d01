import type { ClientReport } from './run-client.js';

/**
 * The error that `assertClient` throws. Its message shows each finding with the smallest exchange.
 *
 * @example
 * const forgetful = () => ({ items: [] });
 * await assertClient(forgetful, { seed: 1, runs: 10 }).catch((error) => {
 *   if (error instanceof ClientFailure) console.log(error.report.findings[0].rule);
 * });
 */
export class ClientFailure extends Error {
  override readonly name = 'ClientFailure';

  constructor(
    readonly report: ClientReport,
    text: string,
  ) {
    super(`\n${text}`);
  }
}
