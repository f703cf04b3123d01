import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { file, folder, run } from '../cli/_run.js';
import { BLOCKS } from '../fuzzing/_programs.js';
import { canRun } from './_run-target.js';
import { WatchedRun } from './_watched.js';

const MAIN = resolve('dist/bundle/esm/main.js');

const WAITS = `export default (text) => {
  const value = JSON.parse(text);
  if (value.id === 7) ${BLOCKS}
  if (value.conversation_id === null) throw new Error('no null');
  return value;
}`;

const WAITING_LINES = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, text } = JSON.parse(line);
  if (text.includes('"id":7')) ${BLOCKS}
  process.stdout.write(JSON.stringify({ id, ok: true }) + '\\n');
});`;

const WAITING_SHELL = `case $(cat) in *'"id":7'*) trap '' HUP INT TERM; while :; do sleep 600; done ;; *'"conversation_id":null'*) exit 1 ;; esac`;

/** Valid cases, and then invalid ones, about two properties. */
const CASES = ['--tiers', 'edge,invalid', '--rules', 'response.conversation-id', 'response.id', '--runs', '0'];

/** Starts a run with a parser that hangs at one case, for ten minutes if nobody ends it. */
function hanging(way: 'module' | 'lines' | 'process') {
  return new WatchedRun((place) => {
    const [source, name] = { module: [WAITS, 'mjs'], lines: [WAITING_LINES, 'cjs'], process: [WAITING_SHELL, 'sh'] }[
      way
    ];
    const path = join(place, `parser.${name}`);
    writeFileSync(path, source!);
    const parser = {
      module: ['--module', path],
      lines: ['--protocol', 'lines', '--', process.execPath, path],
      process: ['--', 'sh', path],
    }[way];
    const cases = [...CASES, '--seed', '1', '--timeout', '600'];
    return ['fuzz', 'response', ...cases, '--store', join(place, 'store'), ...parser];
  });
}

const WHAT = { module: /_module-process/, lines: /parser\.cjs/, process: /parser\.sh/ } as const;
const WAYS = ['module', 'lines', 'process'] as const;

describe.runIf(canRun)('the end of a run', () => {
  it.each(WAYS)('is the end of its %s, even by kill -9', async (way) => {
    const tool = hanging(way);
    await tool.waitFor(WHAT[way]);
    tool.child.kill('SIGKILL');
    expect(await tool.outcome()).toMatchObject({ signal: 'SIGKILL', processes: [], files: [] });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'comes at once with the second %s, and leaves nothing',
    async (signal) => {
      const tool = hanging('module');
      await tool.waitFor(WHAT.module);
      // It must be listening, and it need not be at the case that hangs.
      while (!readdirSync(tool.folder).includes('store')) await sleep(20);
      tool.child.kill(signal);
      await sleep(200);
      tool.child.kill(signal);
      expect(await tool.outcome()).toMatchObject({ signal, processes: [], files: [] });
    },
  );

  it('comes soon after the first signal, whatever the time limit of a case is, with the findings so far', async () => {
    const tool = hanging('process');
    while (!readdirSync(tool.folder).includes('store')) await sleep(20);
    while (!readdirSync(join(tool.folder, 'store')).some((name) => name.endsWith('.json'))) await sleep(20);
    tool.child.kill('SIGHUP');
    const { code, stdout, processes, files } = await tool.outcome();
    expect(stdout).toMatch(/: 1 finding in .*, interrupted$/m);
    expect({ code, processes, files }).toEqual({ code: 1, processes: [], files: [] });
  });
});

const NULLS = `export default (text) => {
  if (JSON.parse(text).conversation_id === null) throw new Error('no null');
};`;

const nulls = () => ['fuzz', 'response', '--module', file('nulls.mjs', NULLS), '--seed', '1', '--runs', '0'];
const few = ['--tiers', 'edge', '--rule', 'response.conversation-id', '--no-store'];

describe('findings', () => {
  it('are printed, and the other reports are written, if a report cannot be written', async () => {
    const reports = folder();
    mkdirSync(join(reports, 'report.json'));
    const args = [...nulls(), ...few, '--report', 'json,text', '--report-dir', reports];
    const { code, stdout, stderr } = await run(args);
    expect(stdout).toMatch(/^1\. refused-valid: response\.conversation-id/m);
    expect(readFileSync(join(reports, 'report.txt'), 'utf8')).toBe(stdout);
    expect([code, stderr]).toEqual([2, `error: cannot write ${join(reports, 'report.json')}: it is a folder.\n`]);
  });

  it.runIf(canRun)('are exit code 1, and in the reports, if nobody reads standard output', async () => {
    const reports = folder();
    const script = `exec "$0" "$@" | sleep 0; exit \${PIPESTATUS[0]}`;
    const args = [MAIN, ...nulls(), ...few, '--report', 'text', '--report-dir', reports];
    // The first command fills the pipe until the second, which does not read, has ended.
    const wide = [...args, '--json'];
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...wide], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '']);
    expect(readdirSync(reports)).toEqual(['report.txt']);
  });

  it('are not lost if the parser is gone before the end', async () => {
    const place = folder();
    const program = join(place, 'parser.sh');
    // It removes itself at one of the invalid cases.
    const answer = `case $(cat) in *'"conversation_id":null'*) exit 1 ;; *'"id":7'*) rm -f "$0" ;; esac`;
    writeFileSync(program, `#!/bin/sh\n${answer}\n`, { mode: 0o755 });
    const { code, stdout, stderr } = await run([
      'fuzz',
      'response',
      ...CASES,
      '--seed',
      '1',
      '--no-store',
      '--',
      program,
    ]);
    expect(stdout).toMatch(/^The run ended early: there is no program .*\.$/m);
    expect(stdout).toMatch(/^1\. refused-valid: response\.conversation-id/m);
    expect([code, stderr]).toEqual([2, `error: there is no program ${program}.\n`]);
  });
});

describe.runIf(canRun)('a system that has no more', () => {
  it.each([20, 32, 64])('of more than %i files is a sentence', (limit) => {
    const script = `ulimit -n ${limit} && exec "$0" "$@"`;
    const words = [process.execPath, MAIN, ...nulls(), ...few];
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, ...words], { encoding: 'utf8' });
    if (status === 1) expect(stdout).toMatch(/^1\. refused-valid/m);
    else expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: [^\n]+\n$/)]);
  });

  it.each([['--help'], ['--version'], ['list', 'models']])('space for the output of %s is a sentence', (...words) => {
    const args = ['-c', 'exec "$0" "$@" > /dev/full', process.execPath, MAIN, ...words];
    const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'error: cannot write to standard output: no space left on device.\n']);
  });
});
