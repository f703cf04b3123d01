import { createRequire } from 'node:module';
import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { Parse } from '../fuzzing/function-target.js';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import type { ParserSpec } from '../fuzzing/open-target.js';
import { describeValue } from '../fuzzing/option-check.js';
import type { ApiOptions, ApiSettings } from '../fuzzing/option-values.js';
import { checkOptions, settingsOf } from '../fuzzing/options.js';
import { type Rejects, rejectsFrom } from '../fuzzing/rejects.js';
import { runFuzz } from '../fuzzing/run-fuzz.js';

function generator(): string {
  const { name, version } = createRequire(import.meta.url)('realtime-arbitraries/package.json');
  return `${name} ${version}`;
}

function specOf(
  parser: Parse | string | URL,
  { input, isolate }: ApiSettings,
  rejects: Rejects | string | undefined,
): ParserSpec {
  if (typeof parser !== 'function') return { module: String(parser), input, isolate, jobs: 1, rejects };
  return { parse: parser, input, rejects: typeof rejects === 'string' ? rejectsFrom(rejects) : rejects };
}

/** The options of a run as they are passed to the API. */
type Options = Omit<ApiOptions, 'rejects'> & {
  readonly model: ModelName;
  readonly within?: CarrierName | true;
  readonly rejects?: Rejects | string;
};

/** Throws a `RangeError` unless a parser is a function, or names a module. */
function mustBeParser(parser: unknown): void {
  if (typeof parser === 'function' || typeof parser === 'string' || parser instanceof URL) return;
  throw new RangeError(`the parser must be a function, or a module as a path or a URL, not ${describeValue(parser)}`);
}

/** Runs a parser with options as they are passed to the API. Throws as `fuzzParser` does. */
export async function runParser(parser: Parse | string | URL, all: Options): Promise<FuzzReport> {
  mustBeParser(parser);
  if (typeof all !== 'object' || all === null) {
    throw new RangeError(`the options must be an object with a model, not ${describeValue(all)}`);
  }
  const { rejects, within, ...options } = all;
  checkOptions(typeof rejects === 'function' ? options : { ...options, ...(rejects !== undefined && { rejects }) }, [
    'model',
  ]);
  const model = modelWithin(options.model, within);
  const settings = settingsOf(options);
  const { store } = settings;
  const run = { generator: generator(), model, parser: specOf(parser, settings, rejects), settings, store };
  const { report, storeError } = await runFuzz(run);
  if (storeError !== undefined) throw storeError;
  return report;
}
