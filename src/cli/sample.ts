import { type Command, Option } from 'commander';
import { PRESENCES } from '../../arbitraries/_constraints.js';
import type { ModelName } from '../../arbitraries/models.js';
import { CASE_TIERS } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import { encode, FORMATS, type Format } from '../sampling/encode.js';
import { randomSeed } from '../sampling/random-seed.js';
import { INDEX, SEED, type Span } from '../sampling/samples.js';
import type { Shard } from '../sampling/shard.js';
import { modelArgument, shard, wholeNumber } from './_arguments.js';
import { type Asked, type AskedCase, asked, systematicAsked } from './_asked.js';
import { CannotRun } from './_cannot-run.js';
import { commandLine } from './_command-line.js';
import { isFolder, writeFiles } from './_folder.js';
import { inPieces } from './_pieces.js';
import { print } from './_print.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';

interface Options extends Omit<Asked, 'from' | 'to'> {
  count: number;
  index?: number;
  shard?: Shard;
  seed?: number;
  format: Format;
  pretty?: true;
  output?: string;
}

const count = wholeNumber('--count', { min: 0, max: Number.MAX_SAFE_INTEGER });
const seed = wholeNumber('--seed', SEED);

/** `sample <model>`: values of a model as JSON. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .description('Print values of a model as JSON; the same seed gives the same values.')
    .addArgument(modelArgument())
    .option('-n, --count <number>', 'how many values', count, 1)
    .option('--index <number>', 'only the value of this number, from 0', wholeNumber('--index', INDEX))
    .option('--shard <part>', 'only a part of the values: 1/4 is the first of four', shard)
    .option('--seed <number>', 'a whole number, which decides the values (default: a random one, told)', seed)
    .addOption(
      new Option('--tier <tier>', 'where the values lie; valid is typical or edge')
        .choices(['valid', ...CASE_TIERS, 'all'])
        .default('typical'),
    )
    .addOption(
      new Option('--presence <presence>', 'which optional properties there are (default: "any")').choices(PRESENCES),
    )
    .option('--cases', 'print each value in a record that says what it is: tier, expectation, rule, path, mutation')
    .option('--systematic', 'not random ones: the list of cases that reaches all that is documented')
    .option('--rule <id...>', 'only cases about these rules; * stands for any characters')
    .addOption(new Option('--format <format>', 'one value a line, or one array').choices(FORMATS).default('ndjson'))
    .option('--no-check', 'do not check each value by its schema before it is printed, which takes time')
    .option('--pretty', 'indent the values')
    .option(
      '-o, --output <path>',
      'a file; or a folder, for one file a value: one that exists, or a path that ends in /',
    )
    .action(run);
}

async function run(name: ModelName, options: Options, command: Command): Promise<void> {
  const { output } = options;
  const { span, found } = options.systematic ? listed(name, options, command) : drawn(name, options, command);
  if (output === undefined) return print(inPieces(encode(values(found, options), options)));

  const shown = withProgress(found, span.to - span.from, process.stderr);
  if (isFolder(output))
    return writeFiles(output, files(shown, options), { name, from: span.from, of: Math.max(span.to, options.count) });
  return writeWholeFile(output, inPieces(encode(values(shown, options), options)));
}

/** What to print, and where in the whole it is. */
interface Found {
  span: Span;
  found: Iterable<AskedCase>;
}

/** Which of `count` values were asked for. */
function spanOf({ index, shard, format }: Options, count: number, command: Command): Span {
  if (index !== undefined) {
    if (shard || isSaid(command, 'count')) throw new CannotRun('--index goes with neither --count nor --shard.');
    return { from: index, to: index + 1 };
  }
  if (!shard) return { from: 0, to: count };
  if (format !== 'ndjson') throw new CannotRun('--shard goes with --format ndjson: parts of an array are no arrays.');
  const end = (number: number) => Number((BigInt(count) * BigInt(number)) / BigInt(shard.count));
  return { from: end(shard.number - 1), to: end(shard.number) };
}

const isSaid = (command: Command, option: string) => command.getOptionValueSource(option) !== 'default';

function drawn(name: ModelName, options: Options, command: Command): Found {
  const { count, output, cases, tier } = options;
  const mayBeText = tier === 'malformed' || tier === 'all';
  if (mayBeText && !cases && !(output !== undefined && isFolder(output))) {
    throw new CannotRun(`--tier ${tier} makes texts that are no JSON: add --cases, or --output with a folder.`);
  }
  const span = spanOf(options, count, command);
  const draw = asked(name, { ...options, ...span });
  return { span, found: draw(options.seed ?? tellRandomSeed(command)) };
}

/** The systematic list, or as much of it as was asked for. */
function listed(name: ModelName, options: Options, command: Command): Found {
  const { seed, presence, rule, tier, count } = options;
  if (seed !== undefined || presence) throw new CannotRun('--systematic goes with neither --seed nor --presence.');
  const all = systematicAsked(name, { ...(isSaid(command, 'tier') && { tier }), ...(rule && { rule }) });
  const most = isSaid(command, 'count') ? Math.min(count, all.length) : all.length;
  const span = spanOf(options, most, command);
  const found = all.slice(span.from, span.to);
  if (found.length === 0 && options.index !== undefined) {
    throw new CannotRun(`there are ${all.length} such cases: --index must be below that.`);
  }
  return { span, found };
}

/** What is printed of each case: its value, or with `--cases` the whole record. */
function* values(cases: Iterable<AskedCase>, { cases: whole }: Options): Generator<unknown> {
  for (const found of cases) yield whole ? found : found.value;
}

/** What the file of each case holds. */
function* files(cases: Iterable<AskedCase>, options: Options): Generator<string | Uint8Array> {
  for (const found of cases) {
    if ('value' in found || options.cases) yield* encode(values([found], options), { pretty: options.pretty ?? false });
    else yield contentOf(found);
  }
}

function tellRandomSeed(command: Command): number {
  const seed = randomSeed();
  process.stderr.write(`Seed ${seed}. To repeat: ${commandLine(command, { '--seed': String(seed) })}\n`);
  return seed;
}
