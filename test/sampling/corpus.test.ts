import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type ModelName, models } from '../../arbitraries/models.js';
import { check, systematic } from '../../src/index.js';
import { type Corpus, corpusOf, MANIFEST } from '../../src/sampling/corpus.js';
import { damages } from '../../src/sampling/damages.js';
import { knownModel } from '../../src/sampling/known-model.js';
import { textOf } from '../../src/sampling/repeats.js';
import { CorpusManifest, corpusManifestSchema } from '../../src/schemas/corpus-manifest.js';

const names = Object.keys(models) as ModelName[];
const made = Object.fromEntries(
  names.map((name) => [name, corpusOf(knownModel({ name, ...models[name] }), 'a test', corpusManifestSchema())]),
) as unknown as Record<ModelName, Corpus>;

function parsed(content: string | Uint8Array): unknown {
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe.each(names)('the corpus of a %s', (name) => {
  const corpus = made[name];
  const manifest = CorpusManifest.parse(JSON.parse(corpus.get(MANIFEST) as string));

  it('has a manifest that fits its own JSON Schema', () => {
    const schema = JSON.parse(corpus.get('manifest.schema.json') as string);
    const validate = new Ajv2020().compile(schema);
    expect(validate(JSON.parse(corpus.get(MANIFEST) as string))).toBe(true);
    expect(validate({ ...manifest, cases: [{ file: 'x' }] })).toBe(false);
  });

  it('has every systematic case, and every kind of damage', () => {
    const ofTiers = manifest.cases.filter(({ tier }) => tier !== 'malformed');
    expect(ofTiers).toHaveLength(systematic(name).length);
    const done = new Set(manifest.cases.filter(({ tier }) => tier === 'malformed').map(({ mutation }) => mutation));
    expect(done).toEqual(new Set(damages.map(({ mutation }) => mutation)));
  });

  it('lists each of its files once, under a name that any system takes', () => {
    const listed = manifest.cases.flatMap((found) => ('file' in found ? [found.file] : []));
    expect([...listed, 'manifest.schema.json', MANIFEST]).toEqual([...corpus.keys()]);
    expect(new Set(listed.map((file) => file.toLowerCase())).size).toBe(listed.length);
    const letters = { 'must-accept': 'y', 'must-reject': 'n', 'may-either': 'i' };
    for (const found of manifest.cases) {
      if (!('file' in found)) continue;
      expect(found.file).toMatch(/^[yni]_[\w.-]{1,120}\.json$/);
      expect(found.file[0]).toBe(letters[found.expect]);
    }
  });

  it('says the truth about them', () => {
    for (const found of manifest.cases) {
      const content = 'file' in found ? corpus.get(found.file)! : textOf(found.build);
      const value = parsed(content);
      const broken = value === undefined ? ['no JSON'] : check(name, value).map(({ rule }) => rule as string);
      if (found.expect === 'must-accept') expect(broken).toEqual([]);
      if (found.tier === 'invalid') expect(broken).toEqual([found.rule]);
      if (found.expect === 'must-reject') expect(broken).not.toEqual([]);
    }
  });

  it('keeps no file of more than 150 kB', () => {
    for (const [name, content] of corpus) if (name !== MANIFEST) expect(content.length).toBeLessThan(150_000);
  });
});
