import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExitCodes, processTarget } from '../../src/fuzzing/process-target.js';
import { CannotStart, type Trial } from '../../src/fuzzing/target.js';
import { Child } from './_child.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A program whose processes do nothing by themselves. */
function setUp(codes: ExitCodes = {}) {
  const { children, launcher, state } = Child.launching();
  const target = processTarget(['parser'], { codes, jobs: 3, launcher });
  const parse = (trial: Partial<Trial> = {}) => {
    const answer = target.parse('{"a":1}', { timeout: 100, back: true, ...trial });
    return { answer, child: children.at(-1)! };
  };
  return { target, parse, state };
}

describe('a program that runs once for each case', () => {
  it.each<[string, number | null, ExitCodes, string]>([
    ['0', 0, {}, 'accepted'],
    ['1', 1, {}, 'rejected'],
    ['another code', 2, {}, 'crashed'],
    ['no code, since a signal ended it', null, {}, 'crashed'],
    ['a code that means rejected', 65, { reject: [64, 65] }, 'rejected'],
    ['1, if other codes mean rejected', 1, { reject: [65] }, 'crashed'],
    ['0, even if that means rejected', 0, { reject: [0] }, 'accepted'],
    ['0, if that means crashed', 0, { crash: [0] }, 'crashed'],
    ['a code that means both', 1, { reject: [1], crash: [1, 2] }, 'crashed'],
  ])('is judged by its exit code: %s', async (_, code, codes, verdict) => {
    const { answer, child } = setUp(codes).parse();
    child.end(code, code === null ? 'SIGSEGV' : null);
    expect((await answer).verdict).toBe(verdict);
  });

  it('gets the case on its standard input, which is closed', () => {
    const { child } = setUp().parse();
    expect([String(child.stdin.read()), child.stdin.writableEnded]).toEqual(['{"a":1}', true]);
  });

  it.each([
    ['JSON, in any pieces', ['{"a"', ':[1]}'], true, { verdict: 'accepted', back: { value: { a: [1] } } }],
    ['JSON that nobody asked for', ['{}'], false, { verdict: 'accepted' }],
    ['something else', ['fine'], true, { verdict: 'accepted' }],
    ['nothing', [], true, { verdict: 'accepted' }],
  ])('may write %s', async (_, written, back, expected) => {
    const { answer, child } = setUp().parse({ back });
    for (const part of written) child.stdout.emit('data', Buffer.from(part));
    child.end(0);
    expect(await answer).toEqual(expected);
  });

  it('is not compared if it writes too much', async () => {
    const { answer, child } = setUp().parse();
    child.stdout.emit('data', Buffer.from('{}'));
    const spaces = Buffer.alloc(2 ** 20, ' ');
    for (let i = 0; i < 64; i++) child.stdout.emit('data', spaces);
    child.end(0);
    expect(await answer).toEqual({ verdict: 'accepted' });
  });

  it('is quoted if it does not accept', async () => {
    const { answer, child } = setUp().parse();
    child.stdout.emit('data', Buffer.from('{}'));
    child.stderr.emit('data', Buffer.from('no luck\n'));
    child.end(1);
    expect(await answer).toEqual({ verdict: 'rejected', complaint: { message: 'no luck' } });
  });

  it('is ended when its time is over', async () => {
    const { answer, child } = setUp().parse();
    vi.advanceTimersByTime(99);
    expect(child.killed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(child.killed.length).toBeGreaterThan(0);
    child.end(null, 'SIGKILL');
    expect(await answer).toEqual({ verdict: 'timed-out' });
  });

  it('is left alone once it has ended, since another process may have its ID', async () => {
    const { target, parse } = setUp();
    const { answer, child } = parse();
    child.emit('exit', 0, null);
    vi.advanceTimersByTime(200);
    target.hurry!();
    child.emit('close', 0, null);
    expect([child.killed, (await answer).verdict]).toEqual([[], 'accepted']);
  });

  it('is ended if somebody is in a hurry, in all its processes', async () => {
    const { target, parse } = setUp();
    const runs = [parse(), parse()];
    target.hurry!();
    for (const { child } of runs) {
      expect(child.killed.length).toBeGreaterThan(0);
      child.end(null, 'SIGKILL');
    }
    expect(await Promise.all(runs.map(({ answer }) => answer))).toEqual(Array(2).fill({ verdict: 'timed-out' }));
  });

  it('must exist', async () => {
    const { target, parse } = setUp();
    const { answer, child } = parse();
    child.emit('error', Object.assign(new Error('spawn'), { code: 'ENOENT' }));
    await expect(answer).rejects.toThrow(new CannotStart('there is no program parser'));
    vi.advanceTimersByTime(200);
    target.hurry!();
    expect(child.killed).toEqual([]);
  });

  it('takes any bytes, in as many processes as there are jobs', async () => {
    const { target, state } = setUp();
    expect([target.width, target.supports(new Uint8Array([255])), target.remarks!.length]).toEqual([3, true, 1]);
    await target.close();
    expect(state.isClosed).toBe(true);
  });
});
