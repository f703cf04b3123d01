import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { systematic } from '../../src/api/systematic.js';
import { violations } from '../../src/engine/schema/violations.js';
import { corpusOf, MANIFEST } from '../../src/sampling/corpus.js';
import { CorpusManifest, corpusManifestSchema } from '../../src/sampling/corpus-manifest.js';
import { damages } from '../../src/sampling/damages.js';
import { textOf } from '../../src/sampling/repeats.js';
import { WHOLE_NAMES } from '../_models.js';
import { parsed } from './_labels.js';

/** The folder of damaged texts, which are about no object. */
const MALFORMED = 'malformed';

const folderOf = (file: string) => file.slice(0, file.indexOf('/'));

/** Numbers of folders: one for each object of a model, and one for damaged texts. */
const FOLDERS = {
  session: 14,
  'ga-session': 20,
  'transcription-session': 8,
  'client-secret': 25,
  response: 24,
};

describe.each(WHOLE_NAMES)('the corpus of %s', (name) => {
  const model = modelNamed(name);
  const corpus = corpusOf(model, 'a test', corpusManifestSchema());
  const manifest = CorpusManifest.parse(JSON.parse(corpus.get(MANIFEST) as string));
  const listed = manifest.cases.flatMap((found) => ('file' in found ? [found] : []));

  it('has a manifest that its own JSON Schema accepts', () => {
    const schema = JSON.parse(corpus.get('manifest.schema.json') as string);
    const validate = new Ajv2020().compile(schema);
    expect(validate(JSON.parse(corpus.get(MANIFEST) as string))).toBe(true);
    expect(manifest).toMatchObject({ model: name, generator: 'a test', $schema: './manifest.schema.json' });
    const [first] = listed;
    expect(validate({ ...manifest, cases: [first] })).toBe(true);
    for (const file of ['x', 'x.json', '../x.json', 'a/../x.json', '/a/x.json', 'a/b/x.json', 'a/x.txt', './x.json']) {
      expect([file, validate({ ...manifest, cases: [{ ...first, file }] })]).toEqual([file, false]);
    }
  });

  it('has every systematic case, and every kind of damage', () => {
    const ofTiers = manifest.cases.filter(({ tier }) => tier !== 'malformed');
    expect(ofTiers).toHaveLength(systematic(name).length);
    const labels = systematic(name).map(({ model: _model, value: _value, ...label }) => label);
    expect(ofTiers.map((found) => ({ ...found, file: undefined }))).toEqual(labels);
    const done = new Set(manifest.cases.filter(({ tier }) => tier === 'malformed').map(({ mutation }) => mutation));
    expect(done).toEqual(new Set(damages.map(({ mutation }) => mutation)));
  });

  it('lists each of its files once, under a name that every file system allows', () => {
    expect([...listed.map(({ file }) => file), 'manifest.schema.json', MANIFEST]).toEqual([...corpus.keys()]);
    expect(new Set(listed.map(({ file }) => file.toLowerCase())).size).toBe(listed.length);
    const letters = { 'must-accept': 'y', 'must-reject': 'n', 'may-either': 'i' };
    for (const { file, expect: expected } of listed) {
      expect(file).toMatch(/^[\w-]+\/[yni]_[\w.-]{1,120}\.json$/);
      expect(file.split('/')[1]![0]).toBe(letters[expected]);
    }
  });

  it('has a folder for each documented object', () => {
    for (const { file, tier, object } of listed) {
      expect(folderOf(file)).toBe(tier === 'malformed' ? MALFORMED : object);
    }
  });

  it('has fewer than a hundred files in most folders', () => {
    const counts = new Map<string, number>();
    for (const { file } of listed) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    const large = [...counts.values()].filter((count) => count >= 100);
    expect(large.length).toBeLessThan(counts.size / 3);
    expect(counts.size).toBe(FOLDERS[name]);
  });

  it('has true labels', () => {
    for (const found of manifest.cases) {
      const content = 'file' in found ? corpus.get(found.file)! : textOf(found.build);
      const json = parsed(content);
      const broken = json ? violations(model.schema, json.value).map(({ rule }) => rule) : ['not JSON'];
      if (found.expect === 'must-accept') expect(broken).toEqual([]);
      if (found.tier === 'invalid') expect(broken).toEqual([found.rule]);
      if (found.expect === 'must-reject') expect(broken).not.toEqual([]);
    }
  });

  it('describes large texts instead of writing them', () => {
    const built = manifest.cases.filter((found) => 'build' in found);
    const mutations = built.map(({ mutation }) => mutation);
    expect(mutations).toEqual(expect.arrayContaining(['deep-nesting', 'long-string', 'long-number']));
    for (const found of built) expect(textOf(found.build).length).toBeGreaterThan(8999);
    for (const [name, content] of corpus) if (name !== MANIFEST) expect(content.length).toBeLessThan(150_000);
  });

  it('has one case per line in the manifest', () => {
    const lines = (corpus.get(MANIFEST) as string).split('\n').filter((line) => line.startsWith('    {'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(manifest.cases);
  });
});
