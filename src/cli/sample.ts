import { randomInt } from 'node:crypto';
import { type Command, Option } from 'commander';
import { PRESENCES, TIERS } from '../../arbitraries/_constraints.js';
import type { ModelName } from '../../arbitraries/models.js';
import { encode, FORMATS, type Format } from '../sampling/encode.js';
import { SEED } from '../sampling/samples.js';
import { modelArgument, wholeNumber } from './_arguments.js';
import { type Asked, asked } from './_asked.js';
import { commandLine } from './_command-line.js';
import { isFolder, writeFiles } from './_folder.js';
import { print } from './_print.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';

interface Options extends Asked {
  seed?: number;
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
    .addOption(
      new Option('--tier <tier>', 'where the values lie; invalid ones break one rule each')
        .choices([...TIERS, 'invalid'])
        .default('typical'),
    )
    .addOption(
      new Option('--presence <presence>', 'which optional properties there are (default: "any")').choices(PRESENCES),
    )
    .option('--cases', 'print each value in a record that says what it is: tier, expectation, rule, path, mutation')
    .option('--rule <id...>', 'of the tier invalid, only cases of these rules; * stands for any characters')
    .addOption(new Option('--format <format>', 'one value a line, or one array').choices(FORMATS).default('ndjson'))
    .option('--pretty', 'indent the values')
    .option(
      '-o, --output <path>',
      'a file; or a folder, for one file a value: one that exists, or a path that ends in /',
    )
    .action(run);
}

async function run(name: ModelName, options: Options, command: Command): Promise<void> {
  const { count, output } = options;
  const seed = options.seed ?? tellRandomSeed(command);
  const values = asked(name, seed, options);
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
