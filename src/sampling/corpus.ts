import type { Case, Expectation } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { fromPointer } from '../engine/json/pointer.js';
import { patternsOf } from '../engine/schema/place-pattern.js';
import { carriedCase } from './carried-case.js';
import type { CorpusManifest } from './corpus-manifest.js';
import { payloadOf } from './payload.js';
import { repeatsIn } from './repeats.js';
import { systematicListOf } from './systematic-list.js';
import { systematicMalformed } from './systematic-malformed.js';

/** The files of a corpus, by their path in its folder. */
export type Corpus = ReadonlyMap<string, string | Uint8Array>;

export const MANIFEST = 'manifest.json';
export const SCHEMA = 'manifest.schema.json';

/** The folder of the texts that are about no object. */
const MALFORMED = 'malformed';

const PREFIXES: Readonly<Record<Expectation, string>> = { 'must-accept': 'y', 'must-reject': 'n', 'may-either': 'i' };

/** Texts from that length on are described, and not written to a file. */
const TOO_LONG = 9000;

/** Most characters of a key in a file name. */
const MOST_OF_KEY = 30;

/** Joins the keys of a place pattern, without indexes, and without characters that some file systems do not allow. */
const slug = (pattern: string) =>
  fromPointer(pattern.replaceAll(/\(([^)]*)\)/g, (_, kind: string) => `/${kind.replaceAll(' ', '-')}`))
    .filter((key) => key !== '' && !/^(\d+|\*)$/.test(key))
    .map((key) => key.replaceAll(/[^\w-]+/g, '').slice(0, MOST_OF_KEY))
    .join('.');

/** The folder of a case: the documented object that it is about. */
const folderOf = ({ tier, object, model }: Case) => (tier === 'malformed' ? MALFORMED : (object ?? model));

/** Names files after the rule and the mutation; if that is not unique, also after the place, then with a number. */
function pathsOf({ shape }: Model, cases: readonly Case[]): string[] {
  const taken = new Map<string, number>();
  const short = cases.map((found) => {
    const { expect, rule, mutation } = found;
    const subject = rule?.replace(/^.*\./, '');
    return `${folderOf(found)}/${[PREFIXES[expect], subject, mutation].filter(Boolean).join('_')}`;
  });
  const count = new Map<string, number>();
  for (const path of short) count.set(path.toLowerCase(), (count.get(path.toLowerCase()) ?? 0) + 1);
  return short.map((path, i) => {
    const { path: where = '', value } = cases[i]!;
    const place = count.get(path.toLowerCase())! > 1 ? slug(patternsOf(shape, value).get(where) ?? where) : '';
    const placed = place ? `${path}_${place}` : path;
    const before = taken.get(placed.toLowerCase()) ?? 0;
    taken.set(placed.toLowerCase(), before + 1);
    return `${placed}${before === 0 ? '' : `_${before + 1}`}.json`;
  });
}

/**
 * Returns the corpus of a model: a file for each case of the systematic list and for each kind of damaged text, in a
 * folder for each documented object; a manifest that labels them; and the manifest's own JSON Schema. `generator` names
 * the program that made it. `isIncluded` says of which documented objects there are cases; default: of all.
 */
export function corpusOf(
  model: Model,
  generator: string,
  manifestSchema: object,
  isIncluded: (object: string) => boolean = () => true,
): Corpus {
  const systematic = systematicListOf(model).filter(({ object }) => isIncluded(object!));
  const valid = systematic.filter(({ tier }) => tier === 'edge');
  const cases = [...systematic, ...systematicMalformed(model, valid)];
  const paths = pathsOf(model, cases);
  const files = new Map<string, string | Uint8Array>();
  const entries = cases.map((found, i): CorpusManifest['cases'][number] => {
    const { model: _model, value, text, base64, ...label } = carriedCase(model, found);
    const payload = payloadOf(found, model);
    if (typeof payload === 'string' && payload.length >= TOO_LONG && found.tier === 'malformed') {
      return { build: repeatsIn(payload), ...label } as CorpusManifest['cases'][number];
    }
    const file = paths[i]!;
    files.set(file, text === undefined && base64 === undefined ? `${payload}\n` : payload);
    return { file, ...label } as CorpusManifest['cases'][number];
  });
  files.set(SCHEMA, `${JSON.stringify(manifestSchema, null, 2)}\n`);
  const manifest = { $schema: `./${SCHEMA}`, model: model.name, generator, cases: [] } satisfies CorpusManifest;
  // One case per line: a change to one case changes one line.
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  const text = JSON.stringify(manifest, null, 2).replace('[]', () => `[${lines.join(',')}\n  ]`);
  files.set(MANIFEST, `${text}\n`);
  return files;
}
