import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { Entry } from '../../src/fuzzing/store-entry.js';
import { CorpusManifest } from '../../src/sampling/corpus-manifest.js';
import { feedCheck, feedCorpus, feedMerge, feedReplay, manifest, type Originals, originals } from './_files.js';
import { nearValid } from './_near-valid.js';

/** Every nth of the texts. */
const every = (texts: readonly string[], n: number) => texts.filter((_, index) => index % n === 0);

/** The texts in groups. */
const grouped = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, i) => texts.slice(i * size, (i + 1) * size));

describe('a file that is almost valid', () => {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  let valid: Originals;
  beforeAll(async () => {
    valid = await originals(place);
  }, 60_000);
  afterAll(() => rmSync(place, { recursive: true }));

  it('comes from a valid one, by hundreds of changes, and mostly is invalid', async () => {
    const { entries, reports } = valid;
    for (const entry of entries) Entry.parse(entry);
    for (const report of reports) FuzzReport.parse(report);
    const texts = nearValid(Entry, entries).all();
    const invalid = texts.filter((text) => !Entry.safeParse(JSON.parse(text)).success);
    expect(texts.length).toBeGreaterThan(400);
    expect(invalid.length).toBeGreaterThan(texts.length / 2);
    expect(invalid.length).toBeLessThan(texts.length);
  });

  it.each([false, true])(
    'is a sentence or is replayed, and touches nothing else (right parser: %s)',
    async (isRight) => {
      const texts = every(nearValid(Entry, valid.entries).all(), isRight ? 4 : 12);
      for (const some of grouped(texts, 60)) await feedReplay(valid, some, isRight);
    },
  );

  it('is a sentence or is merged, and touches nothing else', async () => {
    const { entries, reports } = valid;
    const [one, ...texts] = nearValid(FuzzReport, reports).all((at) => !at.startsWith('/findings/'));
    for (const text of every(texts, 10)) await feedMerge(text, []);
    const ofFindings = nearValid(FuzzReport, reports).all((at) => at.startsWith('/findings/'));
    for (const text of every(ofFindings, 40)) await feedMerge(text, []);
    // The changed report is the first of the valid ones: the stores are merged with any.
    for (const some of grouped(nearValid(Entry, entries).all(), 60))
      await feedMerge(JSON.stringify(reports[1] ?? one), some);
  });

  it('is a sentence or is checked', async () => {
    const { entries, reports } = valid;
    const texts = [...nearValid(FuzzReport, reports).all(), ...nearValid(Entry, entries).all()];
    for (const some of grouped(every(texts, 15), 60)) await feedCheck(valid, some);
  });

  it('does not make the corpus remove anything else', async () => {
    const texts = nearValid(CorpusManifest, [manifest]).all();
    for (const name of ['manifest.json', 'manifest.unfinished.json']) {
      for (const text of every(texts, 5)) await feedCorpus(text, name);
    }
  });
});
