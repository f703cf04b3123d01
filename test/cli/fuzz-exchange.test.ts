import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveReport } from '../../src/judging/live-report.js';
import { folder, run } from './_run.js';

/** A client as people write one: it calls a function that it declares, and keeps nothing. */
const clientText = (answers: string) => `
import { WebSocket } from '${import.meta.resolve('ws')}';
const tools = [{ type: 'function', name: 'weather', parameters: { type: 'object', properties: {} } }];
export function client(url) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    const send = (event) => socket.send(JSON.stringify(event));
    socket.on('open', () => send({ type: 'session.update', session: { type: 'realtime', tools, tool_choice: 'required' } }));
    socket.on('message', (data) => {
      const { type, response } = JSON.parse(String(data));
      if (type !== 'response.done' || response.status !== 'completed') return;
      const calls = response.output.filter(({ type, status }) => type === 'function_call' && status === 'completed');
      for (const { call_id } of ${answers}) {
        send({ type: 'conversation.item.create', item: { type: 'function_call_output', call_id, output: 'sunny' } });
      }
    });
    socket.on('error', () => {});
    socket.on('close', (code) => resolve({ ended: code === 1000 ? 'closed' : 'raised' }));
  });
}
`;
const RIGHT = clientText('calls');
const DOUBLED = clientText('[...calls, ...calls]');

const PROGRAM = `
import { client } from './client.mjs';
await client(process.argv[2]);
`;

const LINES = `
import { createInterface } from 'node:readline';
import { client } from './client.mjs';
for await (const line of createInterface({ input: process.stdin })) {
  const { id, url } = JSON.parse(line);
  console.log(JSON.stringify({ id, ...(await client(url)) }));
}
`;

function clientIn(cwd: string, text: string): void {
  writeFileSync(join(cwd, 'client.mjs'), text);
  writeFileSync(join(cwd, 'program.mjs'), PROGRAM);
  writeFileSync(join(cwd, 'lines.mjs'), LINES);
}

const fuzz = (cwd: string, ...args: readonly string[]) => run(['fuzz', 'exchange', '--seed', '1', ...args], { cwd });
const program = ['--', process.execPath, 'program.mjs', '{url}'];

describe('fuzz exchange', () => {
  it('plays exchanges to a program, a program that reads URLs, and a module, which are right', async () => {
    const cwd = folder();
    clientIn(cwd, RIGHT);
    for (const client of [
      ['-n', '4', ...program],
      ['-n', '8', '--protocol', 'lines', '--jobs', '2', '--', process.execPath, 'lines.mjs'],
      ['-n', '8', '--jobs', '2', '--module', './client.mjs#client'],
    ]) {
      const { code, stdout, stderr } = await fuzz(cwd, '--no-faults', '--no-store', ...client);
      expect([stderr, code]).toEqual(['', 0]);
      expect(stdout).toContain('no findings in');
      expect(stdout).toMatch(/voice turn +\d+ +0/);
    }
  });

  it('reports what a client does wrong, stores it, and plays it again until it is fixed', async () => {
    const cwd = folder();
    clientIn(cwd, DOUBLED);
    const module = ['--module', './client.mjs#client'];
    const few = ['-n', '30', '--max-failures', '1', '--jobs', '2'];
    const { code, stdout } = await fuzz(cwd, '--no-faults', ...few, '--report', 'json,junit,ndjson,text', ...module);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1\. conduct\.one-output: sent 2 outputs of the call call_1 {2}\[[0-9a-f]{8}\]$/m);
    expect(stdout).toContain('Certainty: inferred');
    expect(stdout).toMatch(/^ {3}> +conversation\.item\.create function_call_output call_1 "sunny"$/m);
    expect(stdout).toContain('The nearest exchange that the client gets right:');
    const report = LiveReport.parse(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')));
    const { id } = report.findings[0]!;
    expect(report).toMatchObject({ kind: 'exchange', target: './client.mjs#client', seed: 1 });
    expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toContain(
      '<testcase classname="exchange" name="conduct.one-output">',
    );
    expect(JSON.parse(readFileSync(join(cwd, 'findings.ndjson'), 'utf8'))).toMatchObject({ id });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('conduct.one-output');

    writeFileSync(join(cwd, 'known'), `${id}\n`);
    const known = await fuzz(cwd, '--no-faults', '-n', '1', '--known', 'known', '--jobs', '1', ...module);
    expect([known.code, known.stdout]).toEqual([0, expect.stringContaining('Ignored 1 known finding.')]);

    const again = await run(['replay', id, ...module], { cwd });
    expect([again.code, again.stdout]).toEqual([1, expect.stringMatching(/still failing +conduct\.one-output/)]);
    writeFileSync(join(cwd, '.realtime-arbitraries', 'exchange', '00000000.json'), '{}');
    const skipped = await fuzz(cwd, '--no-faults', '-n', '1', '--known', 'known', '--jobs', '1', ...module);
    expect(skipped.stderr).toContain('Skipped 00000000.json: it is not a finding of this version.');

    clientIn(cwd, RIGHT);
    const fixed = await run(['replay', ...module], { cwd });
    expect([fixed.code, fixed.stdout]).toEqual([0, expect.stringMatching(/fixed +conduct\.one-output/)]);
    expect((await run(['replay', id, ...module], { cwd })).code).toBe(2);
  });

  it('runs the clients of the configuration file', async () => {
    const cwd = folder();
    clientIn(cwd, RIGHT);
    const target = {
      model: 'exchange',
      module: './client.mjs#client',
      runs: 2,
      faults: [],
      maxTurns: 1,
      jobs: 1,
      store: false,
    };
    writeFileSync(join(cwd, 'realtime-arbitraries.config.json'), JSON.stringify({ targets: { agent: target } }));
    const { code, stdout } = await run(['fuzz', 'agent', '--seed', '1'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('no findings in 2 exchanges')]);
    for (const [changed, problem] of [
      [{ strict: true }, 'targets.agent has no option "strict"'],
      [{ order: 'all' }, 'targets.agent.order must be simple or any, not "all"'],
    ] as const) {
      const wrong = { targets: { agent: { ...target, ...changed } } };
      writeFileSync(join(cwd, 'realtime-arbitraries.config.json'), JSON.stringify(wrong));
      const { code, stderr } = await run(['fuzz'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
    }
  });

  it.each([
    [['--', process.execPath, 'client.mjs'], 'say where the URL goes in the command: '],
    [['--', 'no-such-program', '{url}'], 'there is no program no-such-program.'],
    [['--module', './none.mjs'], 'there is no module ./none.mjs.'],
    [['--', process.execPath, '-e', '0', '{url}'], 'the client did not connect: it ended before.'],
    [[], 'give a client: --module ./client.mjs#run, or a program after --'],
    [['--strict', ...program], '--strict does not apply to exchange.'],
    [['--faults', 'rain', ...program], '--faults must be'],
  ])('cannot run with %j', async (args, problem) => {
    const { code, stdout, stderr } = await fuzz(folder(), '--no-store', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
  });

  it('has options that parsers do not have', async () => {
    const { code, stderr } = await run(['fuzz', 'response', '--order', 'simple', '--module', './client.mjs']);
    expect([code, stderr]).toEqual([2, 'error: --order needs exchange.\n']);
  });
});
