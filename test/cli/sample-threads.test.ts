import { describe, expect, it } from 'vitest';
import { SampleBatches, type SampleRequest } from '../../src/cli/_sample-batches.js';
import { inThreads, threadsFor } from '../../src/cli/_sample-threads.js';
import type { Sampler } from '../../src/cli/_sampler.js';
import { samplerOf } from '../../src/cli/_sampler-of.js';
import { jsonLine } from '../../src/sampling/json-line.js';
import type { Span } from '../../src/sampling/samples.js';
import { run } from './_run.js';

const EVENT = 'input_audio_buffer.cleared';

const request = (to: number, more: Partial<SampleRequest> = {}): SampleRequest => ({
  name: EVENT,
  options: { tier: 'typical', check: false },
  seed: 1,
  span: { from: 0, to },
  encoding: {},
  color: false,
  ...more,
});

/** The sampler of another thread cannot be made. */
const NO_OTHER = { options: { tier: 'typical', check: false, within: 'none' } } as unknown as Partial<SampleRequest>;

/** Numbers instead of values, up to one that cannot be made. */
const numbers = (failing = Number.POSITIVE_INFINITY): Sampler<number> => ({
  *draw(_, { from, to }) {
    for (let index = from; index < to; index++) {
      if (index === failing) throw new Error(`no ${index}`);
      yield index;
    }
  },
  printed: (number) => number,
  file: (number) => String(number),
});

/** Adds what is yielded to `lines`, so that it is known even if an error follows. */
function collect(batches: SampleBatches, threads: number, lines: string[]): number {
  let count = 0;
  for (const batch of inThreads(batches, threads)) {
    for (const piece of batch.pieces) lines.push(...Buffer.from(piece).toString().split('\n').slice(0, -1));
    count += batch.count;
  }
  return count;
}

const indexes = (count: number, from = 0) => Array.from({ length: count }, (_, index) => String(from + index));

/** Stops this thread for a millisecond. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);

describe('threads of sample', () => {
  it.each([
    ['few values', request(4_999), undefined, 1],
    ['many values', request(5_000), 2, 2],
    ['very many values', request(1_000_000), 3, 3],
    ['as many values from a later one on', request(1_004_999, { span: { from: 1_000_000, to: 1_004_999 } }), 2, 1],
    ['few exchanges', request(199, { name: 'exchange' }), 8, 1],
    ['many exchanges', request(400, { name: 'exchange' }), 8, 3],
  ])('are as many as are worth it: %s', (_, asked, jobs, threads) => {
    expect(threadsFor(asked, jobs)).toBe(threads);
  });

  it.each([1, 2, 3])('%i: print the same as one', async (threads) => {
    const sampler = await samplerOf(EVENT, request(0).options);
    const lines: string[] = [];
    expect(collect(new SampleBatches(request(20_050), sampler), threads, lines)).toBe(20_050);
    expect(lines).toEqual(
      [...sampler.draw(1, { from: 0, to: 20_050 })].map((found) => JSON.stringify(sampler.printed(found))),
    );
  });

  it('make what is made here, in the same places', async () => {
    const here = numbers();
    const draw = (seed: number, span: Span) => {
      pause();
      return here.draw(seed, span);
    };
    const there = await samplerOf(EVENT, request(0).options);
    const batches = inThreads(new SampleBatches(request(10_000_000), { ...here, draw }), 2);
    let from = 0;
    for (const { count, pieces } of batches) {
      const text = Buffer.concat([...pieces]).toString();
      const isMadeHere =
        text ===
        indexes(count, from)
          .map((line) => `${line}\n`)
          .join('');
      if (!isMadeHere) {
        const expected = [...there.draw(1, { from, to: from + count })].map((found) => jsonLine(there.printed(found)));
        expect(text).toBe(expected.join(''));
        return;
      }
      from += count;
    }
    expect.unreachable('the other thread has made nothing');
  });

  it.each([1, 2])('%i: yield what comes before an error, then throw it', (threads) => {
    const lines: string[] = [];
    const batches = new SampleBatches(request(5_000, NO_OTHER), numbers(2_345));
    expect(() => collect(batches, threads, lines)).toThrow('no 2345');
    expect(lines).toEqual(indexes(2_345));
  });

  it('are as many as the system allows', () => {
    const lines: string[] = [];
    let stopped = 0;
    let started = 0;
    const start = () => {
      if (started++ === 1) throw new Error('EAGAIN');
      return { receive: () => [], stop: () => stopped++ };
    };
    for (const { pieces } of inThreads(new SampleBatches(request(5_050), numbers()), 4, start)) {
      lines.push(...`${Buffer.concat([...pieces])}`.split('\n').slice(0, -1));
    }
    expect(lines).toEqual(indexes(5_050));
    expect([started, stopped]).toEqual([2, 1]);
  });

  it('make everything here if the others cannot start', () => {
    const lines: string[] = [];
    collect(new SampleBatches(request(5_050, NO_OTHER), numbers()), 3, lines);
    expect(lines).toEqual(indexes(5_050));
  });
});

describe('sample --jobs', () => {
  it.each([
    [[EVENT, '-n', '5050']],
    [[EVENT, '-n', '5050', '--format', 'json']],
    [[EVENT, '-n', '5050', '--format', 'json', '--pretty']],
    [['response.done', '-n', '5050', '--cases']],
    [['exchange', '-n', '210', '--size', 'small', '--max-turns', '1']],
  ])('prints the same with any number: %j', async (args) => {
    const [one, two] = [1, 2].map((jobs) => run(['sample', ...args, '--seed', '3', '--jobs', String(jobs)]));
    const { code, stdout } = await one!;
    expect(code).toBe(0);
    expect((await two!).stdout === stdout).toBe(true);
  });
});
