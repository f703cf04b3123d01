import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { BLOCKS, program } from '../fuzzing/_programs.js';
import { ended, file, folder, run, start } from './_run.js';

/** A module with different parsers. */
const PARSERS = `
const object = (text) => {
  const value = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('no object');
  return value;
};
export default object;
export function nulls(text) {
  if (object(text).conversation_id === null) throw new Error('conversation_id must be a string');
}
export function exits(text) {
  if (object(text).conversation_id === null) process.exit(3);
}
export function waits(text) {
  if (object(text).conversation_id === null) ${BLOCKS}
}
export function eats(text) {
  const all = [];
  if (object(text).conversation_id === null) {
    for (;;) {
      const long = 'x'.repeat(2 ** 27);
      long.charCodeAt(1);
      all.push(long);
    }
  }
}
export const refuses = () => {
  throw new Error('never');
};
export const accepts = () => {
  console.log('this is no output of the run');
};
`;

const parsers = () => file('parsers.mjs', PARSERS);
/** The few cases about a property that may be null, which `nulls` refuses. */
const few = ['--tiers', 'edge', '--rule', 'response.conversation-id'];
const quick = ['--seed', '1', '--runs', '20', '--no-store'];
const fuzz = (name: string, ...options: string[]) =>
  run(['fuzz', 'response', '--module', `${parsers()}#${name}`, ...quick, ...options]);

describe('fuzz', () => {
  it('finds nothing in a correct parser, which may be the default export', async () => {
    const { code, stdout } = await fuzz('');
    expect(stdout).toMatch(/^response, .*: no findings in [\d,]+ cases, [\d.]+ s, seed 1\n/m);
    expect(code).toBe(0);
  });

  it('reports a finding with the rule, the two values, and how to replay it', async () => {
    const store = join(folder(), 'store');
    const args = [
      'fuzz',
      'response',
      '--module',
      `${parsers()}#nulls`,
      ...few,
      '--seed',
      '1',
      '--runs',
      '0',
      '--store',
      store,
    ];
    const { code, stdout } = await run(args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1\. refused-valid: response\.conversation-id at \/conversation_id {2}\[(\w{8})\]$/m);
    expect(stdout).toMatch(/^ {3}Rejected: {2}\{"conversation_id":null\}$/m);
    expect(stdout).toMatch(/^ {3}Accepted: {2}\{"conversation_id":"conv_.*"\}$/m);
    const id = /\[(\w{8})\]/.exec(stdout)![1]!;
    expect(stdout).toContain(`realtime-arbitraries replay ${id} --store ${store}`);
    expect(readdirSync(store)).toEqual([`${id}.json`]);
  });

  it.each([
    ['exits', 'crashed', 'it ended the process with exit code 3'],
    ['eats', 'crashed', 'it used more than 256 MB of memory'],
    ['waits', 'timed-out', undefined],
  ])(
    'survives a module that %s',
    async (name, kind, message) => {
      const { code, stdout } = await fuzz(name, ...few, '--json', '--timeout', name === 'waits' ? '1' : '20');
      const { findings } = FuzzReport.parse(JSON.parse(stdout));
      expect([code, findings.map((finding) => finding.kind)]).toEqual([1, [kind]]);
      if (message) expect(findings[0]!.complaint!.message).toContain(message);
    },
    120_000,
  );

  it('blames the case that ended the process, although the answer before it was long', async () => {
    const path = file(
      'long.mjs',
      `export default (text) => {
        const value = JSON.parse(text);
        if (value.conversation_id === null) process.kill(process.pid, 'SIGKILL');
        return { ...value, more: 'x'.repeat(1e6) };
      };`,
    );
    const options = [...few, '--json', ...quick];
    const { stdout } = await run(['fuzz', 'response', '--module', path, ...options]);
    const { findings } = FuzzReport.parse(JSON.parse(stdout));
    expect(findings.map(({ case: found, flaky }) => [found.value, flaky])).toEqual([
      [{ conversation_id: null }, undefined],
    ]);
  });

  it('cannot run a parser that accepts everything: it may return failures', async () => {
    const { code, stdout, stderr } = await fuzz('accepts', '--tiers', 'edge,malformed');
    expect(stderr).toMatch(/accepted all [\d,]+ cases, even texts that are not JSON\. .*--rejects/);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('requires more of a parser if requested', async () => {
    const { stdout } = await fuzz('accepts', '--strict', '--json', '--rule', 'usage.total');
    const { findings } = FuzzReport.parse(JSON.parse(stdout));
    expect(findings.map(({ kind, case: found }) => `${kind} ${found.rule}`)).toEqual(['accepted-invalid usage.total']);
  });

  it('ignores known findings, and reports those that are gone', async () => {
    const { stdout } = await fuzz('nulls', '--json', ...few);
    const { findings } = FuzzReport.parse(JSON.parse(stdout));
    const known = file('known', `${findings[0]!.id} # for later\n\n00000000\n`);
    const { code, stderr } = await fuzz('nulls', '--known', known, ...few);
    expect([code, stderr]).toEqual([0, 'Known finding 00000000 was not found.\n']);
    expect((await fuzz('nulls', '--fail-on', 'crashed', ...few)).code).toBe(0);
  });

  it('writes reports', async () => {
    const reports = join(folder(), 'reports');
    const { code } = await fuzz(
      'nulls',
      ...['--tiers', 'edge,invalid', '--rule', 'response.conversation-id', 'usage.total'],
      ...['--report', 'html,json,junit,ndjson,text', '--report-dir', reports],
    );
    expect(code).toBe(1);
    const files = ['findings.ndjson', 'junit.xml', 'report.html', 'report.json', 'report.txt'];
    expect(readdirSync(reports).sort()).toEqual(files);
    const page = readFileSync(join(reports, 'report.html'), 'utf8');
    expect(page).toMatch(/<details class="finding refused-valid" open>/);
    expect(page).toMatch(/<li class="place refused-valid"[^>]*>.*>\/conversation_id<\/a>/);
    FuzzReport.parse(JSON.parse(readFileSync(join(reports, 'report.json'), 'utf8')));
    const junit = readFileSync(join(reports, 'junit.xml'), 'utf8');
    expect(junit).toMatch(
      /<testcase [^>]*name="edge: response.conversation-id">\s*<failure type="refused-valid" message="conversation_id must/,
    );
    expect(junit).toMatch(/<testcase [^>]*name="invalid: usage.total"\/>/);
  });

  it.each([
    // A shell starts in a fraction of the time of Node.
    ['process', () => ['sh', '-c', `[ "$(cat)" != '{"conversation_id":null}' ] || { echo null >&2; exit 1; }`]],
    [
      'lines',
      () =>
        program(`require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const { id, text = '' } = JSON.parse(line);
        const ok = text !== '{"conversation_id":null}';
        console.log(JSON.stringify({ id, ok, error: ok ? undefined : 'null' }));
      });`),
    ],
  ])('runs a program with the protocol %s', async (protocol, command) => {
    const options = ['--protocol', protocol, '--jobs', '2', ...few, '--json', ...quick, '--runs', '0'];
    const { code, stdout, stderr } = await run(['fuzz', 'response', ...options, '--', ...command()]);
    expect(stderr).toBe('');
    const { findings } = FuzzReport.parse(JSON.parse(stdout));
    expect([code, findings.map(({ case: found }) => found.value)]).toEqual([1, [{ conversation_id: null }]]);
  });

  it('stops when it is interrupted, and reports what it found', async () => {
    const store = join(folder(), 'store');
    const args = ['fuzz', 'response', '--module', `${parsers()}#nulls`, '--runs', '100000000', '--store', store];
    const child = start(args);
    const over = ended(child);
    while (!readable(store)) await new Promise((done) => setTimeout(done, 50));
    child.kill('SIGINT');
    const { code, stdout } = await over;
    expect(stdout).toMatch(/: 1 finding in .*, interrupted$/m);
    expect([code, readdirSync(store).length]).toEqual([1, 1]);
  });

  it('stops when it is terminated, and at the time limit', async () => {
    const store = join(folder(), 'store');
    const args = ['fuzz', 'response', '--module', `${parsers()}#nulls`, '--runs', '100000000'];
    const child = start([...args, '--store', store]);
    const over = ended(child);
    while (!readable(store)) await new Promise((done) => setTimeout(done, 50));
    child.kill('SIGTERM');
    expect((await over).stdout).toMatch(/: 1 finding in .*, interrupted$/m);
    const { code, stdout } = await run([...args, '--no-store', '--max-time', '0.5']);
    expect(stdout).toMatch(/, stopped at the time limit$/m);
    expect(code).toBeLessThan(2);
  });

  it('stops if the store cannot be written any more, and still reports what it found', async () => {
    const store = join(folder(), 'store');
    // It takes the store away as soon as there is something to put into it.
    const module = file(
      'removes.mjs',
      `import { rmSync } from 'node:fs';
      export default (text) => {
        const value = JSON.parse(text);
        if (value?.conversation_id !== null) return value;
        rmSync(${JSON.stringify(store)}, { recursive: true, force: true });
        throw new Error('conversation_id must be a string');
      };`,
    );
    const args = ['fuzz', 'response', '--module', module, '--store', store, '--runs', '100000000'];
    const { code, stdout, stderr } = await run(args);
    expect(stdout).toMatch(/: 1 finding in .*, interrupted$/m);
    expect(stderr.trim().split('\n').at(-1)).toBe(
      `error: cannot write to the store ${store}: no such file or directory.`,
    );
    expect(code).toBe(2);
  });

  it('runs one case again by its index, with the command in the report', async () => {
    const options = [...few, ...quick, '--shard', '1/1'];
    const { stdout } = await run(['fuzz', 'response', '--module', `${parsers()}#nulls`, ...options]);
    const line = /Found by: {2}realtime-arbitraries (.*)/.exec(stdout)![1]!;
    expect(line).toMatch(/--shard 1\/1 --no-store --seed 1 --phases systematic --index \d+$/);
    const again = await run([...line.replaceAll("'", '').split(' '), '--json']);
    const { cases, findings } = FuzzReport.parse(JSON.parse(again.stdout));
    expect([again.code, cases, findings.map(({ case: found }) => found.value)]).toEqual([
      1,
      1,
      [{ conversation_id: null }],
    ]);
  });

  it('passes the parsed value to a function if requested', async () => {
    const path = file(
      'values.mjs',
      'export default (value) => { if (typeof value !== "object") throw Error("text"); };',
    );
    const options = ['--input', 'value', '--tiers', 'edge,malformed', '--rule', 'session.id', '--json', ...quick];
    const { code, stdout } = await run(['fuzz', 'session', '--module', path, ...options]);
    expect([code, FuzzReport.parse(JSON.parse(stdout)).findings]).toEqual([0, []]);
  });

  it('reports that returned values could be compared, and what they have that was not sent', async () => {
    const path = file(
      'back.mjs',
      `export const back = JSON.parse;
       export const more = (text) => ({ ...JSON.parse(text), seen: true });
       export const text = (text) => JSON.parse(text.replace('"inf"', '4096'));`,
    );
    const tried = (name: string, ...options: string[]) =>
      run(['fuzz', 'response', '--module', `${path}#${name}`, '--tiers', 'edge', ...quick, ...options]);
    expect((await tried('back')).stdout).toMatch(/^The parser returns what it received\. Use --round-trip /);
    const added = await tried('more', '--round-trip');
    expect(added.stdout).toMatch(/^The returned values have properties that were not sent: \/\*\.$/m);
    const changed = await tried('text', '--round-trip');
    expect(changed.stdout).toMatch(/^ {3}Case: {6}\{"max_output_tokens":"inf"\}\n {3}Returned: {2}4096$/m);
    expect([added.code, changed.code]).toEqual([0, 1]);
  });

  it.each([
    [['fuzz', 'response'], 'give a parser: --module ./parser.mjs#parse, or a program after --.'],
    [['fuzz', 'response', '--module', './nope.mjs'], 'there is no module ./nope.mjs.'],
    [['fuzz', 'response', '--', './nope'], 'there is no program ./nope.'],
    [
      ['fuzz', 'response', '--module', './nope.mjs', '--', 'x'],
      'give either --module or a program after --, not both.',
    ],
    [
      ['fuzz', 'response', '--tiers', 'edges', '--', 'x'],
      '--tiers must be a comma-separated list of typical, edge, evolved, ambiguous, invalid, malformed, not "edges"; did you mean edge?',
    ],
    [['fuzz', 'response', '--input', 'json', '--', 'x'], '--input must be one of text, value, not "json".'],
    [
      ['fuzz', 'response', '--shard', '5/4', '--', 'x'],
      '--shard must be a part of the cases, for example 1/4, not "5/4".',
    ],
    [
      ['fuzz', 'response', '--reject-code', '1,256', '--', 'x'],
      '--reject-code must be a comma-separated list of integers from 0 to 255, not "1,256".',
    ],
    [
      ['fuzz', 'response', '--seed', '1.5', '--', 'x'],
      '--seed must be an integer from -9007199254740991 to 9007199254740991, not "1.5".',
    ],
    [
      ['fuzz', 'response', '--timeout', 'soon', '--', 'x'],
      '--timeout must be a number of seconds from 0.001 to 2147483.647, not "soon".',
    ],
    [
      ['fuzz', 'response', '--max-time', '0', '--', 'x'],
      '--max-time must be a number of seconds from 0.001 to 2147483.647, not "0".',
    ],
    [['fuzz', 'session', '--rule', 'usage.total', '--', 'cat'], 'session has no rule usage.total.'],
    [['fuzz', 'session', '--rules', 'usage.total', 'x', '--', 'cat'], 'session has no rule usage.total or x.'],
    [['fuzz', 'response', '--known', './nope', '--', 'x'], 'cannot read ./nope: no such file or directory.'],
    [
      ['fuzz', 'response', '--report', 'json', '--report-dir', '/nope/reports', '--', 'x'],
      'cannot make the folder /nope/reports: no such file or directory.',
    ],
  ])('cannot run with %j', async (args, sentence) => {
    const cannot = await run(
      [
        ...args.slice(0, 2),
        ...(args.includes('--known') || args.includes('--report') ? [] : ['--no-store']),
        ...args.slice(2),
      ],
      { cwd: folder() },
    );
    expect(cannot).toMatchObject({ code: 2, stdout: '', stderr: `error: ${sentence}\n` });
  });

  it('cannot run with a function that does not exist, nor with one that accepts nothing', async () => {
    expect((await fuzz('nope')).stderr).toMatch(
      /does not export a function nope; its functions are accepts, default, /,
    );
    const refuses = `${parsers()}#refuses`;
    const { code, stderr } = await run(['fuzz', 'input_audio_buffer.committed', '--module', refuses, ...quick]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/ accepted no valid case; it rejected the last one: Error: never\n$/),
    ]);
  });

  it('gives up a parser that hangs on the first cases', async () => {
    const starts = file('starts', '');
    const options = ['--timeout', '0.2', '--no-store'];
    const command = ['sh', '-c', `printf . >> ${starts}; exec sleep 600`];
    expect(await run(['fuzz', 'response', ...options, '--', ...command])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/ accepted no valid case; it timed out on the last one\n$/),
    });
    expect(readFileSync(starts, 'utf8').length).toBeLessThan(10);
  });

  it.each(['process', 'lines'])('gives up a program that dies at once, with the protocol %s', async (protocol) => {
    const starts = file('starts', '');
    const command = ['fuzz', 'input_audio_buffer.committed', '--protocol', protocol, '--no-store', '--'];
    command.push('sh', '-c', `printf . >> ${starts}; exit 3`);
    expect(await run(command)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/ accepted no valid case; it crashed on the last one: .*\b3\b.*\n$/),
    });
    expect(readFileSync(starts, 'utf8').length).toBeLessThan(30);
  });
});

const readable = (store: string) => {
  try {
    return readdirSync(store).some((name) => name.endsWith('.json'));
  } catch {
    return false;
  }
};

describe('replay', () => {
  it('reports the state of each finding, and removes fixed ones', async () => {
    const store = join(folder(), 'store');
    const path = parsers();
    await run([
      'fuzz',
      'response',
      '--module',
      `${path}#nulls`,
      ...few,
      '--seed',
      '1',
      '--runs',
      '0',
      '--store',
      store,
    ]);
    const replay = (...options: string[]) => run(['replay', '--store', store, '--module', `${path}#nulls`, ...options]);
    const [name] = readdirSync(store);

    expect(await replay()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('still failing'),
      stderr: '0 fixed and removed, 1 still failing, 0 changed, 0 cannot run\n',
    });
    writeFileSync(path, PARSERS.replace('conversation_id must be a string', 'something else'));
    expect(await replay()).toMatchObject({ code: 1, stdout: expect.stringContaining('changed') });
    writeFileSync(path, 'export const other = 1;');
    expect(await replay()).toMatchObject({ code: 2, stdout: expect.stringContaining('cannot run') });
    writeFileSync(path, 'export const nulls = JSON.parse;');
    writeFileSync(join(store, 'later.json'), '{"version":2}');
    const { code, stderr } = await replay('--keep');
    expect([code, stderr]).toEqual([
      0,
      'Skipped later.json: it is not a finding of this version.\n1 fixed, 0 still failing, 0 changed, 0 cannot run\n',
    ]);
    expect((await replay(name!.replace('.json', ''))).code).toBe(0);
    expect(readdirSync(store)).toEqual(['later.json']);
    expect(await replay('12345678')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no finding 12345678 in'),
    });
  });

  it('repeats flaky findings', async () => {
    const store = join(folder(), 'store');
    const source = (isWrong: string) => `let calls = 0;
      export default (text) => {
        if (text === '{"conversation_id":null}' && ${isWrong}) throw new Error('now and then');
        return JSON.parse(text);
      };`;
    const path = file('flaky.mjs', source('++calls % 2 === 1'));
    const found = await run([
      'fuzz',
      'response',
      '--module',
      path,
      ...few,
      '--seed',
      '1',
      '--runs',
      '0',
      '--json',
      '--store',
      store,
    ]);
    const [only] = FuzzReport.parse(JSON.parse(found.stdout)).findings;
    expect([found.code, only!.flaky]).toEqual([1, { failed: 6, of: 11 }]);
    writeFileSync(path, source('++calls % 2 === 0'));
    expect(await run(['replay', '--store', store, '--module', path])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('still failing'),
    });
    writeFileSync(path, source('false'));
    expect(await run(['replay', '--store', store, '--module', path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('fixed'),
    });
  });
});
