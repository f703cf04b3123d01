import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { type ModelName, models } from '../../arbitraries/models.js';
import { type Corpus, corpusOf, MANIFEST } from '../sampling/corpus.js';
import { knownModel } from '../sampling/known-model.js';
import { CorpusManifest, corpusManifestSchema } from '../schemas/corpus-manifest.js';
import { modelArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';

/** `corpus <folder> [model]`: cases as files that any language can read. */
export function addCorpus(program: Command, version: string): void {
  program
    .command('corpus')
    .description('Write cases as files: y_… a parser must accept, n_… it must refuse, i_… it may do either.')
    .argument('<folder>', 'where; each model gets a folder of its own in it')
    .addArgument(modelArgument('[model]'))
    .action((folder: string, model?: ModelName) => run(folder, model, `realtime-arbitraries ${version}`));
}

async function run(folder: string, model: ModelName | undefined, generator: string): Promise<void> {
  const named = model ? [model] : (Object.keys(models) as ModelName[]);
  if (!isExistingFolder(folder)) makeFolder(folder);
  for (const name of named) checkIsFree(join(folder, name));
  for (const name of named) {
    const corpus = corpusOf(knownModel({ name, ...models[name] }), generator, corpusManifestSchema());
    await write(join(folder, name), corpus);
    process.stderr.write(`${corpus.size} files in ${join(folder, name)}\n`);
  }
}

/** The names of a corpus that is there already; none where the folder is not there. */
function filesOf(folder: string): readonly string[] {
  if (!isExistingFolder(folder)) return [];
  try {
    const manifest = CorpusManifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    const names = manifest.cases.flatMap((found) => ('file' in found ? [found.file] : []));
    return [MANIFEST, basename(manifest.$schema), ...names];
  } catch {
    return [];
  }
}

/** Only a corpus is replaced: whatever else is in a folder stays, and keeps others out. */
function checkIsFree(folder: string): void {
  if (!isExistingFolder(folder)) return;
  const own = new Set(filesOf(folder));
  const other = readdirSync(folder).find((name) => !own.has(name));
  if (other) throw new CannotRun(`${folder} is not empty: ${other} is in it.`);
}

/** The manifest is written last: a corpus that has one is whole. */
async function write(folder: string, corpus: Corpus): Promise<void> {
  for (const name of filesOf(folder)) rmSync(join(folder, basename(name)), { force: true });
  if (!isExistingFolder(folder)) makeFolder(folder);
  for (const [name, content] of withProgress(corpus, corpus.size, process.stderr)) {
    await writeWholeFile(join(folder, name), [content]);
  }
}
