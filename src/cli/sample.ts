import { setFlagsFromString } from 'node:v8';
import { type Command, Option } from 'commander';
import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
import type { ModelName } from '../../arbitraries/models.js';
import { CASE_TIERS } from '../engine/cases/case.js';
import { PRESENCES } from '../engine/generate/constraints.js';
import { encode, FORMATS, type Format } from '../sampling/encode.js';
import { payloadOf } from '../sampling/payload.js';
import { randomSeed } from '../sampling/random-seed.js';
import { INDEX, SEED, type Span } from '../sampling/samples.js';
import type { Shard } from '../sampling/shard.js';
import { EXCHANGE, integerOption, modelOrExchangeArgument, parseShard } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { hasColor } from './_color.js';
import { commandLine } from './_command-line.js';
import { addExchangeOptions, checkExchangeOptions } from './_exchange-options.js';
import { isFolder, writeFiles } from './_folder.js';
import { highlightJson } from './_highlight.js';
import { inPieces } from './_pieces.js';
import { note, print } from './_print.js';
import { withProgress } from './_progress.js';
import { type SampledCase, type SampleFilter, sampledCases, systematicCases } from './_sample-cases.js';
import { writeWholeFile } from './_whole-file.js';
import { modelIn, type Within, withinOption } from './_within.js';
import { oneOf } from './_words.js';

interface Options extends Omit<SampleFilter, 'from' | 'to'>, Within, ExchangeConstraints {
  count: number;
  index?: number;
  shard?: Shard;
  seed?: number;
  format: Format;
  pretty?: true;
  output?: string;
}

const TIERS = ['valid', ...CASE_TIERS, 'all'] as const;

const count = integerOption('--count', { min: 0, max: Number.MAX_SAFE_INTEGER });
const seed = integerOption('--seed', SEED);

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
    .option(
      '-o, --output <path>',
      'a file; or, for one file per value, a folder: one that exists, or a path that ends in /',
    );
  addExchangeOptions(command, { size: 'typical', maxTurns: 4, faults: 'none' }).action(run);
}

async function run(name: ModelName | typeof EXCHANGE, options: Options, command: Command): Promise<void> {
  checkExchangeOptions(command, name === EXCHANGE);
  // A value is garbage once it is written. Otherwise, V8 keeps more and more room for new objects, without getting faster.
  setFlagsFromString('--semi-space-growth-factor=1');
  if (name === EXCHANGE) {
    const { sampleExchanges } = await import('./_sample-exchanges.js');
    const span = spanOf(options, options.count, command);
    return sampleExchanges(options.seed ?? printRandomSeed(command), span, options.count, options);
  }
  const { output } = options;
  const { span, found } = options.systematic ? systematic(name, options, command) : random(name, options, command);
  if (output === undefined) {
    const { isTTY } = process.stdout;
    // People read values at a terminal, programs read lines.
    const pretty = options.pretty || (isTTY && !isGiven(command, 'format'));
    const chunks = encode(values(found, options), { ...options, ...(pretty && { pretty }) });
    await print(inPieces(hasColor(process.stdout) ? highlighted(chunks) : chunks));
    return;
  }

  const shown = withProgress(found, span.to - span.from, process.stderr);
  if (isFolder(output))
    return writeFiles(output, files(shown, options), { name, from: span.from, of: Math.max(span.to, options.count) });
  return writeWholeFile(output, inPieces(encode(values(shown, options), options)));
}

function* highlighted(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) yield highlightJson(chunk);
}

/** The cases to print, and their span in the whole. */
interface Selection {
  span: Span;
  found: Iterable<SampledCase>;
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

function random(name: ModelName, options: Options, command: Command): Selection {
  const { count, output, cases, tier } = options;
  const mayBeText = tier === 'malformed' || tier === 'all';
  if (mayBeText && !cases && !(output !== undefined && isFolder(output))) {
    throw new CannotRun(`--tier ${tier} makes texts that are not JSON: add --cases, or --output with a folder.`);
  }
  const span = spanOf(options, count, command);
  const draw = sampledCases(modelIn(name, options.within), { ...options, ...span });
  return { span, found: draw(options.seed ?? printRandomSeed(command)) };
}

/** The systematic list, or a part of it. */
function systematic(name: ModelName, options: Options, command: Command): Selection {
  const { seed, presence, rules, tier, count } = options;
  if (seed !== undefined || presence) throw new CannotRun('--systematic cannot be combined with --seed or --presence.');
  const all = systematicCases(modelIn(name, options.within), {
    ...(isGiven(command, 'tier') && { tier }),
    ...(rules && { rules }),
  });
  const most = isGiven(command, 'count') ? Math.min(count, all.length) : all.length;
  const span = spanOf(options, most, command);
  const found = all.slice(span.from, span.to);
  if (found.length === 0 && options.index !== undefined) {
    throw new CannotRun(`there are only ${all.length} such cases: --index must be below that.`);
  }
  return { span, found };
}

/** Yields what is printed of each case: its value, or with `--cases` the case with its label. */
function* values(cases: Iterable<SampledCase>, { cases: whole }: Options): Generator<unknown> {
  for (const found of cases) yield whole ? found : found.value;
}

/** Yields the content of the file of each case. */
function* files(cases: Iterable<SampledCase>, options: Options): Generator<string | Uint8Array> {
  for (const found of cases) {
    if ('value' in found || options.cases) yield* encode(values([found], options), { pretty: options.pretty ?? false });
    else yield payloadOf(found);
  }
}

function printRandomSeed(command: Command): number {
  const seed = randomSeed();
  note(`Seed ${seed}. To repeat: ${commandLine(command, { '--seed': String(seed) })}`);
  return seed;
}
