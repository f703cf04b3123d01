import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systematic } from '../../src/api/systematic.js';
import { writeFiles } from '../../src/cli/_folder.js';
import { ended, file, folder, planting, printedMemory, printingMemory, run, start } from './_run.js';

const lines = (text: string) => text.split('\n').slice(0, -1);
const read = (path: string) => readFileSync(path, 'utf8');
const sample = async (...args: string[]) => (await run(['sample', ...args])).stdout;

/** A generator of numbers, which differ from value to value. The seed determines them. */
const numbers = 'fc.record({ expires_at: fc.nat() })';

describe('sample', () => {
  it.each(['session', 'response'])('prints one value of %s', async (model) => {
    const { code, stdout, stderr } = await run(['sample', model, '--seed', '1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(lines(stdout)).toHaveLength(1);
  });

  it('prints the same for the same seed, whatever the count', async () => {
    const ten = await sample('response', '-n', '10', '--seed', '-7', '--tier', 'edge');
    const three = await sample('response', '--count=3', '--seed=-7', '--tier=edge');
    expect(lines(ten)).toHaveLength(10);
    expect(lines(three)).toEqual(lines(ten).slice(0, 3));
    expect(await sample('response', '-n', '10', '--seed', '-8', '--tier', 'edge')).not.toBe(ten);
  });

  it('prints a command that repeats a shard', async () => {
    const { stdout, stderr } = await run(['sample', 'session', '-n', '4', '--shard', '1/4']);
    const [, command] = /^Seed \d+\. To repeat: realtime-arbitraries (.*)$/m.exec(stderr)!;
    expect(command).toContain('--shard 1/4');
    expect((await run(command!.split(' '))).stdout).toBe(stdout);
  });

  it('prints a random seed with the command that repeats it', async () => {
    const args = ['sample', 'session', '-n', '2', '--tier', 'valid', '--pretty', '-o', "a file's name"];
    const cwd = folder();
    const { code, stderr } = await run(args, { cwd });
    const seed = /^Seed (\d+)\./.exec(stderr)?.[1];
    expect(code).toBe(0);
    expect(stderr).toBe(
      `Seed ${seed}. To repeat: realtime-arbitraries sample session --count 2 --tier valid --pretty ` +
        `--output 'a file'\\''s name' --seed ${seed}\n`,
    );
    const written = read(join(cwd, "a file's name"));
    expect(written).toBe(await sample('session', '-n2', '--tier=valid', '--pretty', `--seed=${seed}`));
  });

  it.each([
    ['values that are not checked', ['-n', '50', '--tier', 'valid', '--no-check']],
    ['cases', ['-n', '50', '--tier', 'all', '--cases']],
  ])('prints the same %s in shards, and each alone, as without shards', async (_, options) => {
    const args = ['response', '--seed', '3', ...options];
    const all = await sample(...args);
    const shards = await Promise.all([1, 2, 3].map((number) => sample(...args, '--shard', `${number}/3`)));
    expect(shards.join('')).toBe(all);
    expect(shards.map((text) => lines(text).length)).toEqual([16, 17, 17]);
    expect(await sample('response', '--seed', '3', ...options.slice(2), '--index', '41')).toBe(`${lines(all)[41]}\n`);
  });

  it('prints the same systematic list in shards, and each case alone', async () => {
    const args = ['session', '--systematic', '--cases'];
    const all = await sample(...args);
    const shards = await Promise.all([1, 2].map((number) => sample(...args, '--shard', `${number}/2`)));
    expect(shards.join('')).toBe(all);
    expect(await sample(...args, '--index', '7')).toBe(`${lines(all)[7]}\n`);
  });

  it.each([
    [['--shard', '0/3'], '--shard must be a shard such as 1/4, not "0/3".'],
    [['--shard', '4/3'], '--shard must be a shard such as 1/4, not "4/3".'],
    [['--shard', '1/2', '--format', 'json'], '--shard needs --format ndjson: parts of an array are not arrays.'],
    [['--shard', '1/2', '--index', '1'], '--index cannot be combined with --count or --shard.'],
    [['--count', '1', '--index', '1'], '--index cannot be combined with --count or --shard.'],
    [
      ['--systematic', '--index', '9999'],
      `there are only ${systematic('session').length} such cases: --index must be below that.`,
    ],
  ])('cannot print parts with %j', async (options, sentence) => {
    const cannot = await run(['sample', 'session', ...options]);
    expect(cannot).toMatchObject({ code: 2, stdout: '', stderr: `error: ${sentence}\n` });
  });

  it('chooses another seed each time', async () => {
    const [one, other] = await Promise.all([run(['sample', 'session']), run(['sample', 'session'])]);
    expect(one!.stderr).not.toBe(other!.stderr);
  });

  it('prints one array with --format json, and indents with --pretty', async () => {
    const node = planting(numbers);
    const values = lines((await ended(start(['sample', 'session', '-n3', '--seed=5'], { node }))).stdout).map((l) =>
      JSON.parse(l),
    );
    const printed = async (...args: string[]) =>
      (await ended(start(['sample', 'session', '--seed=5', ...args], { node }))).stdout;
    expect(new Set(values.map(({ expires_at }) => expires_at)).size).toBe(3);
    expect(JSON.parse(await printed('-n3', '--format=json'))).toEqual(values);
    expect(await printed('-n3', '--format=json', '--pretty')).toBe(`${JSON.stringify(values, null, 2)}\n`);
    expect(await printed('-n2', '--pretty')).toBe(
      values
        .slice(0, 2)
        .map((value) => `${JSON.stringify(value, null, 2)}\n`)
        .join(''),
    );
    expect(await sample('session', '-n0')).toBe('');
    expect(await sample('session', '-n0', '--format=json')).toBe('[]\n');
  });

  it.each([
    ['--seed', '1.5'],
    ['--seed', 'abc'],
    ['--seed', ''],
    ['--count', '-1'],
    ['--count', '1e3'],
    ['--tier', 'wild'],
  ])('does not accept %s %j', async (option, value) => {
    const { code, stdout, stderr } = await run(['sample', 'session', option, value]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toContain(option);
  });

  it('reports the seed, the index and the rules if a value is wrong', async () => {
    const node = planting('fc.nat({ max: 3 }).map((n) => (n === 0 ? { expires_at: -1 } : { expires_at: n }))');
    const { code, stdout, stderr } = await ended(start(['sample', 'session', '-n100', '--seed=1'], { node }));
    expect(code).toBe(1);
    const index = Number(/^error: value (\d+) \(from 0\) of seed 1 breaks a rule of its own schema/.exec(stderr)?.[1]);
    expect(stderr).toContain('\n  /expires_at session.expires-at must be a non-negative integer');
    expect(lines(stdout)).toHaveLength(index);
  });

  it('ends without an error if the reader closes the pipe', async () => {
    const child = start(['sample', 'session', '-n', '1000000', '--seed', '1']);
    const end = ended(child);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, signal, stderr } = await end;
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  });

  it('makes no more values than are read', async () => {
    const node = [...printingMemory(), ...planting("fc.constant({ model: 'x'.repeat(100_000) })")];
    const child = start(['sample', 'session', '-n', '3000', '--seed', '1'], { node });
    await once(child.stdout, 'readable');
    await pause(1500);
    const end = await ended(child);
    expect(end.stdout.length).toBeGreaterThan(300_000_000);
    expect(printedMemory(end)).toBeLessThan(250);
  });
});

describe('sample --output', () => {
  it('writes a file', async () => {
    const path = join(folder(), 'values.ndjson');
    const { code, stdout, stderr } = await run(['sample', 'session', '-n', '3', '--seed', '1', '-o', path]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(path)).toBe(await sample('session', '-n', '3', '--seed', '1'));
    expect(readdirSync(join(path, '..'))).toEqual(['values.ndjson']);
  });

  it('replaces a file, also through a symbolic link', async () => {
    const path = file('old.json', 'old');
    const link = join(folder(), 'link.json');
    symlinkSync(path, link);
    expect((await run(['sample', 'session', '--seed', '1', '-o', link])).code).toBe(0);
    expect(read(path)).toBe(await sample('session', '--seed', '1'));
  });

  it.skipIf(process.platform === 'win32')('does not replace a pipe', async () => {
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [{ code }, read] = await Promise.all([run(['sample', 'session', '--seed', '1', '-o', pipe]), readFile(pipe)]);
    expect(code).toBe(0);
    expect(String(read)).toBe(await sample('session', '--seed', '1'));
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it.each(['', '/'])('writes one file per value into a folder (%j)', async (slash) => {
    const path = join(folder(), 'values');
    if (!slash) mkdirSync(path);
    expect((await run(['sample', 'response', '-n', '11', '--seed', '1', '-o', path + slash])).code).toBe(0);
    const names = readdirSync(path).sort();
    expect(names).toHaveLength(11);
    expect([names[0], names[10]]).toEqual(['response-0001.json', 'response-0011.json']);
    const values = lines(await sample('response', '-n', '11', '--seed', '1'));
    expect(names.map((name) => read(join(path, name)))).toEqual(values.map((value) => `${value}\n`));
  });

  it('numbers files with as many digits as the count has', async () => {
    const path = folder();
    await writeFiles(path, ['1', '2'], { name: 'value', from: 0, of: 12_345 });
    expect(readdirSync(path).sort()).toEqual(['value-00001.json', 'value-00002.json']);
  });

  it.each([
    ['no/such/folder/file.json', 'cannot write no/such/folder/file.json: no such file or directory.'],
    ['no/such/folder/', 'cannot make the folder no/such/folder/: no such file or directory.'],
    ['file/', 'cannot make the folder file/: file already exists.'],
    ['file/under', 'cannot write file/under: not a directory.'],
    ['', '--output must not be empty.'],
  ])('cannot write %j', async (path, sentence) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), 'kept');
    const { code, stderr } = await run(['sample', 'session', '--seed', '1', '-o', path], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `error: ${sentence}\n` });
    expect(readdirSync(cwd)).toEqual(['file']);
    expect(read(join(cwd, 'file'))).toBe('kept');
  });

  it.skipIf(process.getuid?.() === 0)('does not replace a read-only file', async () => {
    const path = file('kept.json', 'kept');
    chmodSync(path, 0o444);
    expect((await run(['sample', 'session', '--seed', '1', '-o', path])).code).toBe(2);
    expect(read(path)).toBe('kept');
  });

  it('leaves nothing behind if a value is wrong', async () => {
    const path = join(folder(), 'values.ndjson');
    const node = planting('fc.nat({ max: 99 }).map((n) => (n === 0 ? { expires_at: -1 } : { expires_at: n }))');
    expect((await ended(start(['sample', 'session', '-n', '100000', '--seed', '1', '-o', path], { node }))).code).toBe(
      1,
    );
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind on %s', async (signal) => {
    const path = file('values.ndjson', 'kept');
    const beside = join(path, '..');
    const child = start(['sample', 'session', '-n', '100000000', '--seed', '1', '-o', path]);
    const end = ended(child);
    while (!readdirSync(beside).some((name) => name.endsWith('.tmp'))) await pause(20);
    child.kill(signal);
    expect((await end).signal).toBe(signal);
    expect(readdirSync(beside)).toEqual(['values.ndjson']);
    expect(read(path)).toBe('kept');
  });

  it.skipIf(!existsSync('/dev/full'))('reports a full disk', () => {
    const command = 'node dist/bundle/esm/main.js sample session --seed 1 > /dev/full';
    expect(() => execFileSync('sh', ['-c', command], { stdio: 'pipe' })).toThrow(
      'error: cannot write to standard output: no space left on device.\n',
    );
  });
});
