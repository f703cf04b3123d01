import type { CorpusManifest } from '../schemas/corpus-manifest.js';
import type { Shape } from '../schemas/shape.js';
import type { Case, Expectation } from './case.js';
import { contentOf } from './content.js';
import { kindsOf } from './kinds.js';
import type { KnownModel } from './known-model.js';
import { repeatsIn } from './repeats.js';
import { systematicListOf } from './systematic-list.js';
import { systematicMalformed } from './systematic-malformed.js';

/** The files of a corpus, by name. */
export type Corpus = ReadonlyMap<string, string | Uint8Array>;

export const MANIFEST = 'manifest.json';
const SCHEMA = 'manifest.schema.json';

const PREFIX: Record<Expectation, string> = { 'must-accept': 'y', 'must-reject': 'n', 'may-either': 'i' };

/** Texts from that length on are told how to make, and not written. */
const TOO_LONG = 9000;

/** The keys of a place in one word, without indexes, with the kinds of objects; what no file system likes is left out. */
const slug = (place: string) =>
  place
    .replaceAll(/\(([^)]*)\)/g, (_, kind: string) => `/${kind.replaceAll(' ', '-')}`)
    .split('/')
    .filter((key) => key !== '' && !/^(\d+|\*)$/.test(key))
    .map((key) => key.replaceAll(/[^\w-]+/g, '').slice(0, 30))
    .join('.');

/** Where a case is about something: the kind of place, as far as that can still be told. */
const placeOf = ({ path = '', value }: Case, shape: Shape) => slug(kindsOf(shape, value).get(path) ?? path);

/** Names of files without their end, each once: after the rule and the fault, and where that is not enough the place. */
function namesOf({ name: model, shape }: KnownModel, cases: readonly Case[]): string[] {
  const short = cases.map((found) => {
    const { expect, rule, mutation, tier } = found;
    const about = tier === 'malformed' ? tier : (rule ?? placeOf(found, shape));
    const subject = about.replace(`${model}.`, '').replaceAll('[]', '');
    return [PREFIX[expect], subject || 'root', mutation].join('_');
  });
  const times = (names: readonly string[], name: string) =>
    names.filter((other) => other.toLowerCase() === name.toLowerCase()).length;
  const placed = short.map((name, i) => {
    const place = placeOf(cases[i]!, shape);
    return times(short, name) > 1 && place ? `${name}_${place}` : name;
  });
  return placed.map((name, i) => {
    const before = times(placed.slice(0, i), name);
    return before === 0 ? name : `${name}_${before + 1}`;
  });
}

/**
 * The corpus of a model: a file for each case of the systematic list and for each kind of damaged text, a manifest that
 * says what they are about, and the manifest's own JSON Schema. `generator` is what the manifest names as its maker.
 */
export function corpusOf(model: KnownModel, generator: string, manifestSchema: object): Corpus {
  const systematic = systematicListOf(model);
  const valid = systematic.filter(({ tier }) => tier === 'edge');
  const cases = [...systematic, ...systematicMalformed(model.name, valid)];
  const names = namesOf(model, cases);
  const files = new Map<string, string | Uint8Array>();
  const entries = cases.map((found, i): CorpusManifest['cases'][number] => {
    const { model: _model, value, text, base64, ...label } = found;
    const content = contentOf(found);
    if (typeof content === 'string' && content.length >= TOO_LONG && found.tier === 'malformed') {
      return { build: repeatsIn(content), ...label } as CorpusManifest['cases'][number];
    }
    const file = `${names[i]}.json`;
    files.set(file, text === undefined && base64 === undefined ? `${content}\n` : content);
    return { file, ...label } as CorpusManifest['cases'][number];
  });
  const manifest = { $schema: `./${SCHEMA}`, model: model.name, generator, cases: entries } satisfies CorpusManifest;
  files.set(SCHEMA, `${JSON.stringify(manifestSchema, null, 2)}\n`);
  // On lines of their own, so that a change of one case is a change of one line.
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  const { cases: _cases, ...head } = manifest;
  files.set(
    MANIFEST,
    `${JSON.stringify({ ...head, cases: [] }, null, 2).replace('[]', () => `[${lines.join(',')}\n  ]`)}\n`,
  );
  return files;
}
