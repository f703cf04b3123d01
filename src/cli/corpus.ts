import { join } from 'node:path';
import type { Command } from 'commander';
import { type ModelName, OBJECT_NAMES } from '../../arbitraries/models.js';
import { exchangeCorpus } from '../exchanges/corpus/corpus.js';
import { type Corpus, corpusOf } from '../sampling/corpus.js';
import { corpusManifestSchema } from '../sampling/corpus-manifest.js';
import { EXCHANGE, modelOrExchangeArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { mustBeFree, writeCorpus } from './_corpus-folder.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import { note } from './_print.js';
import { modelIn, type Within, withinOption } from './_within.js';

const HELP = `
Without a model, it writes the cases of all models that are objects. With exchange, it writes small exchanges: each has the
events of both sides, and what a client must know in the end.`;

type Name = ModelName | typeof EXCHANGE;

/** `corpus <folder> [model]`: writes cases, or exchanges, as files that any language can read. */
export function addCorpus(program: Command, version: string): void {
  program
    .command('corpus')
    .description('Write cases as files: a parser must accept y_…, must reject n_…, and may do either with i_….')
    .argument('<folder>', 'where to write; each model gets a folder of its own in it')
    .addArgument(modelOrExchangeArgument('[model]'))
    .addOption(withinOption())
    .addHelpText('after', HELP)
    .action((folder: string, model: Name | undefined, { within }: Within) =>
      run(folder, model, within, `realtime-arbitraries ${version}`),
    );
}

async function run(
  folder: string,
  model: Name | undefined,
  within: Within['within'],
  generator: string,
): Promise<void> {
  if (within && !model) throw new CannotRun('--within needs a model.');
  if (within && model === EXCHANGE) throw new CannotRun(`--within does not apply to ${EXCHANGE}.`);
  // The unions have the cases of all events.
  const names = model ? [model] : OBJECT_NAMES;
  if (!isExistingFolder(folder)) makeFolder(folder);
  for (const name of names) mustBeFree(join(folder, name));
  for (const name of names) {
    const corpus = corpusNamed(name, within, generator);
    await writeCorpus(join(folder, name), corpus);
    note(`${corpus.size} files in ${join(folder, name)}`);
  }
}

function corpusNamed(name: Name, within: Within['within'], generator: string): Corpus {
  if (name === EXCHANGE) return exchangeCorpus(generator);
  return corpusOf(modelIn(name, within), generator, corpusManifestSchema());
}
