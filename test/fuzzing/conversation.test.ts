import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Conversation, type ConversationEnd } from '../../src/fuzzing/_conversation.js';
import { StartTime } from '../../src/fuzzing/_start-time.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { Child } from './_child.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A program that was sent so many cases, each with a time limit of 100 ms. */
function talk(cases: number) {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const child = new Child();
  const log = { rooms: 0, ends: [] as ConversationEnd[], errors: [] as string[], answers: new Map<number, Answer>() };
  const startTime = new StartTime();
  startTime.took(10);
  const conversation = new Conversation(child.launcher, ['program'], startTime, {
    room: () => log.rooms++,
    end: (end) => log.ends.push(end),
    fail: ({ message }) => log.errors.push(message),
  });
  const send = (id: number) =>
    conversation.send(id, {
      payload: `${id}`,
      trial: { timeout: 100, back: true },
      settle: (answer) => log.answers.set(id, answer),
      fail: () => {},
    });
  for (let id = 1; id <= cases; id++) send(id);
  return { child, conversation, startTime, send, ...log, log };
}
type Talk = ReturnType<typeof talk>;
const write = ({ child }: Talk, ...answers: (object | string)[]) =>
  child.stdout.emit(
    'data',
    Buffer.from(answers.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('')),
  );
const ok = (id: number) => ({ id, ok: true });

describe('a program that answers', () => {
  it('gets each case as a line, and its answers settle them in any order', () => {
    const one = talk(3);
    expect(Child.linesIn(one.child.stdin)).toEqual([1, 2, 3].map((id) => ({ id, text: `${id}` })));
    vi.advanceTimersByTime(30);
    write(one, ok(2), { id: 1, ok: false, error: 'no' });
    expect([...one.answers].map(([id, { verdict, time }]) => [id, verdict, time])).toEqual([
      [2, 'accepted', 30],
      [1, 'rejected', 0],
    ]);
    vi.advanceTimersByTime(5);
    write(one, '', ok(3));
    expect(one.answers.get(3)).toEqual({ verdict: 'accepted', time: 5 });
    expect([one.conversation.open.size, one.log.rooms, one.child.killed]).toEqual([0, 2, []]);
  });

  it('may write a line in pieces', () => {
    const one = talk(1);
    for (const piece of ['{"id":1', ',"ok":', 'true}']) one.child.stdout.emit('data', Buffer.from(piece));
    expect(one.answers.size).toBe(0);
    one.child.stdout.emit('data', Buffer.from('\n'));
    expect(one.answers.get(1)).toMatchObject({ verdict: 'accepted' });
  });

  it('has room for more cases when half of them are answered', () => {
    const one = talk(40);
    write(one, ...Array.from({ length: 8 }, (_, i) => ok(i + 1)));
    expect(one.log.rooms).toBe(0);
    write(one, ok(9));
    expect(one.log.rooms).toBe(1);
  });
});

describe('a program that hangs', () => {
  it('is ended after the time limit of the oldest case; the first one has time to start', () => {
    const one = talk(2);
    vi.advanceTimersByTime(149);
    expect(one.child.killed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(one.child.killed.length).toBeGreaterThan(0);
    one.child.end(null, 'SIGKILL');
    expect(one.log.ends).toMatchObject([{ answer: { verdict: 'timed-out' }, of: undefined, after: 0, isIdle: false }]);
    expect(one.log.ends[0]!.open).toHaveLength(2);
  });

  it('on a later case has the time limit of that one', () => {
    const one = talk(2);
    vi.advanceTimersByTime(90);
    write(one, ok(1));
    vi.advanceTimersByTime(99);
    expect(one.child.killed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(one.child.killed.length).toBeGreaterThan(0);
    one.child.end(null, 'SIGKILL');
    expect(one.log.ends).toMatchObject([{ answer: { verdict: 'timed-out' }, after: 1 }]);
  });

  it('is not hung while it writes a long answer', () => {
    const one = talk(1);
    const piece = (size: number) => one.child.stdout.emit('data', Buffer.alloc(size, 'x'));
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(140);
      piece(2 ** 20);
    }
    expect(one.child.killed).toEqual([]);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(40);
      piece(1);
    }
    expect(one.child.killed.length).toBeGreaterThan(0);
  });

  it('is not hung if it has nothing to do', () => {
    const one = talk(1);
    write(one, ok(1));
    vi.advanceTimersByTime(10_000);
    one.conversation.hurry();
    expect(one.child.killed).toEqual([]);
  });

  it('is not ended again after it has ended', () => {
    const one = talk(1);
    one.child.exitCode = 0;
    one.child.emit('exit', 0, null);
    vi.advanceTimersByTime(10_000);
    one.conversation.hurry();
    expect(one.child.killed).toEqual([]);
  });
});

describe('a program that ends', () => {
  it('is blamed with what it wrote to standard error', () => {
    const one = talk(1);
    one.child.stderr.emit('data', Buffer.from('out of luck\n'));
    one.child.end(3);
    expect(one.log.ends).toMatchObject([
      { answer: { verdict: 'crashed', complaint: { message: 'out of luck' } }, after: 0, isIdle: false },
    ]);
  });

  it.each([
    ['without a fault', 0, 0, true],
    ['with an exit code', 0, 1, false],
    ['with a case', 1, 0, false],
  ])('is idle: %s', (_, cases, code, isIdle) => {
    const one = talk(cases);
    one.child.end(code);
    expect(one.log.ends.map((end) => end.isIdle)).toEqual([isIdle]);
  });

  it('is no news after it was closed', () => {
    const one = talk(1);
    one.conversation.close();
    expect(one.child.killed.length).toBeGreaterThan(0);
    one.child.end(null, 'SIGKILL');
    write(one, ok(1));
    vi.advanceTimersByTime(10_000);
    expect([one.log.ends, one.answers.size]).toEqual([[], 0]);
  });

  it('cannot be started', () => {
    const one = talk(1);
    one.child.emit('error', Object.assign(new Error('spawn ENOENT'), { code: 'ENOENT' }));
    one.child.end(null);
    expect([one.log.errors, one.log.ends]).toEqual([['there is no program program'], []]);
  });
});

describe('a program that breaks the protocol', () => {
  /** How it ended after it wrote this. */
  const endAfter = (...answers: (object | string)[]) => {
    const one = talk(2);
    write(one, ...answers);
    expect(one.child.killed.length).toBeGreaterThan(0);
    one.child.end(null, 'SIGKILL');
    const [{ answer, of, open, after }] = one.log.ends as [ConversationEnd];
    expect(answer.verdict).toBe('crashed');
    const payloadOf = (task: { payload: unknown }) => task.payload;
    return { message: answer.complaint!.message, of: of && payloadOf(of), open: open.map(payloadOf), after };
  };

  it.each<[string, (object | string)[], string | undefined, unknown[], number]>([
    ['it wrote a line that is not JSON', ['hello'], undefined, ['1', '2'], 0],
    ['it answered a case that was not sent', [ok(3)], undefined, ['1', '2'], 0],
    ['it answered a case that was not sent', [ok(0)], undefined, ['1', '2'], 0],
    ['it answered a case that was not sent', [ok(1.5)], undefined, ['1', '2'], 0],
    ['it answered a case twice', [ok(1), ok(1)], '1', ['2', '1'], 0],
    ['it wrote an answer whose "ok" is not a boolean', [{ id: 2 }], '2', ['1', '2'], 0],
    ['it wrote a line that is not JSON', [ok(1), 'hello'], undefined, ['2'], 1],
  ])('is ended: %s', (message, answers, of, open, after) => {
    expect(endAfter(...answers)).toEqual({ message: expect.stringContaining(message), of, open, after });
  });

  it('is ended if a line is longer than 64 MB', () => {
    const one = talk(1);
    for (let i = 0; i < 64; i++) one.child.stdout.emit('data', Buffer.alloc(2 ** 20));
    expect(one.child.killed).toEqual([]);
    one.child.stdout.emit('data', Buffer.alloc(1));
    one.child.end(null, 'SIGKILL');
    expect(one.log.ends[0]!.answer.complaint!.message).toMatch(/^it wrote a line of more than 67108864 bytes$/);
  });

  it.each(['stdout', 'stdin'] as const)('may end by itself if it closes its %s', (pipe) => {
    const close = ({ child }: Talk) =>
      pipe === 'stdout' ? child.stdout.emit('end') : child.stdin.emit('error', new Error());
    const ended = talk(1);
    close(ended);
    vi.advanceTimersByTime(50);
    ended.child.end(3);
    expect(ended.log.ends[0]!.answer.complaint!.message).toBe('it ended with exit code 3');
    const other = talk(1);
    close(other);
    vi.advanceTimersByTime(90);
    write(other, ok(1));
    vi.advanceTimersByTime(200);
    other.child.end(null, 'SIGKILL');
    expect(other.log.ends[0]!.answer.complaint!.message).toMatch(/^it closed its standard (?:out|in)put$/);
  });
});
