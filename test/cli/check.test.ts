import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systematic } from '../../src/api/systematic.js';
import { jsonLine } from '../../src/sampling/json-line.js';
import { ended, file, folder, printedMemory, printingMemory, run, start } from './_run.js';

/** Checks one file, `file`, as responses, and removes its folder from what is printed. */
async function check(content: string | Buffer, ...options: string[]) {
  const path = file('file', content);
  const { code, stdout, stderr } = await run(['check', 'response', path, ...options]);
  const short = (text: string) => text.replaceAll(path, 'file').split('\n').slice(0, -1);
  return { code, found: short(stdout), printed: short(stderr) };
}

const good = { id: 'resp_1', usage: { total_tokens: 3, input_tokens: 1, output_tokens: 2 } };
const bad = { id: 'resp_1', usage: { total_tokens: 4, input_tokens: 1, output_tokens: 2 } };
const at = (line: number, pointer: string) =>
  `file:${line} ${pointer} usage.total must be input_tokens + output_tokens (1 + 2 = 3), but is 4`;
const TOTAL = '/usage/total_tokens';
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('check', () => {
  it('finds nothing in good values', async () => {
    expect(await check(line(good) + line(good))).toEqual({
      code: 0,
      found: [],
      printed: ['2 values checked, 0 violations'],
    });
  });

  it('names the line of a value of NDJSON', async () => {
    const { code, found, printed } = await check(`${line(good)}\r\n${line(bad)}${line(good)}${JSON.stringify(bad)}`);
    expect(code).toBe(1);
    expect(found).toEqual([at(3, TOTAL), at(5, TOTAL)]);
    expect(printed).toEqual(['4 values checked, 2 violations']);
  });

  it('names the line of a property of a document', async () => {
    const { code, found } = await check(JSON.stringify(bad, null, 2));
    expect({ code, found }).toEqual({ code: 1, found: [at(4, TOTAL)] });
  });

  it('checks each item of an array, and points into the file', async () => {
    const { found, printed } = await check(`\n${JSON.stringify([good, bad, good, bad], null, 1)}`);
    expect(found).toEqual([at(14, `/1${TOTAL}`), at(30, `/3${TOTAL}`)]);
    expect(printed).toEqual(['4 values checked, 2 violations']);
  });

  it('checks each item of an array on a line', async () => {
    const { found, printed } = await check(line(good) + line([good, bad]) + line(bad));
    expect(found).toEqual([at(2, `/1${TOTAL}`), at(3, TOTAL)]);
    expect(printed).toEqual(['4 values checked, 2 violations']);
  });

  it('names the line of the parent of a missing property, and of the last of two equal keys', async () => {
    const call = '{"output": [\n{"type":\n"function_call", "name": "f"}],\n"id": "resp_1", "id":\n1,\n\n"id": 2}';
    const { found } = await check(call);
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'file:7 /id',
      'file:2 /output/0/arguments',
    ]);
  });

  it('checks keys that are awkward in JavaScript or in a pointer', async () => {
    const { found } = await check(
      '{"metadata": {\n"__proto__": 1,\n"a/b~c": 2, "toString":\n3, "": 4, "\\u001b[31m\\n": 5}}',
    );
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'file:2 /metadata/__proto__',
      'file:3 /metadata/a~1b~0c',
      'file:3 /metadata/toString',
      'file:4 /metadata/',
      'file:4 /metadata/\\u{001b}[31m\\u{000a}',
    ]);
  });

  it('writes the empty pointer as (root)', async () => {
    const { found } = await check('5');
    expect(found).toEqual(['file:1 (root) response.types must be a JSON object, but it is 5']);
  });

  it('prints JSON, one violation per line', async () => {
    const { code, found } = await check(line(good) + line([good, bad]), '--json');
    expect(code).toBe(1);
    expect(found.map((text) => JSON.parse(text))).toEqual([
      {
        file: 'file',
        line: 2,
        index: 2,
        path: `/1${TOTAL}`,
        rule: 'usage.total',
        message: 'must be input_tokens + output_tokens (1 + 2 = 3), but is 4',
      },
    ]);
    expect(await check(line(good), '--json')).toMatchObject({ code: 0, found: [] });
  });

  it.each([[[]], [['-']]])('reads standard input (%j)', async (files) => {
    const { code, stdout, stderr } = await run(['check', 'response', ...files], { input: line(good) + line(bad) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${at(2, TOTAL)}\n`.replace('file', '<stdin>') });
    expect(stderr).toBe('2 values checked, 1 violation\n');
  });

  it('says in one sentence why something is not JSON', async () => {
    const binary = 'there is a NUL character, as in binary files';
    const cases: [content: string | Buffer, line: number, problem: string][] = [
      ['', 1, 'there is nothing in it'],
      ['\n \r\n\t', 1, 'there is nothing in it'],
      ['\ufeff', 1, 'there is nothing in it'],
      ['{\n"id": 1,\n}', 3, '"}" is out of place in column 1'],
      ['{"id":\n nul }', 2, '"n" is out of place in column 2'],
      ['\n{"id":\n"a\nb"}', 3, '"\\n" is out of place in column 3'],
      ['{}{}', 1, '"{" is out of place in column 3'],
      [`${'['.repeat(100_000)}\n`, 1, 'it ends in the middle of a value'],
      ['{"id": [\n1,\n\n', 2, 'it ends in the middle of a value'],
      ['{"id": "resp', 1, 'it ends in the middle of a value'],
      [Buffer.from('7b22ff227d', 'hex'), 1, 'these bytes are not UTF-8 text'],
      [Buffer.from('\ufeff{}', 'utf16le'), 1, binary],
      ['\0\0\0\n\0', 1, binary],
      ['[\n1,\n\0', 3, binary],
    ];
    const names = cases.map(([content]) => file('file', content));
    const { code, stdout, stderr } = await run(['check', 'response', ...names]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      ...cases.map(([, line, problem], i) => `${names[i]}:${line}: not JSON: ${problem}`),
      '0 values checked, 0 violations, 14 read errors',
      '',
    ]);
  });

  it.each([
    ['the first', '{"id": "re\n', 1, 'it ends in the middle of a value'],
    ['one in the middle', `${line(good)}{"id":}\n`, 2, '"}" is out of place in column 7'],
    ['the first, not UTF-8', Buffer.from('22ff220a', 'hex'), 1, 'these bytes are not UTF-8 text'],
  ])('checks the rest if a line is broken: %s', async (_, broken, number, problem) => {
    const { code, found, printed } = await check(
      Buffer.concat([Buffer.from(broken), Buffer.from(line(good) + line(bad))]),
    );
    expect({ code, found }).toEqual({ code: 2, found: [at(number + 2, TOTAL)] });
    expect(printed[0]).toBe(`file:${number}: not JSON: ${problem}`);
    expect(printed[1]).toMatch(/^\d values checked, 1 violation, 1 read error$/);
  });

  it('checks the other files if one cannot be read', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'folder'));
    writeFileSync(join(cwd, 'empty'), '');
    writeFileSync(join(cwd, 'file'), line(bad));
    const files = ['folder', 'missing', 'file', 'empty', 'file'];
    const { code, stdout, stderr } = await run(['check', 'response', ...files], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${at(1, TOTAL)}\n`.repeat(2) });
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      'folder: cannot be read: it is a folder',
      'missing: cannot be read: no such file or directory',
      'empty:1: not JSON: there is nothing in it',
      '2 values checked, 2 violations, 3 read errors',
    ]);
  });

  it('ignores a byte order mark at the start, and nowhere else', async () => {
    const { found, printed } = await check(`\ufeff${line(bad)}\ufeff${line(good)}`);
    expect(found).toEqual([at(1, TOTAL)]);
    expect(printed[0]).toMatch(/^file:2: not JSON: ".*" is out of place in column 1$/);
  });

  it('checks values that are nested very deeply', async () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const lines = `${nested}\n{"more": ${nested},\t"id": 1}\n`;
    expect((await check(lines)).found).toEqual([
      'file:1 /0 response.types must be a JSON object, but it is an array of 1',
      'file:2 /id response.id must start with resp_, followed by something, but it is 1',
    ]);
    expect((await check(`\n{"more":\n${nested},\n"id": 1}`)).found).toEqual([
      'file:2 /id response.id must start with resp_, followed by something, but it is 1',
    ]);
  });

  it('ends without an error message if the reader closes the pipe, and still says that rules are broken', async () => {
    const child = start(['check', 'response']);
    const end = ended(child);
    child.stdin.end(line(bad).repeat(100_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, signal, stderr } = await end;
    expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
  });

  it.each([
    ['many lines', line(good).repeat(1000), 100],
    ['long lines', line({ id: `resp_${'x'.repeat(1_000_000)}` }), 100],
  ])('needs little memory for %s', async (_, piece, times) => {
    const child = start(['check', 'response'], { node: ['--max-old-space-size=64', ...printingMemory()] });
    const end = ended(child);
    for (let i = 0; i < times; i++) if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    child.stdin.end();
    const result = await end;
    expect(result.code).toBe(0);
    expect(result.stderr).toContain(' values checked, 0 violations');
    expect(printedMemory(result)).toBeLessThan(250);
  });
});

describe('check --coverage', () => {
  const covered = async (content: string, ...options: string[]) => {
    const { code, stdout, stderr } = await run(['check', 'session', file('file', content), '--coverage', ...options]);
    return { code, stdout, stderr };
  };
  const one = line({ id: 'sess_1', turn_detection: null });

  it('reports what the values reach and what they miss', async () => {
    const { code, stdout, stderr } = await covered(one);
    expect([code, stderr]).toEqual([0, '1 value checked, 0 violations\n']);
    // One boundary, the id of one character, and the presences of the 13 properties.
    expect(stdout).toMatch(/^1 value: 14 of \d+ reached \(6%\): 1 of \d+ boundaries, .*, 13 of \d+ presences\.\n\n/);
    expect(stdout).toMatch(/^PLACE +NEVER REACHED +RULE$/m);
    expect(stdout).toMatch(/^\/audio +present, and \d+ inside +session\.types$/m);
    expect(stdout).not.toMatch(/^\/audio\/input/m);
    expect(stdout).toMatch(/^\/tracing +null +tracing\.value$/m);
  });

  it('lists at most twenty goals that are missed', async () => {
    const value = { output: [{ type: 'message', role: 'user', content: [] }] };
    const { stdout } = await run(['check', 'response', '--coverage'], { input: JSON.stringify(value) });
    const rows = stdout.slice(stdout.indexOf('PLACE')).trimEnd().split('\n');
    expect(rows).toHaveLength(22);
    expect(rows.at(-1)).toMatch(/^and \d+ more\. Use --json to list all\.$/);
  });

  it('prints one JSON value with --json', async () => {
    const { stdout } = await covered(one, '--json');
    const { values, reached, missed, total } = JSON.parse(stdout);
    expect([values, reached + missed.length]).toEqual([1, total]);
  });

  it('writes a page beside what is printed', async () => {
    const folderOfPage = join(folder(), 'pages');
    const { code, stdout } = await covered(one, '--report', 'html', '--report-dir', folderOfPage);
    expect([code, stdout]).toEqual([0, (await covered(one)).stdout]);
    expect(readFileSync(join(folderOfPage, 'coverage.html'), 'utf8')).toMatch(/<h1>6% coverage/);
  });

  it('exits with 1 if the coverage is too low', async () => {
    expect(await covered(one, '--min-coverage', '6.0')).toMatchObject({ code: 0 });
    const { code, stderr } = await covered(one, '--min-coverage', '6.1');
    expect([code, stderr.split('\n')[1]]).toEqual([1, 'The coverage is 6.0%, less than 6.1%.']);
  });

  it('reports values that break a rule, and does not count them', async () => {
    const { code, stdout, stderr } = await covered(one + line({ id: 'x' }));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^2 values: 14 of .*\nSkipped 1 value that broke a rule\.\n/);
    expect(stderr).toMatch(/:2 \/id session\.id .*\n2 values checked, 1 violation\n$/);
  });

  it('is complete for the systematic list', async () => {
    const { stdout } = await run(['sample', 'session', '--systematic', '--tier', 'edge']);
    const edge = systematic('session').filter(({ tier }) => tier === 'edge');
    expect(stdout).toBe(edge.map(({ value }) => jsonLine(value)).join(''));
    expect(await covered(stdout, '--min-coverage', '100')).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(`^${edge.length} values: (\\d+) of \\1 reached \\(100%\\): [^\\n]*\\n$`),
      ),
      stderr: `${edge.length} values checked, 0 violations\n`,
    });
  });

  it.each([
    [['--min-coverage', '80'], '--min-coverage needs --coverage.'],
    [['--report', 'html'], '--report needs --coverage.'],
    [['--coverage', '--min-coverage', '101'], '--min-coverage must be a number from 0 to 100, not "101".'],
    [['--coverage', '--min-coverage', 'all'], '--min-coverage must be a number from 0 to 100, not "all".'],
  ])('cannot run with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(['check', 'session', ...args]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `error: ${sentence}\n` });
  });
});
