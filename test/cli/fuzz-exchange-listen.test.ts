import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { PLANTED_LIVE, rightLive } from '../judging/_planted-live.js';
import { ended, folder, run, start } from './_run.js';

/** A server that does not answer, and its port. */
async function listening() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port, close };
}

async function freePort(): Promise<number> {
  const { port, close } = await listening();
  await close();
  return port;
}

/** Waits until the command serves its cases. Returns their number. */
const casesAt = (http: string) =>
  expect.poll(
    () =>
      fetch(`${http}/cases`).then(
        (answer) => answer.json(),
        () => undefined,
      ),
    { timeout: 20_000 },
  );

/** The words of a command that serves three cases. */
const wordsOf = (port: number) => `fuzz exchange --seed 1 -n 3 --max-turns 1 --no-faults --listen ${port}`.split(' ');

/** Runs the command with clients that ask for its cases. */
async function listen(
  args: readonly string[],
  clients: (port: number, http: string) => Promise<unknown>,
  cwd = folder(),
) {
  const port = await freePort();
  const http = `http://127.0.0.1:${port}`;
  const over = run([...wordsOf(port), ...args], { cwd });
  await casesAt(http).toBe(3);
  await clients(port, http);
  return { ...(await over), cwd };
}

/** A client as a program, which sends what the wrong one sends. */
const WRONG = `
import { WebSocket } from '${import.meta.resolve('ws')}';
const socket = new WebSocket(process.argv[2]);
socket.on('open', () => socket.send('{"type":"session.update","session":{"instructions":"Be brief."}}'));
socket.on('error', () => {});
`;

const wrong = PLANTED_LIVE['conduct.event']!;
const at = (port: number, number: number, agent: string) => `ws://127.0.0.1:${port}/run?case=${number}&agent=${agent}`;

describe('fuzz exchange --listen', () => {
  it('lets two clients ask for cases, writes the reports, stores what is found, and ends when it is asked to', async () => {
    let answered: unknown;
    const { code, stdout, stderr, cwd } = await listen(['--report', 'html,json,junit,text'], async (port, http) => {
      await Promise.all([2, 3].flatMap((n) => [rightLive(at(port, n, 'right')), wrong(at(port, n, 'wrong'))]));
      answered = await (await fetch(`${http}/report?agent=wrong&form=ndjson`)).text();
      const page = await fetch(`${http}/report`, { headers: { Accept: 'text/html,*/*' } });
      expect([page.headers.get('content-type'), await page.text()]).toEqual([
        'text/html; charset=utf-8',
        expect.stringContaining('colspan="2">wrong<'),
      ]);
      expect((await fetch(`${http}/report?form=pdf`)).status).toBe(400);
      expect((await fetch(`${http}/report?agent=other`)).status).toBe(409);
      expect((await fetch(`${http}/report?end`, { method: 'POST' })).status).toBe(200);
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^Serving 3 cases with seed 1 at ws:\/\/127.0.0.1:\d+\/run\?/),
    ]);
    expect(stdout).toMatch(
      /^exchange, right: no findings in 2 exchanges[\s\S]*^exchange, wrong: 1 finding in 2 exchanges/m,
    );
    expect(stdout).toMatch(/Seen in: +2 of 2 exchanges; case 2 showed it in 1 of 1 play; play it again/m);
    expect(stdout).toMatch(/Replay: +case 2 of: realtime-arbitraries fuzz exchange .*--seed 1$/m);
    const [finding] = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))[1].findings;
    expect(JSON.parse(String(answered))).toEqual(finding);
    expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toMatch(
      /<testsuites name="exchange, right, wrong"[\s\S]*<testsuite name="right"[\s\S]*<testsuite name="wrong"[\s\S]*<failure/,
    );
    expect(readdirSync(join(cwd, '.realtime-arbitraries', 'exchange'))).toContain(`${finding.id}.json`);
    const replayed = await run(['replay', '--allow-stored-target'], { cwd });
    expect([replayed.code, replayed.stdout]).toEqual([2, expect.stringContaining('it asks for its cases by itself')]);
  });

  it('stores what replay plays to the same client again, to a client that it starts, and removes when it is fixed', async () => {
    const { cwd } = await listen([], async (port, http) => {
      await Promise.all([1, 2].map((n) => wrong(at(port, n, 'app'))));
      await fetch(`${http}/report?end`);
    });
    /** Plays the findings to clients that ask for them, and returns the report and what is printed. */
    const replayed = async (ids: readonly string[], client: (url: string) => unknown, agent: string) => {
      const port = await freePort();
      const http = `http://127.0.0.1:${port}`;
      const over = run(['replay', ...ids, '--listen', String(port)], { cwd });
      await casesAt(http).toBe(1);
      await client(at(port, 1, agent));
      const report = (await (await fetch(`${http}/report?end`)).json()) as { id: string; remark: string }[];
      return { report, ...(await over) };
    };
    const same = await replayed([], wrong, 'app');
    const { id } = same.report[0]!;
    expect(same.report).toEqual([{ id, rule: 'conduct.event', state: 'still failing', remark: '' }]);
    expect([same.code, same.stdout]).toEqual([1, expect.stringMatching(/still failing +conduct\.event/)]);
    expect(same.stderr).toMatch(/^Serving 1 case at ws:.*: 1 is [0-9a-f]{8}; stop with Ctrl\+C\.$/m);

    writeFileSync(join(cwd, 'client.mjs'), WRONG);
    const started = await run(['replay', id, '--', process.execPath, 'client.mjs', '{url}'], { cwd });
    expect([started.code, started.stdout]).toEqual([1, expect.stringMatching(/still failing +conduct\.event/)]);

    for (const [words, problem] of [
      [
        ['--', process.execPath, 'client.mjs', '{url}'],
        / has no finding of .*client\.mjs \{url\}; name the IDs to run\.$/m,
      ],
      [[], /^error: the store has findings about live clients: give the client with /],
      [[id], /^error: the store has findings about live clients: give the client with /],
    ] as const) {
      const { code, stderr } = await run(['replay', ...words], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringMatching(problem)]);
    }

    const other = await replayed([id], rightLive, 'other');
    expect([other.code, other.report[0]!.remark]).toEqual([2, 'app asked for case 1 not at all']);
    const fixed = await replayed([id], rightLive, 'app');
    expect([fixed.code, fixed.stderr]).toEqual([0, expect.stringContaining('1 fixed and removed')]);
    const none = await run(['replay', '--listen', '0'], { cwd });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('has no finding about a client that asks')]);
    const gone = await run(['replay', id, '--listen', '0'], { cwd });
    expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining(`there is no finding ${id}`)]);
  });

  // In a process of its own: in this one, what other tests have loaded would take the signal, too.
  it('keeps what was found if it is interrupted', async () => {
    const cwd = folder();
    const port = await freePort();
    const child = start([...wordsOf(port), '--store', join(cwd, 'store')]);
    const over = ended(child);
    await casesAt(`http://127.0.0.1:${port}`).toBe(3);
    await wrong(at(port, 2, 'wrong'));
    const open = new WebSocket(at(port, 3, 'wrong'));
    await once(open, 'message');
    const closed = once(open, 'close');
    child.kill('SIGINT');
    await closed;
    const { code, stdout } = await over;
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^exchange, wrong: 1 finding in 2 exchanges/)]);
    expect(readdirSync(join(cwd, 'store', 'exchange'))).toHaveLength(1);
  });

  it('is not green if no client comes, or takes part in nothing', async () => {
    const none = await run(['fuzz', 'exchange', '--no-store', '-n', '1', '--listen', '0', '--max-time', '0.05']);
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(/^error: no client asked for a case\.$/m);
    const { code, stdout, stderr } = await listen(['--no-store'], async (_, http) => {
      const response = await fetch(`${http}/report?end`);
      expect([response.status, await response.text()]).toEqual([
        409,
        expect.stringContaining('no client asked for a case.'),
      ]);
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: no client asked for a case\.$/m);
  });

  it('is a target of the configuration file', async () => {
    const cwd = folder();
    const config = (target: object) =>
      writeFileSync(join(cwd, 'realtime-arbitraries.config.json'), JSON.stringify({ targets: { phone: target } }));
    const target = { model: 'exchange', listen: '127.0.0.1:0', runs: 1, maxTime: 0.05, store: false };
    config(target);
    const { code, stderr } = await run(['fuzz', 'phone'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: no client asked for a case\.$/m)]);
    for (const [changed, problem] of [
      [{ listen: 8765 }, 'targets.phone.listen must be a port, such as "8765", or a host and a port, not 8765'],
      [{ jobs: 2 }, 'targets.phone has no option "jobs"'],
      [{ module: './a.mjs' }, 'targets.phone must have either a module or a command, or listen'],
    ] as const) {
      config({ ...target, ...changed });
      expect((await run(['fuzz'], { cwd })).stderr).toContain(problem);
    }
  });

  it.each([
    [['exchange', '--listen', 'here'], '--listen must be a port, such as 8765, or a host and a port, not "here".'],
    [['exchange', '--listen', '99999'], '--listen must be a port, such as 8765, or a host and a port, not "99999".'],
    [['exchange', '--listen', 'nowhere.invalid:0', '-n', '1'], 'cannot listen on nowhere.invalid, port 0: '],
    [['exchange', '--listen', '0', '-n', '0'], '--listen needs at least one case: --runs 1.'],
    [['exchange', '--listen', '0', '--jobs', '2'], '--jobs does not apply to --listen.'],
    [['exchange', '--listen', '0', '--module', './a.mjs'], '--listen is for clients that are not started'],
    [['response', '--listen', '0'], '--listen needs exchange: fuzz exchange --listen 8765.'],
    [['--listen', '0'], '--listen needs exchange: fuzz exchange --listen 8765.'],
  ])('cannot run with %j', async (args, problem) => {
    const { code, stdout, stderr } = await run(['fuzz', '--no-store', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
  });

  it('cannot use a port that another program uses', async () => {
    const { port, close } = await listening();
    onTestFinished(async () => void (await close()));
    const { code, stderr } = await run(['fuzz', 'exchange', '--no-store', '-n', '1', '--listen', String(port)]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`port ${port}: another program uses the port`)]);
  });
});
