import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { file, folder, run } from './_run.js';

const PARSER = `export default (text) => {
  if (JSON.parse(text).conversation_id === null) throw new Error('conversation_id must be a string');
};`;

/** Runs a shard, which leaves its report and its store in a folder of its own. */
async function shard(root: string, parser: string, part: string, seed = '1'): Promise<void> {
  const place = join(root, part.replace('/', '-of-'));
  mkdirSync(place, { recursive: true });
  const few = ['--tiers', 'edge', '--rule', 'response.conversation_id', '--runs', '0'];
  const options = [...few, '--seed', seed, '--shard', part];
  const reports = ['--report', 'json', '--report-dir', place, '--store', join(place, 'store')];
  await run(['fuzz', 'response', '--module', parser, ...options, ...reports]);
}

describe('merge-reports', () => {
  it('tells what all shards found, and keeps the findings of their stores', async () => {
    const root = folder();
    const parser = file('parser.mjs', PARSER);
    for (const part of ['1/2', '2/2']) await shard(root, parser, part);
    // Whoever runs a shard again gets the same.
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
    expect((await run(['replay', '--store', store])).code).toBe(1);

    rmSync(join(root, '1-of-2'), { recursive: true });
    const part = await run(['merge-reports', root]);
    expect([part.code, part.stderr]).toEqual([
      2,
      `error: the report is not whole: there is none of shard 1/2 in ${root}.\n`,
    ]);
  });

  it('cannot run on what is no report, or not of one run', async () => {
    const root = folder();
    const cannot = async () => {
      const { code, stdout, stderr } = await run(['merge-reports', root]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await cannot()).toBe(`error: there is no report.json in ${root}: give each shard --report json.\n`);
    writeFileSync(join(root, 'report.json'), '{"version":2}');
    expect(await cannot()).toBe(`error: ${root}/report.json is no report of this version.\n`);
    rmSync(join(root, 'report.json'));
    const parser = file('parser.mjs', PARSER);
    await shard(root, parser, '1/2');
    await shard(root, parser, '2/2', '7');
    expect(await cannot()).toBe(
      `error: ${root} has reports of different runs: ` +
        `response, ${parser}, seed 1, of 2; response, ${parser}, seed 7, of 2.\n`,
    );
    expect((await run(['merge-reports', join(root, 'nope')])).stderr).toMatch(/^error: cannot read .*no such file/);
  });
});
