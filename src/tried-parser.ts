import { createRequire } from 'node:module';
import type { FuzzOptions, Parser } from './fuzz-parser.js';
import { PHASES } from './fuzzing/finding.js';
import { functionTarget } from './fuzzing/function-target.js';
import { fuzz } from './fuzzing/fuzz.js';
import type { FuzzReport } from './fuzzing/fuzz-report.js';
import { openModule } from './fuzzing/open-target.js';
import { reportOf } from './fuzzing/report.js';
import { Store } from './fuzzing/store.js';
import type { Target } from './fuzzing/target.js';
import { modelNamed } from './known-models.js';
import { CASE_TIERS } from './sampling/case.js';
import { randomSeed } from './sampling/random-seed.js';

const generator = () => {
  const { name, version } = createRequire(import.meta.url)('realtime-arbitraries/package.json');
  return `${name} ${version}`;
};

const opened = (parser: Parser, { input = 'text', isolate = true }: FuzzOptions): Promise<Target> =>
  typeof parser === 'function'
    ? Promise.resolve(functionTarget(parser, input))
    : openModule({ module: String(parser), input, isolate, jobs: 1 });

/** Tries a parser as options that were checked say. */
export async function triedParser(parser: Parser, options: FuzzOptions): Promise<FuzzReport> {
  const model = modelNamed(options.model);
  const { runs = 1000, seed = randomSeed(), phases = PHASES, tiers = CASE_TIERS, timeout = 5000 } = options;
  const {
    strict = false,
    evolved = true,
    roundTrip = false,
    rules,
    index,
    shard,
    maxTime,
    maxFailures,
    known = [],
  } = options;
  const store = options.store === undefined ? undefined : Store.open(options.store, generator());
  const target = await opened(parser, options);
  try {
    const stored = (store?.read() ?? []).filter((entry) => entry.case.model === model.name);
    const about =
      typeof parser === 'function' ? {} : { module: String(parser), options: { strict, evolved, roundTrip } };
    const limits = {
      ...(rules && { rules }),
      ...(index !== undefined && { index }),
      ...(shard && { shard }),
      ...(maxTime && { maxTime }),
      ...(maxFailures && { maxFailures }),
    };
    const owed = { strict, evolved, roundTrip };
    const plan = { runs, seed, phases, tiers, timeout, ...owed, ...limits, stored: stored.map((entry) => entry.case) };
    const result = await fuzz(model, target, plan as Parameters<typeof fuzz>[2], {
      finding: (finding) => store?.put(finding, about),
    });
    for (const finding of result.findings) store?.put(finding, about);
    const name = typeof parser === 'function' ? parser.name || 'a function' : String(parser);
    const told = { generator: generator(), model: model.name, target: name, seed, known };
    const part = shard && { shard: `${shard.number}/${shard.count}` };
    return reportOf(result, { ...told, ...part }, roundTrip);
  } finally {
    await target.close();
    store?.close();
  }
}
