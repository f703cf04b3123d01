import type { FuzzReport } from '../fuzzing/fuzz-report.js';

/**
 * The error that `assertParser` throws. Its message is the report as text.
 *
 * @example
 * const parse = (text) => JSON.parse(text).usage.total_tokens;
 * await assertParser(parse, { model: 'response', seed: 1, runs: 10 }).catch((error) => {
 *   if (error instanceof ParserFailure) console.log(JSON.stringify(error.report.findings));
 * });
 */
export class ParserFailure extends Error {
  override readonly name = 'ParserFailure';

  constructor(
    readonly report: FuzzReport,
    text: string,
  ) {
    super(`\n${text}`);
  }
}
