import { afterAll, describe, expect, it } from 'vitest';
import type { ClientTarget } from '../../src/fuzzing/clients/client-target.js';
import { linesClient } from '../../src/fuzzing/clients/lines-client.js';
import { clientName, openClient } from '../../src/fuzzing/clients/open-client.js';
import { programClient } from '../../src/fuzzing/clients/program-client.js';

const opened: ClientTarget[] = [];
afterAll(() => Promise.all(opened.map((target) => target.close())));
const open = <T extends ClientTarget>(target: T): T => {
  opened.push(target);
  return target;
};

const program = (code: string) => open(programClient([process.execPath, '-e', code, '{url}'], 1));
const MESSAGE = 'ws://127.0.0.1:1/1/v1/realtime';
const endOf = (target: ClientTarget) => target.start(MESSAGE).ended;

describe('a client that is a program', () => {
  it.each([
    ['the URL among its arguments', `process.exit(process.argv[1] === '${MESSAGE}' ? 0 : 1)`, { how: 'returned' }],
    ['an exit code', 'console.error("no luck"); process.exit(3)', { how: 'raised', complaint: { message: 'no luck' } }],
    ['a signal', 'process.kill(process.pid, "SIGKILL")', { how: 'crashed', complaint: { type: 'SIGKILL' } }],
  ])('ends with %s', async (_, code, end) => {
    expect(await endOf(program(code))).toMatchObject(end);
  });

  it('is ended if its time is over', async () => {
    const run = program('setInterval(() => {}, 1000)').start(MESSAGE);
    run.end();
    expect(await run.ended).toEqual({ how: 'hung' });
  });

  it('must exist, and must be given the URL', async () => {
    await expect(endOf(open(programClient(['no-such-program', '{url}'], 1)))).rejects.toThrow('there is no program');
    await expect(openClient({ command: ['client'], protocol: 'process' })).rejects.toThrow('say where the URL goes');
  });
});

/** Answers lines with what `answer` makes of the question `q`. */
const lines = (answer: string) =>
  open(
    linesClient(
      [
        process.execPath,
        '-e',
        `require('readline').createInterface({ input: process.stdin }).on('line', (line) => { const q = JSON.parse(line); ${answer} })`,
      ],
      1,
    ),
  );

describe('a client that reads URLs line by line', () => {
  it('says what it knows, one exchange after the other', async () => {
    const target = lines('console.log(JSON.stringify({ id: q.id, ended: "closed", items: [{ id: q.url }] }))');
    for (let i = 0; i < 2; i++) {
      expect(await endOf(target)).toEqual({ how: 'returned', state: { ended: 'closed', items: [{ id: MESSAGE }] } });
    }
  });

  it('counts as crashed if its process exits, and is started again', async () => {
    const target = lines('console.error("out of luck"); process.exit(1)');
    for (let i = 0; i < 2; i++) {
      expect(await endOf(target)).toMatchObject({ how: 'crashed', complaint: { message: 'out of luck' } });
    }
  });

  it('is ended if its time is over, and is started again', async () => {
    const target = lines('');
    for (let i = 0; i < 2; i++) {
      const run = target.start(MESSAGE);
      run.end();
      expect(await run.ended).toEqual({ how: 'hung' });
    }
  });
});

it.each([
  ['listen', { client: function listen() {} }],
  ['a function', { client: (() => () => {})() }],
  ['./client.mjs', { module: './client.mjs' }],
  ['python client.py', { command: ['python', 'client.py'] as const, protocol: 'lines' as const }],
])('a client is called %s', (name, spec) => {
  expect(clientName(spec)).toBe(name);
});
