import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { FINDING, REPORT } from '../reporting/html/_live-report.js';
import { file, folder, run } from './_run.js';

const PARSER = `export default (text) => {
  if (JSON.parse(text).conversation_id === null) throw new Error('conversation_id must be a string');
};`;

/** Runs a shard, whose report and store are in a folder of their own. */
async function shard(root: string, parser: string, part: string, seed = '1'): Promise<void> {
  const place = join(root, part.replace('/', '-of-'));
  mkdirSync(place, { recursive: true });
  const few = ['--tiers', 'edge', '--rule', 'response.conversation-id', '--runs', '0'];
  const options = [...few, '--seed', seed, '--shard', part];
  const reports = ['--report', 'json', '--report-dir', place, '--store', join(place, 'store')];
  await run(['fuzz', 'response', '--module', parser, ...options, ...reports]);
}

describe('merge-reports', () => {
  it('reports what all shards found, and stores the findings of their stores', async () => {
    const root = folder();
    const parser = file('parser.mjs', PARSER);
    for (const part of ['1/2', '2/2']) await shard(root, parser, part);
    // A shard that is run again has the same result.
    await shard(root, parser, '2/2');
    const store = join(root, 'all');
    const { code, stdout, stderr } = await run(['merge-reports', root, '--store', store, '--json']);
    const report = FuzzReport.parse(JSON.parse(stdout));
    expect([code, stderr, report.findings.map(({ case: found }) => found.value)]).toEqual([
      1,
      '',
      [{ conversation_id: null }],
    ]);
    const { id } = report.findings[0]!;
    expect(readdirSync(store)).toEqual([`${id}.json`]);
    const text = await run(['merge-reports', root, '--store', store, '--fail-on', 'crashed']);
    expect(text.stdout).toContain(`realtime-arbitraries replay ${id} --store ${store}`);
    expect(text.code).toBe(0);
    expect((await run(['replay', '--store', store, '--module', parser])).code).toBe(1);

    rmSync(join(root, '1-of-2'), { recursive: true });
    const part = await run(['merge-reports', root]);
    expect([part.code, part.stderr]).toEqual([2, `error: the report is incomplete: ${root} has no shard 1/2.\n`]);
  });

  /** Writes reports about live clients, each to a folder of its own. */
  function clients(...reports: readonly object[]): string {
    const root = folder();
    for (const [index, report] of reports.entries()) {
      mkdirSync(join(root, `${index}`));
      writeFileSync(join(root, `${index}`, 'report.json'), JSON.stringify({ ...REPORT, ...report }));
    }
    return root;
  }

  it('shows reports about live clients side by side', async () => {
    const root = clients({ target: 'second' }, { target: 'first', findings: [] });
    const place = join(root, 'all');
    const { code, stdout, stderr } = await run([
      'merge-reports',
      root,
      '--report',
      'html,json,junit',
      '--report-dir',
      place,
    ]);
    expect([code, stderr]).toEqual([1, '']);
    expect(readFileSync(join(place, 'junit.xml'), 'utf8').match(/<testsuite name="\w+"/g)).toEqual([
      '<testsuite name="first"',
      '<testsuite name="second"',
    ]);
    expect(stdout).toMatch(/^exchange, first: no findings[\s\S]*\nexchange, second: 1 finding[\s\S]*SERVER/);
    const html = readFileSync(join(place, 'report.html'), 'utf8');
    expect(html.indexOf('colspan="2">first<')).toBeLessThan(html.indexOf('colspan="2">second<'));
    const written = JSON.parse(readFileSync(join(place, 'report.json'), 'utf8'));
    expect(written.map(({ target }: { target: string }) => target)).toEqual(['first', 'second']);
    const none = await run(['merge-reports', clients({ findings: [] }), '--json']);
    expect([none.code, JSON.parse(none.stdout).target]).toEqual([0, REPORT.target]);
  });

  it('cannot show reports about live clients that are damaged, or with others', async () => {
    const errorOf = async (root: string, ...args: string[]) => {
      const { code, stderr } = await run(['merge-reports', root, ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    const damaged = clients({ findings: [{ ...FINDING, expected: null }] });
    expect(await errorOf(damaged)).toBe(`error: ${damaged}/0/report.json is not a report of this version.\n`);
    const mixed = clients({});
    writeFileSync(join(mixed, 'report.json'), '{}');
    expect(await errorOf(mixed)).toBe(`error: ${mixed} contains reports about parsers and live clients.\n`);
    const two = clients({}, { target: 'other' });
    expect(await errorOf(two, '--store', 'x')).toContain('--store does not apply');
  });

  it('cannot run without reports, or with reports of different runs', async () => {
    const root = folder();
    const cannot = async () => {
      const { code, stdout, stderr } = await run(['merge-reports', root]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await cannot()).toBe(`error: there is no report.json in ${root}; run each shard with --report json.\n`);
    writeFileSync(join(root, 'report.json'), '{"version":2}');
    expect(await cannot()).toBe(`error: ${root}/report.json is not a report of this version.\n`);
    rmSync(join(root, 'report.json'));
    const parser = file('parser.mjs', PARSER);
    await shard(root, parser, '1/2');
    await shard(root, parser, '2/2', '7');
    expect(await cannot()).toBe(
      `error: ${root} contains reports of different runs: ` +
        `response, ${parser}, seed 1, 2 shards; response, ${parser}, seed 7, 2 shards.\n`,
    );
    expect((await run(['merge-reports', join(root, 'nope')])).stderr).toMatch(/^error: cannot read .*no such file/);
  });

  it.each(['1/999999999', '3/2', '0/1'])('refuses the shard %s with one sentence', async (part) => {
    const root = folder();
    await shard(root, file('parser.mjs', PARSER), '1/1');
    const path = join(root, '1-of-1', 'report.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"shard": "1/1"', `"shard": "${part}"`));
    const { code, stdout, stderr } = await run(['merge-reports', root]);
    expect([code, stdout, stderr]).toEqual([2, '', `error: ${path} is not a report of this version.\n`]);
  });

  it('names a few of many missing shards', async () => {
    const root = folder();
    await shard(root, file('parser.mjs', PARSER), '1/1');
    const path = join(root, '1-of-1', 'report.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"shard": "1/1"', '"shard": "1/100000"'));
    const { stderr } = await run(['merge-reports', root]);
    expect(stderr).toMatch(/ has no shard 2\/100000, .*7\/100000 and 99993 more\.\n$/);
  });
});
