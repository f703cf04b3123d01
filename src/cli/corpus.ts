import { existsSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type ModelName, OBJECT_NAMES } from '../../arbitraries/models.js';
import { type Corpus, corpusOf, MANIFEST } from '../sampling/corpus.js';
import { CorpusManifest, corpusManifestSchema } from '../sampling/corpus-manifest.js';
import { modelArgument } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';
import { modelIn, type Within, withinOption } from './_within.js';

/** `corpus <folder> [model]`: writes cases as files that any language can read. */
export function addCorpus(program: Command, version: string): void {
  program
    .command('corpus')
    .description('Write cases as files: a parser must accept y_…, must reject n_…, and may do either with i_….')
    .argument('<folder>', 'where to write; each model gets a folder of its own in it')
    .addArgument(modelArgument('[model]'))
    .addOption(withinOption())
    .action((folder: string, model: ModelName | undefined, { within }: Within) =>
      run(folder, model, within, `realtime-arbitraries ${version}`),
    );
}

async function run(
  folder: string,
  model: ModelName | undefined,
  within: Within['within'],
  generator: string,
): Promise<void> {
  if (within && !model) throw new CannotRun('--within needs a model.');
  // The unions have the cases of all events.
  const names = model ? [model] : OBJECT_NAMES;
  if (!isExistingFolder(folder)) makeFolder(folder);
  for (const name of names) mustBeFree(join(folder, name));
  for (const name of names) {
    const corpus = corpusOf(modelIn(name, within), generator, corpusManifestSchema());
    await write(join(folder, name), corpus);
    process.stderr.write(`${corpus.size} files in ${join(folder, name)}\n`);
  }
}

/** The paths of the files of a corpus that exists already, from its folder. The manifest comes last. */
function filesOf(folder: string): readonly string[] {
  try {
    const manifest = CorpusManifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    const files = manifest.cases.flatMap((found) => ('file' in found ? [found.file] : []));
    return [...files, basename(manifest.$schema), MANIFEST];
  } catch {
    return [];
  }
}

/** Only a corpus is replaced. Throws if anything else is in the folder. */
function mustBeFree(folder: string): void {
  if (!isExistingFolder(folder)) return;
  const own = new Set(filesOf(folder));
  const folders = new Set([...own].map((file) => dirname(file)));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  // A link may lead out of the folder: whatever is behind it is not part of a corpus.
  const isOwn = (name: string) =>
    (own.has(name) || folders.has(name)) && !lstatSync(join(folder, name)).isSymbolicLink();
  const other = names.find((name) => !isOwn(name));
  if (other) throw new CannotRun(`${folder} is not empty: it contains ${other}.`);
}

/** Removes a corpus. */
function remove(folder: string): void {
  const files = filesOf(folder);
  for (const file of files) rmSync(join(folder, file), { force: true });
  for (const inner of new Set(files.map((file) => dirname(file)))) {
    if (inner !== '.' && existsSync(join(folder, inner))) rmdirSync(join(folder, inner));
  }
}

/** Writes the manifest last: a corpus that has one is complete. */
async function write(folder: string, corpus: Corpus): Promise<void> {
  remove(folder);
  for (const inner of ['.', ...new Set([...corpus.keys()].map((path) => dirname(path)))]) {
    if (!isExistingFolder(join(folder, inner))) makeFolder(join(folder, inner));
  }
  for (const [path, content] of withProgress(corpus, corpus.size, process.stderr)) {
    await writeWholeFile(join(folder, path), [content]);
  }
}
