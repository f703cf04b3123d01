import { createRequire } from 'node:module';
import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Parse } from '../fuzzing/function-target.js';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import type { ParserSpec } from '../fuzzing/open-target.js';
import type { ApiOptions, ApiSettings } from '../fuzzing/option-values.js';
import { checkOptions, settingsOf } from '../fuzzing/options.js';
import { runFuzz } from '../fuzzing/run-fuzz.js';

function generator(): string {
  const { name, version } = createRequire(import.meta.url)('realtime-arbitraries/package.json');
  return `${name} ${version}`;
}

function specOf(parser: Parse | string | URL, { input, isolate }: ApiSettings): ParserSpec {
  return typeof parser === 'function' ? { parse: parser, input } : { module: String(parser), input, isolate, jobs: 1 };
}

/** Runs a parser with options as they are passed to the API. Throws as `fuzzParser` does. */
export async function runParser(
  parser: Parse | string | URL,
  options: ApiOptions & { readonly model: ModelName; readonly within?: CarrierName | true },
): Promise<FuzzReport> {
  checkOptions(options, ['model', 'within']);
  const { within, ...others } = options;
  const model = modelWithin(options.model, within);
  const settings = settingsOf(others);
  const { store } = settings;
  const run = { generator: generator(), model, parser: specOf(parser, settings), settings, store };
  const { report, storeError } = await runFuzz(run);
  if (storeError !== undefined) throw storeError;
  return report;
}
