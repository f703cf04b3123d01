import { randomInt } from 'node:crypto';
import { type Command, Option } from 'commander';
import { PRESENCES, type Presence, TIERS, type Tier } from '../../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { encode, FORMATS, type Format } from '../sampling/encode.js';
import { SEED, samples } from '../sampling/samples.js';
import { modelArgument, wholeNumber } from './_arguments.js';
import { commandLine } from './_command-line.js';
import { isFolder, writeFiles } from './_folder.js';
import { print } from './_print.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';

interface Options {
  count: number;
  seed?: number;
  tier: Tier;
  presence: Presence;
  format: Format;
  pretty?: true;
  output?: string;
}

/** Random seeds stay below it: long enough to differ, short enough to copy. */
const SHORT = 2 ** 32;

const count = wholeNumber('--count', { min: 0, max: Number.MAX_SAFE_INTEGER });
const seed = wholeNumber('--seed', SEED);

/** `sample <model>`: values of a model as JSON. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .description('Print values of a model as JSON; the same seed gives the same values.')
    .addArgument(modelArgument())
    .option('-n, --count <number>', 'how many values', count, 1)
    .option('--seed <number>', 'a whole number, which decides the values (default: a random one, told)', seed)
    .addOption(new Option('--tier <tier>', 'where the values lie').choices(TIERS).default('typical'))
    .addOption(
      new Option('--presence <presence>', 'which optional properties there are').choices(PRESENCES).default('any'),
    )
    .addOption(new Option('--format <format>', 'one value a line, or one array').choices(FORMATS).default('ndjson'))
    .option('--pretty', 'indent the values')
    .option(
      '-o, --output <path>',
      'a file; or a folder, for one file a value: one that exists, or a path that ends in /',
    )
    .action(run);
}

async function run(name: ModelName, options: Options, command: Command): Promise<void> {
  const { count, tier, presence, output } = options;
  const seed = options.seed ?? tellRandomSeed(command);
  const { arbitrary, schema }: Model = models[name];
  const values = samples(arbitrary({ tier, presence }), schema, { seed, count });
  if (output === undefined) return print(encode(values, options));

  const shown = withProgress(values, count, process.stderr);
  if (isFolder(output)) return writeFiles(output, shown, { name, count, pretty: options.pretty });
  return writeWholeFile(output, encode(shown, options));
}

function tellRandomSeed(command: Command): number {
  const seed = randomInt(SHORT);
  process.stderr.write(`Seed ${seed}. To repeat: ${commandLine(command, { '--seed': String(seed) })}\n`);
  return seed;
}
