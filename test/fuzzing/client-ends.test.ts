import { afterEach, describe, expect, it, vi } from 'vitest';
import { functionClient } from '../../src/fuzzing/clients/function-client.js';
import { endOfAnswer, moduleClient } from '../../src/fuzzing/clients/module-client.js';
import { openClient } from '../../src/fuzzing/clients/open-client.js';
import { programClient } from '../../src/fuzzing/clients/program-client.js';
import { whyNoState } from '../../src/fuzzing/clients/reported-state.js';
import { CannotStart, type Target, type Trial } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { Child } from './_child.js';
import { overflow } from './_trials.js';

afterEach(() => void vi.restoreAllMocks());

const URL = 'ws://127.0.0.1:1/1/v1/realtime';

describe('the state that a client reports', () => {
  it.each<[unknown, string | undefined]>([
    [{}, undefined],
    [{ ended: 'closed', items: [{ id: 'a' }], errors: [{}], types: ['message'] }, undefined],
    [{ ended: 'raised', items: [] }, undefined],
    [7, 'is not an object'],
    [[], 'is not an object'],
    [{ ended: 'over' }, 'has an "ended" that is not closed or raised'],
    [{ items: {} }, 'has "items" that are not an array of objects'],
    [{ items: [7] }, 'has "items" that are not an array of objects'],
    [{ items: [{ id: 'a' }, {}] }, 'has an item without an "id"'],
    [{ items: [{ id: 7 }] }, 'has an item without an "id"'],
    [{ errors: 'none' }, 'has "errors" that are not an array of objects'],
    [{ types: 'message' }, 'has "types" that are not an array of texts'],
    [{ types: ['message', 7] }, 'has "types" that are not an array of texts'],
  ])('%j is wrong: %s', (value, why) => {
    expect(whyNoState(value)).toBe(why);
  });
});

describe('a client that is a function', () => {
  it.each<[string, () => unknown, object]>([
    ['nothing', () => undefined, { how: 'returned' }],
    ['a state', async () => ({ types: ['message'] }), { how: 'returned', state: { types: ['message'] } }],
    ['no state', () => ({ ended: 'over' }), { how: 'crashed' }],
    ['an error', () => Promise.reject(new Error('no')), { how: 'raised', complaint: { message: 'no' } }],
    ['null', () => null, { how: 'returned' }],
    [
      'something else than a state',
      () => 'fine',
      { how: 'crashed', complaint: { message: 'its result is not an object' } },
    ],
    ['a stack overflow', () => overflow(), { how: 'crashed', complaint: { type: 'RangeError' } }],
  ])('ends with %s', async (_, client, end) => {
    expect(await functionClient(client).start(URL).ended).toMatchObject(end);
  });

  it('gets the URL, and counts as hung if its time is over', async () => {
    const client = vi.fn(() => new Promise(() => {}));
    const run = functionClient(client).start(URL);
    run.end();
    expect([await run.ended, client.mock.calls]).toEqual([{ how: 'hung' }, [[URL]]]);
  });
});

describe('a client that is a function of a module', () => {
  const complaint = { message: 'no' };

  it.each<[Answer, object]>([
    [{ verdict: 'accepted' }, { how: 'returned' }],
    [
      { verdict: 'accepted', back: { value: { ended: 'closed' } } },
      { how: 'returned', state: { ended: 'closed' } },
    ],
    [
      { verdict: 'accepted', back: { value: 7 } },
      { how: 'crashed', complaint: { message: 'its result is not an object' } },
    ],
    [
      { verdict: 'rejected', complaint },
      { how: 'raised', complaint },
    ],
    [
      { verdict: 'crashed', complaint },
      { how: 'crashed', complaint },
    ],
    [{ verdict: 'timed-out' }, { how: 'hung' }],
  ])('%j shows how it ended', (answer, end) => {
    expect(endOfAnswer(answer)).toEqual(end);
  });

  /** Modules that answer when a test says so. */
  async function opened(jobs: number) {
    const asked: { index: number; payload: unknown; trial: Trial; settle: (answer: Answer) => void }[] = [];
    const calls: string[] = [];
    let count = 0;
    const open = async (): Promise<Target> => {
      const index = count++;
      return {
        width: 16,
        remarks: ['It left something behind.'],
        supports: () => true,
        parse: (payload, trial) => new Promise((settle) => asked.push({ index, payload, trial, settle })),
        close: async () => void calls.push(`close ${index}`),
        hurry: () => void calls.push(`hurry ${index}`),
      };
    };
    return { client: await moduleClient('./client.mjs', jobs, open), asked, calls };
  }

  it('runs once in each process at a time', async () => {
    const { client, asked } = await opened(2);
    const [one] = [client.start(URL), client.start(URL)];
    expect(asked.map(({ index }) => index)).toEqual([0, 1]);
    expect(asked[0]).toMatchObject({ payload: URL, trial: { back: true } });
    expect(asked[0]!.trial.timeout).toBeGreaterThan(600_000);
    asked[0]!.settle({ verdict: 'accepted' });
    expect(await one!.ended).toEqual({ how: 'returned' });
    client.start(URL);
    expect(asked.map(({ index }) => index)).toEqual([0, 1, 0]);
  });

  it('is ended with its process', async () => {
    const { client, calls } = await opened(2);
    client.start(URL);
    client.start(URL).end();
    expect(calls).toEqual(['hurry 1']);
    await client.close();
    expect(calls.slice(1)).toEqual(['close 0', 'close 1']);
    expect([client.width, client.isProgram, client.remarks]).toEqual([2, false, ['It left something behind.']]);
  });
});

describe('a client that is a program', () => {
  function setUp(...args: string[]) {
    const { children, launcher, state, commands } = Child.launching();
    const client = programClient(['client', ...args], 3, launcher);
    const start = () => ({ run: client.start(URL), child: children.at(-1)! });
    return { client, start, state, commands };
  }

  it('gets the URL wherever its arguments name it, and no input', () => {
    const { start, commands } = setUp('{url}', '-v', '--to={url}&{url}');
    const { child } = start();
    expect(commands).toEqual([['client', URL, '-v', `--to=${URL}&${URL}`]]);
    expect(child.stdin.writableEnded).toBe(true);
  });

  it.each<[string, number | null, string, object]>([
    ['0', 0, 'warning', { how: 'returned' }],
    ['a code', 1, 'no luck', { how: 'raised', complaint: { message: 'no luck' } }],
    ['the largest code that is no signal', 128, 'no luck', { how: 'raised', complaint: { message: 'no luck' } }],
    ['a code that stands for a signal', 134, '', { how: 'crashed', complaint: { type: 'SIGABRT' } }],
    ['a signal', null, '', { how: 'crashed', complaint: { type: 'SIGSEGV' } }],
    [
      'an exception that nobody throws on purpose',
      1,
      'Traceback (most recent call last):\n  File "p.py", line 1\nKeyError: 3',
      { how: 'crashed', complaint: { type: 'KeyError' } },
    ],
  ])('ends with %s', async (_, code, stderr, end) => {
    const { run, child } = setUp().start();
    child.stderr.emit('data', Buffer.from(stderr));
    child.end(code, code === null ? 'SIGSEGV' : null);
    expect(await run.ended).toMatchObject(end);
  });

  it('is ended if its time is over, unless it has ended', async () => {
    const { start } = setUp();
    const [late, over] = [start(), start()];
    late.run.end();
    expect(late.child.killed.length).toBeGreaterThan(0);
    late.child.end(null, 'SIGKILL');
    expect(await late.run.ended).toEqual({ how: 'hung' });
    over.child.exitCode = 0;
    over.run.end();
    expect(over.child.killed).toEqual([]);
  });

  it('must exist', async () => {
    const { run, child } = setUp().start();
    child.emit('error', Object.assign(new Error('spawn'), { code: 'ENOENT' }));
    await expect(run.ended).rejects.toThrow(new CannotStart('there is no program client'));
  });

  it('is not asked what it knows', async () => {
    const { client, state } = setUp();
    expect([client.width, client.isProgram, client.remarks.length]).toEqual([3, true, 1]);
    await client.close();
    expect(state.isClosed).toBe(true);
  });
});

it.each([
  ['a function', { client: () => {} }, 8, false],
  ['a function, so many times', { client: () => {}, jobs: 2 }, 2, false],
  ['lines', { command: ['client'], protocol: 'lines' }, 4, false],
  ['lines, so many times', { command: ['client'], protocol: 'lines', jobs: 1 }, 1, false],
  ['a program', { command: ['client', '--to={url}'], protocol: 'process' }, 4, true],
  ['a program, so many times', { command: ['client', '{url}'], protocol: 'process', jobs: 2 }, 2, true],
] as const)('a client runs as often at once as it may: %s', async (_, spec, width, isProgram) => {
  const client = await openClient(spec as Parameters<typeof openClient>[0]);
  expect([client.width, client.isProgram, client.remarks]).toEqual([width, isProgram, []]);
  await client.close();
});
