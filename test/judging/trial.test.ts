import { describe, expect, it } from 'vitest';
import type { OutputPlan, Plan, ResponsePlan, Turn } from '../../src/exchanges/plan.js';
import {
  SIMPLEST_FINAL,
  SIMPLEST_PLAN,
  SIMPLEST_RESPONSE,
  SIMPLEST_TRANSCRIPTION,
} from '../../src/exchanges/simplest-plan.js';
import { functionClient } from '../../src/fuzzing/clients/function-client.js';
import { Arena } from '../../src/judging/arena.js';
import { judgeConduct } from '../../src/judging/conduct.js';
import { type Ending, judgeEnding } from '../../src/judging/ending.js';
import type { LiveEntry } from '../../src/live/player.js';
import { PLANTED_LIVE, rightLive } from './_planted-live.js';

const SPEECH: Turn = {
  input: { kind: 'voice', appends: [100], padding: 0, transcription: SIMPLEST_TRANSCRIPTION },
  response: SIMPLEST_RESPONSE,
};
const responding = (final: object, ...output: OutputPlan[]): Turn => ({
  ...SPEECH,
  response: { final: { ...SIMPLEST_FINAL, ...final } as ResponsePlan['final'], output },
});
const call = (status: 'completed' | 'incomplete', args: string): OutputPlan => ({
  item: { type: 'function_call', status, name: 'weather', arguments: args },
});
const spoken: OutputPlan = {
  item: {
    type: 'message',
    status: 'completed',
    role: 'assistant',
    content: [{ type: 'output_audio', transcript: 'a' }],
  },
};
const cut = { status: 'incomplete', status_details: { type: 'incomplete', reason: 'max_output_tokens' } };
const failed = { status: 'failed', status_details: { type: 'failed', error: { type: 'server_error', code: null } } };
const late: Turn = {
  ...SPEECH,
  input: {
    ...SPEECH.input,
    transcription: { ...SIMPLEST_TRANSCRIPTION, transcript: 'b', place: { slot: 20 } },
  } as Turn['input'],
};
const config: Plan['session']['config'] = {
  ...SIMPLEST_PLAN.session.config,
  output_modalities: ['audio'],
  audio: { input: { transcription: { model: 'whisper-1' }, turn_detection: { type: 'server_vad' } } },
};
const planOf = (turns: readonly Turn[], faults: Plan['faults'] = []): Plan => ({
  ...SIMPLEST_PLAN,
  session: { config },
  turns,
  faults,
});

/** Exchanges, one of which shows each bug. */
const PLANS = [
  planOf([responding({}, call('completed', '{}'), call('completed', '{}')), SPEECH]),
  planOf([responding(cut, call('incomplete', '{'))]),
  planOf([responding({ output_modalities: ['audio'] }, spoken), SPEECH]),
  planOf([responding(failed)]),
  planOf([late, SPEECH, SPEECH]),
  planOf([SPEECH], [{ kind: 'cut', turn: 0, nth: 0 }]),
  planOf([SPEECH], [{ kind: 'no-close-answer', turn: 0, nth: 0 }]),
];

/** Whether the server waits for what the client does not do. */
const isWaiting = (rule: string) => rule === 'ending.hang' || rule === 'conduct.output';

/** Plays the exchanges to a client. Returns all rules that it broke. */
async function rulesBrokenBy(client: (url: string) => unknown, timeout = 5000): Promise<Set<string>> {
  const arena = await Arena.start(functionClient(client), timeout);
  const trials = await Promise.all(PLANS.map((plan) => arena.play(plan)));
  await arena.close();
  expect(trials.flatMap(({ distrust }) => distrust ?? [])).toEqual([]);
  return new Set(trials.flatMap(({ breaches }) => breaches.map(({ rule }) => rule)));
}

describe('an exchange', () => {
  it('shows nothing of a right client', async () => {
    expect(await rulesBrokenBy(rightLive)).toEqual(new Set());
  });

  it.concurrent.each(Object.keys(PLANTED_LIVE))('shows that a client breaks %s', async (rule) => {
    expect(await rulesBrokenBy(PLANTED_LIVE[rule]!, isWaiting(rule) ? 300 : undefined)).toContain(rule);
  });
});

const created = (id: string, index: number): LiveEntry => ({
  from: 'server',
  event: { type: 'response.created', event_id: `event_${index}`, response: { id, conversation_id: 'conv_1' } },
});
const create = (confirmed: number): LiveEntry => ({ from: 'client', event: { type: 'response.create' }, confirmed });

const rulesIn = (log: readonly LiveEntry[], isOrderly = true) =>
  judgeConduct(log, { hadTime: true, isOrderly }).map(({ rule }) => rule);

describe('the judge of conduct', () => {
  it('calls it a breach if the client knew of the response, and a race otherwise', () => {
    expect(rulesIn([created('resp_1', 0), create(1)])).toEqual(['conduct.active-response']);
    expect(rulesIn([created('resp_1', 0), create(0)])).toEqual([]);
    expect(rulesIn([created('resp_1', 0), create(1)], false)).toEqual([]);
  });

  it('allows another response after the client has cancelled the one in progress', () => {
    const cancel: LiveEntry = { from: 'client', event: { type: 'response.cancel' }, confirmed: 1 };
    expect(rulesIn([created('resp_1', 0), cancel, create(1)])).toEqual([]);
  });

  it('reports what is sent long after the close', () => {
    const event = { type: 'input_audio_buffer.clear' };
    expect(
      rulesIn([
        { from: 'server', close: { code: 1000 } },
        { from: 'client', event, confirmed: 0, late: true },
      ]),
    ).toEqual(['conduct.after-close']);
  });

  it('reports what is no event', () => {
    expect(rulesIn([{ from: 'client', event: 'hello', confirmed: 0 }])).toEqual(['conduct.event']);
    expect(rulesIn([{ from: 'client', event: { type: 'session.begin' }, confirmed: 0 }])).toEqual(['conduct.event']);
  });
});

const usual = { isProgram: false, answersClose: true, reconnected: false, timeout: 5 };
const circumstances = { duty: 'survive', hasLeft: false, code: 1000, hadTime: true } as const;
const endingOf = (ending: Partial<Ending> & Pick<Ending, 'end'>, changed: object = {}) =>
  judgeEnding({ ...usual, ...ending }, { ...circumstances, ...changed }).map(({ rule }) => rule);

describe('the judge of endings', () => {
  it.each([
    ['a normal end', endingOf({ end: { how: 'returned' } }), []],
    ['a crash', endingOf({ end: { how: 'crashed' } }), ['ending.crash']],
    ['a hang', endingOf({ end: { how: 'hung' } }), ['ending.hang']],
    ['a hang of a client that connects again', endingOf({ end: { how: 'hung' }, reconnected: true }), []],
    ['a close frame that is not answered', endingOf({ end: { how: 'hung' }, answersClose: false }), ['ending.close']],
    ['an exception at a normal close', endingOf({ end: { how: 'raised' } }), ['ending.normal']],
    ['an exit code at a normal close', endingOf({ end: { how: 'raised' }, isProgram: true }), []],
    ['an exception before it', endingOf({ end: { how: 'raised' } }, { hasLeft: true }), ['ending.early']],
    ['a client that leaves', endingOf({ end: { how: 'returned' } }, { hasLeft: true, code: 1000 }), []],
    [
      'a frame that is too large',
      endingOf({ end: { how: 'returned' } }, { hasLeft: true, code: 1009 }),
      ['ending.early'],
    ],
    ['an exception after a failure', endingOf({ end: { how: 'raised' } }, { duty: 'report' }), []],
    [
      'no word about a failure',
      endingOf({ end: { how: 'returned', state: { ended: 'closed', errors: [] } } }, { duty: 'report' }),
      ['ending.unreported'],
    ],
    [
      'a failure among the errors',
      endingOf({ end: { how: 'returned', state: { ended: 'closed', errors: [{}] } } }, { duty: 'report' }),
      [],
    ],
    [
      'an exception after a fault with which it may do either',
      endingOf({ end: { how: 'raised' } }, { duty: 'either' }),
      [],
    ],
  ])('judges %s', (_, rules, expected) => {
    expect(rules).toEqual(expected);
  });
});
