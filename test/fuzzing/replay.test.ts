import { describe, expect, it } from 'vitest';
import type { ParserSpec } from '../../src/fuzzing/open-target.js';
import { replayEntries } from '../../src/fuzzing/replay.js';
import type { Entry } from '../../src/fuzzing/store-entry.js';
import { CannotStart, type Target, type Trial } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { board } from './_board.js';
import { edge } from './_trials.js';

const no: Answer = { verdict: 'rejected', complaint: { type: 'Error', message: 'no title 7\nat line 3' } };

const entry = (more: Partial<Entry> = {}): Entry => ({
  version: 1,
  id: '00000001',
  signature: '',
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { type: 'Error', message: 'no title 99\nat line 4' },
  case: edge({ title: null }) as Entry['case'],
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: [],
  count: 1,
  size: { before: 1, after: 1, calls: 1 },
  target: { module: './parser.mjs' },
  generator: 'test 1',
  firstSeen: '2020',
  lastSeen: '2021',
  ...more,
});

/** Runs findings again with a parser that gives these answers; the last one repeats. */
async function replayed(entries: readonly Entry[], ...answers: readonly Answer[]) {
  const log = { specs: [] as ParserSpec[], trials: [] as Trial[], payloads: [] as unknown[], closed: 0 };
  const open = async (spec: ParserSpec): Promise<Target> => {
    log.specs.push(spec);
    return {
      width: 1,
      supports: () => true,
      async parse(payload, trial) {
        log.payloads.push(payload);
        log.trials.push(trial);
        return answers[Math.min(log.trials.length, answers.length) - 1]!;
      },
      close: async () => void log.closed++,
    };
  };
  const results = await replayEntries(entries, () => board, open);
  return { ...log, states: results.map(({ state, remark }) => [state, remark]), results };
}
const accepted: Answer = { verdict: 'accepted' };

describe('a stored finding that is run again', () => {
  it.each<[string, Answer, Partial<Entry>, string, string]>([
    ['fixed if the parser does what it must', accepted, {}, 'fixed', 'accepted'],
    ['still failing if it fails in the same way', no, {}, 'still failing', 'no title 7'],
    ['changed if it says something else', { ...no, complaint: { message: 'busy' } }, {}, 'changed', 'busy'],
    ['changed if it fails in another way', { ...no, verdict: 'crashed' }, {}, 'changed', 'no title 7'],
    [
      'still failing if it never says anything',
      { verdict: 'rejected' },
      { complaint: undefined },
      'still failing',
      'rejected',
    ],
    [
      'fixed if it rejects what it must reject',
      no,
      { case: { ...edge({}), tier: 'invalid', expect: 'must-reject' } as never },
      'fixed',
      'rejected',
    ],
  ])('is %s', async (_, answer, more, state, remark) => {
    const { states, closed } = await replayed([entry(more)], answer);
    expect([states, closed]).toEqual([[[state, remark]], 1]);
  });

  it('has a remark of at most a hundred characters', async () => {
    const { states } = await replayed([entry()], { verdict: 'rejected', complaint: { message: 'x'.repeat(101) } });
    expect(states).toEqual([['changed', 'x'.repeat(100)]]);
  });

  it('is judged by the requirements that are stored with it', async () => {
    const invalid = { ...edge({}), tier: 'invalid', expect: 'must-reject' } as Entry['case'];
    const evolved = { ...edge({}), tier: 'evolved' } as Entry['case'];
    const state = async (found: Entry['case'], options: object | undefined, answer: Answer) =>
      (await replayed([entry({ case: found, target: { module: 'm', ...(options && { options }) } })], answer))
        .states[0]![0];
    expect(await state(invalid, undefined, accepted)).toBe('fixed');
    expect(await state(invalid, { strict: true }, accepted)).toBe('changed');
    expect(await state(evolved, undefined, no)).toBe('changed');
    expect(await state(evolved, { evolved: false }, no)).toBe('fixed');
    const other = { verdict: 'accepted', back: { value: {} } } as const;
    expect(await state(entry().case, undefined, other)).toBe('fixed');
    expect(await state(entry().case, { roundTrip: true }, other)).toBe('changed');
  });

  it('has as much time as in the run that found it, or five seconds', async () => {
    const { trials } = await replayed(
      [entry(), entry({ target: { module: 'm', options: { timeout: 70, roundTrip: true } } })],
      accepted,
    );
    expect(trials).toEqual([
      { timeout: 5000, back: false },
      { timeout: 70, back: true },
    ]);
  });

  it('is repeated if it did not always fail', async () => {
    const callsOf = async (more: Partial<Entry>, ...answers: Answer[]) =>
      (await replayed([entry(more)], ...answers)).trials.length;
    const flaky = { flaky: { failed: 2, of: 11 } };
    expect(await callsOf({}, accepted)).toBe(1);
    expect(await callsOf(flaky, accepted)).toBe(1 + 22);
    expect(await callsOf(flaky, accepted, accepted, no)).toBe(3);
    const intermittent = { intermittent: { least: 1, most: 30, unanswered: 1 } };
    expect(await callsOf(intermittent, accepted)).toBe(1 + 62);
    expect(await callsOf({ ...flaky, ...intermittent }, accepted)).toBe(1 + 62);
    expect(await callsOf({ intermittent: { least: 1, most: 5000, unanswered: 1 } }, accepted)).toBe(2001);
  });
});

describe('stored findings', () => {
  it('are passed to their own parser, which is opened and closed once', async () => {
    const [one, other] = [{ module: './one.mjs' }, { command: ['two'] }];
    const { specs, payloads, closed, results } = await replayed(
      [
        entry({ target: one }),
        entry({ target: other }),
        entry({ target: one, case: edge({ size: 1 }) as Entry['case'] }),
      ],
      no,
    );
    expect(specs).toMatchObject([one, other]);
    expect(payloads).toEqual(['{"title":null}', '{"title":null}', '{"size":1}']);
    expect([closed, results.map((result) => result.entry.target)]).toEqual([2, [one, other, one]]);
  });

  it('cannot run if there is no parser, or no such model', async () => {
    const gone = () => Promise.reject(new CannotStart('there is no such module'));
    const [missing] = await replayEntries([entry()], () => board, gone);
    expect(missing).toMatchObject({ state: 'cannot run', remark: './parser.mjs: there is no such module' });
    const [ofProcess] = await replayEntries([entry({ target: { function: 'parse' } })], () => board);
    expect(ofProcess).toMatchObject({
      state: 'cannot run',
      remark: expect.stringMatching(/^parse: it was a function/),
    });
    const noModel = () => {
      throw new RangeError('there is no model x');
    };
    const { closed } = await replayed([]);
    expect(closed).toBe(0);
    const [unknown] = await replayEntries([entry({ target: { command: ['a', 'b'] } })], noModel);
    expect(unknown).toMatchObject({ state: 'cannot run', remark: 'a b: there is no model x' });
  });

  it('do not hide an error of ours', async () => {
    const broken = () => Promise.reject(new TypeError('ours'));
    await expect(replayEntries([entry()], () => board, broken)).rejects.toThrow('ours');
  });
});
