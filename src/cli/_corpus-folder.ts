import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { readJson } from '../fuzzing/read-json.js';
import { type Corpus, MANIFEST, SCHEMA } from '../sampling/corpus.js';
import { CorpusManifest, ExchangeManifest } from '../sampling/corpus-manifest.js';
import { CannotRun } from './_cannot-run.js';
import { isExistingFolder, makeFolder } from './_folder.js';
import { withProgress } from './_progress.js';
import { isAbandoned } from './_temporary.js';
import { writeWholeFile } from './_whole-file.js';

/** The name of the manifest of a corpus while it is written: it says which files are its own if the writer is killed. */
const UNFINISHED = 'manifest.unfinished.json';

/** The paths of the files that a manifest lists, from its folder. The manifest comes last. */
function listedIn(folder: string, name: string): readonly string[] {
  try {
    const manifest = z.union([CorpusManifest, ExchangeManifest]).parse(readJson(join(folder, name)));
    const entries = 'cases' in manifest ? manifest.cases : manifest.exchanges;
    return [...entries.flatMap((found) => ('file' in found ? [found.file] : [])), SCHEMA, name];
  } catch {
    return [];
  }
}

/** The paths of the files of a corpus that exists already, whole or unfinished. The manifests come last. */
function filesOf(folder: string): readonly string[] {
  const listed = [MANIFEST, UNFINISHED].flatMap((name) => listedIn(folder, name));
  const isManifest = (file: string) => file === MANIFEST || file === UNFINISHED;
  return [...new Set([...listed.filter((file) => !isManifest(file)), ...listed.filter(isManifest)])];
}

/** Only a corpus is replaced. Throws if anything else is in the folder. */
export function mustBeFree(folder: string): void {
  if (!isExistingFolder(folder)) return;
  const own = new Set(filesOf(folder));
  const folders = new Set([...own].map((file) => dirname(file)));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  // A link may lead out of the folder: whatever is behind it is not part of a corpus.
  const isOwn = (name: string) => {
    const stats = lstatSync(join(folder, name));
    return stats.isFile() ? own.has(name) || isAbandoned(basename(name)) : stats.isDirectory() && folders.has(name);
  };
  const other = names.find((name) => !isOwn(name));
  if (other) throw new CannotRun(`${folder} is not empty: it contains ${other}.`);
}

/** Removes a corpus. As long as there is a manifest, the next run knows what is left of it. */
function remove(folder: string): void {
  const files = filesOf(folder);
  const inner = new Set(files.map((file) => dirname(file)).filter((name) => name !== '.'));
  const isCase = (file: string) => dirname(file) !== '.';
  for (const file of files.filter(isCase)) rmSync(join(folder, file), { force: true });
  for (const name of inner) removeFolder(join(folder, name));
  for (const file of files.filter((name) => !isCase(name))) rmSync(join(folder, file), { force: true });
}

/** Removes a folder that contains nothing, except for what a killed process left. */
function removeFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter(isAbandoned)) rmSync(join(folder, name));
  rmdirSync(folder);
}

/** Writes the manifest last: a corpus that has one is complete. Until then, it has another name. */
export async function writeCorpus(folder: string, corpus: Corpus): Promise<void> {
  remove(folder);
  if (!isExistingFolder(folder)) makeFolder(folder);
  await writeWholeFile(join(folder, UNFINISHED), [corpus.get(MANIFEST)!]);
  for (const inner of new Set([...corpus.keys()].map((path) => dirname(path)))) {
    if (!isExistingFolder(join(folder, inner))) makeFolder(join(folder, inner));
  }
  for (const [path, content] of withProgress(corpus, corpus.size, process.stderr)) {
    if (path !== MANIFEST) await writeWholeFile(join(folder, path), [content]);
  }
  renameSync(join(folder, UNFINISHED), join(folder, MANIFEST));
}
