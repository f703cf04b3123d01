import { describe, expect, it } from 'vitest';
import { compile } from '../../src/exchanges/compile.js';
import type { Plan } from '../../src/exchanges/plan.js';
import { call, cancelled, HEARS, planOf, respond, speech, spoken, text, written } from './_plans.js';

/** Short names of events. A client's begin with `>`. */
const SHORT: readonly (readonly [string, string])[] = [
  ['conversation.item.input_audio_transcription', 'transcription'],
  ['response.function_call_arguments', 'arguments'],
  ['response.output_audio_transcript', 'transcript'],
  ['response.output_audio', 'audio'],
  ['response.output_text', 'text'],
  ['response.output_item', 'output_item'],
  ['response.content_part', 'part'],
  ['conversation.item', 'item'],
  ['input_audio_buffer', 'input'],
];

function namesOf(plan: Plan): string {
  return compile(plan)
    .log.map(({ from, event }) => {
      const [long, short] = SHORT.find(([start]) => event.type.startsWith(`${start}.`)) ?? ['', ''];
      return (from === 'client' ? '>' : '') + short + event.type.slice(long.length);
    })
    .join(' ');
}

/** Rows written by hand from the rules of the API: what one plan must be compiled to. */
const ROWS: Record<string, { plan: Plan; events: string }> = {
  'a written turn': {
    plan: planOf([{ input: written('Hi'), response: respond([text('Hello')]) }]),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done
      response.done`,
  },
  'a text in three deltas, and rate limits': {
    plan: planOf([
      {
        input: { kind: 'none' },
        response: respond([text('Hello you', { parts: [{ cuts: [2, 3] }] })], {
          rateLimits: { limits: [{ name: 'tokens', limit: 10, remaining: 9, reset_seconds: 0 }] },
        }),
      },
    ]),
    events: `session.created >response.create response.created
      output_item.added item.added part.added text.delta text.delta text.delta text.done part.done item.done
      output_item.done response.done rate_limits.updated`,
  },
  'a spoken turn with an early transcription': {
    plan: planOf(
      [
        {
          input: spoken('voice', { from: 'speech', transcript: 'Hi you', cuts: [2] }),
          response: respond([speech('Yes', [100, 200])]),
        },
      ],
      HEARS,
    ),
    events: `session.created
      >input.append input.speech_started transcription.delta transcription.delta >input.append input.speech_stopped
      input.committed item.added item.done transcription.completed
      response.created output_item.added item.added part.added
      transcript.delta audio.delta audio.delta audio.done transcript.done part.done item.done output_item.done
      response.done`,
  },
  'a transcription that is done after the response': {
    plan: planOf([{ input: spoken('manual', { place: { slot: 50 } }), response: respond([text('Yes')]) }], {
      transcription: { model: 'whisper-1' },
      turn_detection: null,
    }),
    events: `session.created
      >input.append >input.append >input.commit input.committed item.added item.done
      >response.create response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done response.done
      transcription.delta transcription.completed`,
  },
  'a function call, whose output is sent before the response is done': {
    plan: planOf([
      {
        input: written('Weather?'),
        response: respond([call('{"a":1}', { parts: [{ cuts: [3] }], answer: { output: 'rain', when: 'item' } })], {
          next: respond([text('Rain')]),
        }),
      },
    ]),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created
      output_item.added item.added arguments.delta arguments.delta arguments.done item.done output_item.done
      >item.create item.added item.done
      response.done
      >response.create response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done
      response.done`,
  },
  'two calls: one output each, one response in the end': {
    plan: planOf([
      {
        input: { kind: 'none' },
        response: respond([call('{}'), call('{}')], { next: respond([text('Done')]) }),
      },
    ]),
    events: `session.created >response.create response.created
      output_item.added item.added arguments.delta arguments.done item.done output_item.done
      output_item.added item.added arguments.delta arguments.done item.done output_item.done
      response.done
      >item.create item.added item.done
      >item.create item.added item.done
      >response.create response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done
      response.done`,
  },
  'speech that interrupts a response': {
    plan: planOf(
      [
        { input: written('Tell me'), response: cancelled('turn_detected', [text('Once upon', {}, 'incomplete')]) },
        { input: spoken('voice'), response: respond([text('Yes')]) },
      ],
      { ...HEARS, transcription: null },
    ),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created
      output_item.added item.added part.added text.delta
      >input.append input.speech_started
      text.done part.done item.done output_item.done response.done
      >input.append input.speech_stopped input.committed item.added item.done
      response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done
      response.done`,
  },
  'speech after speech that interrupted a response and got none': {
    plan: planOf(
      [
        { input: written('Tell me'), response: cancelled('turn_detected', []) },
        { input: spoken('voice') },
        { input: spoken('voice') },
      ],
      { ...HEARS, transcription: null },
    ),
    events: `session.created
      >item.create item.added item.done >response.create response.created
      >input.append input.speech_started response.done
      >input.append input.speech_stopped input.committed item.added item.done
      >input.append input.speech_started >input.append input.speech_stopped input.committed item.added item.done`,
  },
  'speech before a response has any output': {
    plan: planOf(
      [{ input: written('Tell me'), response: cancelled('turn_detected', []) }, { input: spoken('voice') }],
      { ...HEARS, transcription: null },
    ),
    events: `session.created
      >item.create item.added item.done >response.create response.created
      >input.append input.speech_started response.done
      >input.append input.speech_stopped input.committed item.added item.done`,
  },
  'a response that the client cancels, while deltas are on the way': {
    plan: planOf([
      {
        input: written('Go'),
        response: cancelled('client_cancelled', [text('One two', { parts: [{ cuts: [3] }] }, 'incomplete')]),
      },
    ]),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created >response.cancel
      output_item.added item.added part.added text.delta text.delta text.done part.done item.done output_item.done
      response.done`,
  },
  'items that overlap': {
    plan: planOf([
      {
        input: { kind: 'none' },
        response: respond([text('One', { place: { breaks: [{ at: 4, wait: 4 }] } }), call('{}')]),
      },
    ]),
    events: `session.created >response.create response.created
      output_item.added item.added part.added text.delta
      output_item.added item.added arguments.delta arguments.done
      text.done part.done item.done output_item.done
      item.done output_item.done
      response.done >item.create item.added item.done`,
  },
  'a response outside of the conversation, in the midst of another one': {
    plan: planOf([
      {
        input: written('Hi'),
        outOfBand: [{ response: respond([text('Title')]), place: { slot: 4, breaks: [{ at: 5, wait: 2 }] } }],
        response: respond([text('Hello')]),
      },
    ]),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created output_item.added item.added
      >response.create response.created output_item.added part.added text.delta
      part.added text.delta
      text.done part.done output_item.done response.done
      text.done part.done item.done output_item.done response.done`,
  },
  'audio that the client truncates': {
    plan: planOf([
      { input: written('Hi'), response: respond([speech('Hello', [100])], { truncation: { thousandths: 500 } }) },
    ]),
    events: `session.created
      >item.create item.added item.done
      >response.create response.created
      output_item.added item.added part.added transcript.delta audio.delta audio.done transcript.done part.done item.done
      output_item.done >item.truncate item.truncated response.done`,
  },
  'silence after which the server takes the turn': {
    plan: planOf(
      [
        {
          input: { kind: 'timeout', silence: 5000, transcription: spoken('voice').transcription },
          response: respond([text('Still there?')]),
        },
      ],
      { ...HEARS, transcription: null },
    ),
    events: `session.created
      input.timeout_triggered input.committed item.added item.done response.created
      output_item.added item.added part.added text.delta text.done part.done item.done output_item.done response.done`,
  },
};

describe('rows', () => {
  it.each(Object.keys(ROWS))('%s', (name) => {
    const { plan, events } = ROWS[name]!;
    expect(namesOf(plan)).toBe(events.trim().replace(/\s+/g, ' '));
  });
});

describe('the final state', () => {
  it('has what was truncated, at most as much as was sent', () => {
    const { expected } = compile(ROWS['audio that the client truncates']!.plan);
    const [, answer] = expected.items;
    expect(answer).toMatchObject({ text: 'Hello', audio: { bytes: 4800, milliseconds: 100 }, truncatedAt: 50 });
  });

  it('has the first words of what was interrupted', () => {
    const { expected } = compile(ROWS['speech that interrupts a response']!.plan);
    expect(expected.items.map(({ role, text, status }) => [role, text, status])).toEqual([
      ['user', 'Tell me', 'completed'],
      ['assistant', 'Once upon', 'incomplete'],
      ['user', undefined, 'completed'],
      ['assistant', 'Yes', 'completed'],
    ]);
    expect(expected.responses.map(({ status }) => status)).toEqual(['cancelled', 'completed']);
  });

  it('has the output after its call, although it was sent before the response was done', () => {
    const { expected } = compile(ROWS['a function call, whose output is sent before the response is done']!.plan);
    const [, called, output, answer] = expected.items;
    expect(called).toMatchObject({ type: 'function_call', name: 'get_weather', arguments: '{"a":1}' });
    expect(output).toMatchObject({ type: 'function_call_output', callId: called!.callId, output: 'rain' });
    expect(answer).toMatchObject({ role: 'assistant', text: 'Rain' });
  });

  it('keeps what is outside of the conversation apart', () => {
    const { expected } = compile(ROWS['a response outside of the conversation, in the midst of another one']!.plan);
    expect(expected.items.map(({ text }) => text)).toEqual(['Hi', 'Hello']);
    const apart = expected.responses.find(({ outOfBand }) => outOfBand);
    expect(apart?.output.map(({ text }) => text)).toEqual(['Title']);
  });
});
