import { afterEach, describe, expect, it, vi } from 'vitest';
import { inherited, ParserProcess } from '../../src/fuzzing/parser-process.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { Child } from './_child.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('the process of a parser inherits only the options that decide how modules are loaded', () => {
  const options = [
    '--import',
    'tsx',
    '--conditions=dev',
    '--inspect',
    '--test',
    '-r',
    './hook.cjs',
    '--input-type=module',
  ];
  expect(inherited([...options, '-e', 'code'])).toEqual(['--import', 'tsx', '--conditions=dev', '-r', './hook.cjs']);
});

const location = { url: 'file:///parser.mjs', name: 'default', input: 'text' } as const;
const accepted: Answer = { verdict: 'accepted' };

/** A process that starts, and how to write messages with its secret. */
function starting() {
  vi.useFakeTimers();
  const child = new Child();
  const idle: [Answer, number][] = [];
  const started = ParserProcess.start(child.launcher, location, (...end) => idle.push(end));
  started.catch(() => {});
  const [first] = Child.linesIn(child.questions) as [{ secret: string; location: object }];
  const write = (message: object) => {
    child.answers.emit('data', Buffer.from(`${JSON.stringify({ secret: first.secret, ...message })}\n`));
  };
  return { child, idle, started, write, first };
}

/** A process that has loaded its module. */
async function loaded() {
  const { started, write, ...rest } = starting();
  write({ ready: true });
  const parser = await started;
  const ask = (payload: string) => parser.parse(payload, { timeout: 100, back: false });
  return { ...rest, write, parser, ask };
}

describe('the process of a module', () => {
  it('gets the location of its module', async () => {
    const { first, started, write } = starting();
    expect(first).toEqual({ location, secret: expect.stringMatching(/^[\da-f-]{36}$/) });
    write({ ready: true });
    expect((await started).isOver).toBe(false);
  });

  it('cannot start if the module cannot be loaded', async () => {
    const { started, write, child } = starting();
    write({ why: 'there is a syntax error' });
    await expect(started).rejects.toThrow(/^there is a syntax error$/);
    expect(child.killed.length).toBeGreaterThan(0);
  });

  it('cannot start if it ends, or takes more than a minute', async () => {
    const ended = starting();
    ended.child.end(1);
    await expect(ended.started).rejects.toThrow('it ended the process while loading');
    expect(ended.idle).toEqual([]);
    const slow = starting();
    vi.advanceTimersByTime(60_000);
    await expect(slow.started).rejects.toThrow('it took more than a minute to load');
    const missing = starting();
    missing.child.emit('error', Object.assign(new Error('spawn'), { code: 'ENOENT' }));
    await expect(missing.started).rejects.toThrow('there is no program');
  });

  it('gets the cases, and answers one after the other', async () => {
    const { ask, write, child } = await loaded();
    const answers = [ask('1'), ask('2')];
    expect(Child.linesIn(child.questions)).toEqual(
      [1, 2].map((number) => ({ number, payload: `${number}`, trial: { timeout: 100, back: false } })),
    );
    write({ number: 1, answer: accepted });
    write({ number: 2, answer: { verdict: 'rejected' } });
    expect(await Promise.all(answers)).toEqual([accepted, { verdict: 'rejected' }]);
  });

  it('is not believed without its secret, about another case, or in another form', async () => {
    const { ask, write, child } = await loaded();
    const answer = ask('1');
    write({ number: 2, answer: accepted });
    write({ number: 1, answer: accepted, secret: 'guessed' });
    write({ number: 1, answer: { verdict: 'fine' } });
    child.answers.emit('data', Buffer.from('hello\n'));
    write({ number: 1, answer: { verdict: 'rejected' } });
    expect(await answer).toEqual({ verdict: 'rejected' });
  });

  it('is ended if it hangs; later cases are not answered', async () => {
    const { ask, write, child, parser, idle } = await loaded();
    const [first, second, third] = [ask('1'), ask('2'), ask('3')];
    vi.advanceTimersByTime(90);
    write({ number: 1, answer: accepted });
    vi.advanceTimersByTime(99);
    expect(child.killed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(child.killed.length).toBeGreaterThan(0);
    expect(await Promise.all([first, second, third])).toEqual([accepted, { verdict: 'timed-out' }, undefined]);
    child.end(null, 'SIGKILL');
    expect([parser.isOver, idle]).toEqual([true, []]);
  });

  it('is ended if somebody is in a hurry, but only if it has a case', async () => {
    const { ask, parser, child } = await loaded();
    parser.hurry();
    expect(child.killed).toEqual([]);
    const answer = ask('1');
    parser.hurry();
    expect(await answer).toEqual({ verdict: 'timed-out' });
    const { length } = child.killed;
    parser.hurry();
    expect(child.killed).toHaveLength(length);
  });

  it.each<[string, string, number | null, NodeJS.Signals | null]>([
    ['it ended the process with exit code 3', '', 3, null],
    ['it was ended by SIGSEGV', '', null, 'SIGSEGV'],
    ['it used more than 256 MB of memory', 'FATAL ERROR: JavaScript heap out of memory', null, 'SIGABRT'],
  ])('is blamed for its end: %s', async (message, stderr, code, signal) => {
    const { ask, child, idle } = await loaded();
    const answers = [ask('1'), ask('2')];
    child.stderr.emit('data', Buffer.from(stderr));
    child.end(code, signal);
    expect(await Promise.all(answers)).toEqual([{ verdict: 'crashed', complaint: { message } }, undefined]);
    expect(idle).toEqual([]);
  });

  it('ends while it has no case: that is reported, with the number of cases before', async () => {
    const { ask, write, child, idle } = await loaded();
    const answer = ask('1');
    write({ number: 1, answer: accepted });
    await answer;
    child.end(1);
    child.end(1);
    const complaint = { message: 'it ended the process with exit code 1' };
    expect(idle).toEqual([[{ verdict: 'crashed', complaint }, 1]]);
  });

  it('may say what its last answer is', async () => {
    const { ask, write, parser } = await loaded();
    const answer = ask('1');
    write({ last: { verdict: 'crashed', complaint: { message: 'out of stack' } } });
    expect(await answer).toMatchObject({ verdict: 'crashed', complaint: { message: 'out of stack' } });
    expect(parser.isOver).toBe(true);
  });

  it('is ended if it floods the pipe of the answers', async () => {
    const { ask, child } = await loaded();
    const answer = ask('1');
    for (let i = 0; i < 65; i++) child.answers.emit('data', Buffer.alloc(2 ** 20, 'x'));
    expect(await answer).toMatchObject({
      verdict: 'crashed',
      complaint: { message: expect.stringContaining('a pipe that is not its own') },
    });
  });
});
