import { mkdtempSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { Entry } from '../../src/fuzzing/store-entry.js';
import { CorpusManifest } from '../../src/sampling/corpus-manifest.js';
import { feedCheck, feedCorpus, feedMerge, feedReplay, manifest, originals } from './_files.js';
import { nearValid } from './_near-valid.js';
import { mustBeSafe, runTarget } from './_run-target.js';
import { targets } from './_targets.js';

const minutes = Number(process.env.HOSTILE_MINUTES ?? 60);
const MINUTE = 60_000;

/** Writes what the process of the tool used, when it ends. */
const HOOK = `
import { readdirSync, writeFileSync } from 'node:fs';
if (process.argv[1]?.endsWith('main.js')) {
  process.on('exit', () => {
    const descriptors = readdirSync('/proc/self/fd').length;
    const memory = process.resourceUsage().maxRSS / 1024;
    writeFileSync('figures.json', JSON.stringify({ memory, descriptors }));
  });
}`;

/** What this process uses now. */
const usage = () => ({
  memory: Math.round(process.memoryUsage().rss / 2 ** 20),
  descriptors: readdirSync('/proc/self/fd').length,
  children: process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length,
  folders: readdirSync(tmpdir()).filter((name) => /^(?:hostile|realtime-arbitraries)-/.test(name)).length,
});

/** Not by `console`: the standard streams of this process are those of the commands that run in it. */
const print = (figures: object) => writeSync(2, `${JSON.stringify(figures)}\n`);

describe('for a long time', () => {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  const end = Date.now() + minutes * MINUTE;
  const sum = { runs: 0, cases: 0, findings: 0, files: 0, memory: 0, descriptors: 0, processes: 0 };
  const failures: string[] = [];
  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      const failure = `${what}: ${stripVTControlCharacters((error as Error).message).slice(0, 1000)}`;
      failures.push(failure);
      print({ failure });
    }
  };

  async function runTargets(hook: string): Promise<void> {
    for (let round = 1; Date.now() < end; round++) {
      for (const target of targets) {
        if (Date.now() >= end) break;
        await attempt(`${target.way}: ${target.name}, seed ${round}`, async () => {
          const outcome = await runTarget(target, ['--import', hook], round);
          sum.runs++;
          sum.memory = Math.max(sum.memory, outcome.figures?.memory ?? 0);
          sum.descriptors = Math.max(sum.descriptors, outcome.figures?.descriptors ?? 0);
          sum.processes += outcome.processes.length;
          const report = outcome.stdout === '' ? undefined : FuzzReport.parse(JSON.parse(outcome.stdout));
          sum.cases += report?.cases ?? 0;
          sum.findings += report?.findings.length ?? 0;
          mustBeSafe(target, outcome);
        });
      }
    }
  }

  async function feedFiles(): Promise<void> {
    const valid = await originals(place);
    const makers = [Entry, FuzzReport, CorpusManifest].map((schema, i) =>
      nearValid(schema, [valid.entries, valid.reports, [manifest]][i]!),
    );
    const [entry, report, listing] = makers as [(typeof makers)[0], (typeof makers)[0], (typeof makers)[0]];
    for (let seed = 1; Date.now() < end; seed++) {
      const entries = Array.from({ length: 20 }, (_, index) => entry.at(seed, index));
      await attempt(`replay, seed ${seed}`, () => feedReplay(valid, entries, seed % 2 === 0));
      await attempt(`merge-reports, seed ${seed}`, () => feedMerge(report.at(seed, 0), entries.slice(0, 3)));
      await attempt(`check, seed ${seed}`, () => feedCheck(valid, [report.at(seed, 1), ...entries.slice(0, 3)]));
      await attempt(`corpus, seed ${seed}`, () => feedCorpus(listing.at(seed, 0), 'manifest.json'));
      sum.files += 29;
    }
  }

  it('nothing is lost, and nothing is let in', { timeout: (minutes + 10) * MINUTE }, async () => {
    const hook = join(place, 'hook.mjs');
    writeFileSync(hook, HOOK);
    const before = usage();
    const shown = setInterval(() => print({ ...sum, failures: failures.length }), MINUTE);
    await Promise.all([runTargets(pathToFileURL(hook).href), feedFiles()]);
    clearInterval(shown);
    rmSync(place, { recursive: true });
    print({ minutes, ...sum, before, after: usage(), failures });
    expect(failures).toEqual([]);
    expect(sum.processes).toBe(0);
    expect(usage().children).toBeLessThanOrEqual(before.children + 1);
  });
});
