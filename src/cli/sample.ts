import { type Command, Option } from 'commander';
import type { ModelName } from '../../arbitraries/models.js';
import { CASE_TIERS } from '../engine/cases/case.js';
import { PRESENCES } from '../engine/generate/constraints.js';
import { FORMATS, type Format } from '../sampling/encode.js';
import { randomSeed } from '../sampling/random-seed.js';
import { INDEX, SEED, type Span } from '../sampling/samples.js';
import type { Shard } from '../sampling/shard.js';
import { EXCHANGE, integerOption, modelOrExchangeArgument, parseShard } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { hasColor } from './_color.js';
import { commandLine } from './_command-line.js';
import { addExchangeOptions, checkExchangeOptions } from './_exchange-options.js';
import { isFolder, writeFiles } from './_folder.js';
import { keepNewSpace } from './_new-space.js';
import { note, print } from './_print.js';
import { withProgress } from './_progress.js';
import { SampleBatches } from './_sample-batches.js';
import { systematicSampler } from './_sample-cases.js';
import { type Batch, inThreads, threadsFor } from './_sample-threads.js';
import type { Sampler } from './_sampler.js';
import { type SamplerOptions, samplerOf } from './_sampler-of.js';
import { writeWholeFile } from './_whole-file.js';
import { modelIn, withinOption } from './_within.js';
import { oneOf } from './_words.js';

interface Options extends SamplerOptions {
  systematic?: true;
  count: number;
  index?: number;
  shard?: Shard;
  seed?: number;
  jobs?: number;
  format: Format;
  pretty?: true;
  output?: string;
}

const TIERS = ['valid', ...CASE_TIERS, 'all'] as const;

const count = integerOption('--count', { min: 0, max: Number.MAX_SAFE_INTEGER });
const seed = integerOption('--seed', SEED);
const jobs = integerOption('--jobs', { min: 1, max: 256 });

/** `sample <model>`: prints values of a model as JSON. */
export function addSample(program: Command): void {
  const command = program
    .command('sample')
    .description('Print values of a model as JSON; the same seed gives the same values.')
    .addArgument(modelOrExchangeArgument())
    .option('-n, --count <number>', 'number of values', count, 1)
    .option('--index <number>', 'only the value with this index, from 0', integerOption('--index', INDEX))
    .option('--shard <part>', 'only a part of the values: 1/4 is the first of four', parseShard)
    .option('--seed <number>', 'random seed (default: chosen at random and printed)', seed)
    .addOption(
      new Option('--tier <tier>', 'kind of values; valid is typical or edge')
        .choices(TIERS)
        .argParser(oneOf('--tier', TIERS))
        .default('typical'),
    )
    .addOption(
      new Option('--presence <presence>', 'which optional properties are present (default: "any")')
        .choices(PRESENCES)
        .argParser(oneOf('--presence', PRESENCES)),
    )
    .option('--cases', 'print each value with its label: tier, expectation, rule, path, mutation')
    .option('--systematic', 'print the list of cases that reaches everything documented, instead of random values')
    .option('--rule, --rules <id...>', 'only cases about these rules; * stands for any characters')
    .addOption(withinOption())
    .addOption(
      new Option('--format <format>', 'one value per line, or one array')
        .choices(FORMATS)
        .argParser(oneOf('--format', FORMATS))
        .default('ndjson'),
    )
    .option('--no-check', 'do not check each value against its schema before it is printed, which takes time')
    .option('--pretty', 'indent the values')
    .option('-j, --jobs <number>', 'number of threads (default: one per processor, at most 4)', jobs)
    .option(
      '-o, --output <path>',
      'a file; or, for one file per value, a folder: one that exists, or a path that ends in /',
    );
  addExchangeOptions(command, { size: 'typical', maxTurns: 4, faults: 'none' }).action(run);
}

async function run(name: ModelName | typeof EXCHANGE, options: Options, command: Command): Promise<void> {
  checkExchangeOptions(command, name === EXCHANGE);
  keepNewSpace();
  const { output, format, pretty, jobs } = options;
  const { sampler, span, seed } = options.systematic
    ? systematic(name as ModelName, options, command)
    : await random(name, options, command);
  if (output !== undefined && isFolder(output)) {
    const samples = withProgress(sampler.draw(seed, span), span.to - span.from, process.stderr);
    const naming = { name, from: span.from, of: Math.max(span.to, options.count), extension: sampler.extension };
    return writeFiles(output, files(samples, sampler, pretty), naming);
  }

  const isPrinted = output === undefined;
  // People read values at a terminal, programs read lines.
  const isIndented = pretty || (isPrinted && process.stdout.isTTY && !isGiven(command, 'format'));
  const request = {
    name,
    options,
    seed,
    span,
    encoding: { format, pretty: isIndented ?? false },
    color: isPrinted && hasColor(process.stdout),
  };
  const threads = options.systematic ? 1 : threadsFor(request, jobs);
  const batches = inThreads(new SampleBatches(request, sampler), threads);
  if (isPrinted) await print(piecesOf(batches));
  else await writeWholeFile(output, piecesOf(withProgress(batches, span.to - span.from, process.stderr, countOf)));
}

const countOf = ({ count }: Batch) => count;

function* piecesOf(batches: Iterable<Batch>): Generator<Uint8Array> {
  for (const { pieces } of batches) yield* pieces;
}

/** Yields the content of the file of each sample. */
function* files(samples: Iterable<unknown>, sampler: Sampler, pretty = false): Generator<string | Uint8Array> {
  for (const sample of samples) yield sampler.file(sample, pretty);
}

/** The span of the values to print, of `count` values. */
function spanOf({ index, shard, format }: Options, count: number, command: Command): Span {
  if (index !== undefined) {
    if (shard || isGiven(command, 'count')) throw new CannotRun('--index cannot be combined with --count or --shard.');
    return { from: index, to: index + 1 };
  }
  if (!shard) return { from: 0, to: count };
  if (format !== 'ndjson') throw new CannotRun('--shard needs --format ndjson: parts of an array are not arrays.');
  const end = (number: number) => Number((BigInt(count) * BigInt(number)) / BigInt(shard.count));
  return { from: end(shard.number - 1), to: end(shard.number) };
}

const isGiven = (command: Command, option: string) => command.getOptionValueSource(option) !== 'default';

/** What to print, and where it comes from. */
interface Selection {
  sampler: Sampler;
  span: Span;
  seed: number;
}

async function random(name: ModelName | typeof EXCHANGE, options: Options, command: Command): Promise<Selection> {
  const { count, output, cases, tier } = options;
  const mayBeText = tier === 'malformed' || tier === 'all';
  if (mayBeText && !cases && !(output !== undefined && isFolder(output))) {
    throw new CannotRun(`--tier ${tier} makes texts that are not JSON: add --cases, or --output with a folder.`);
  }
  const span = spanOf(options, count, command);
  const sampler = await samplerOf(name, options);
  return { sampler, span, seed: options.seed ?? printRandomSeed(command) };
}

/** The systematic list, or a part of it. It has no seed. */
function systematic(name: ModelName, options: Options, command: Command): Selection {
  const { seed, presence, rules, cases, tier, count } = options;
  if (seed !== undefined || presence) throw new CannotRun('--systematic cannot be combined with --seed or --presence.');
  const all = systematicSampler(modelIn(name, options.within), {
    ...(isGiven(command, 'tier') && { tier }),
    ...(rules && { rules }),
    ...(cases && { cases }),
  });
  const most = isGiven(command, 'count') ? Math.min(count, all.count) : all.count;
  const span = spanOf(options, most, command);
  if (span.from >= all.count && options.index !== undefined) {
    throw new CannotRun(`there are only ${all.count} such cases: --index must be below that.`);
  }
  return { sampler: all.sampler as Sampler, span, seed: 0 };
}

function printRandomSeed(command: Command): number {
  const seed = randomSeed();
  note(`Seed ${seed}. To repeat: ${commandLine(command, { '--seed': String(seed) })}`);
  return seed;
}
