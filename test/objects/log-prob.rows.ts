import { LogProb } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'log-prob.types';

const duck = { token: 'duck', logprob: -0.25, bytes: [100, 117, 99, 107] };
const required: readonly Typed[] = [
  ['/token', TYPES, 'string'],
  ['/logprob', TYPES, 'number'],
  ['/bytes', TYPES, 'array'],
];
const event = { type: 'conversation.item.input_audio_transcription.delta', event_id: 'event_1', item_id: 'item_1' };

/** Source: `LogProbProperties`. */
export const logProb: Examples = {
  object: 'log-prob',
  schema: LogProb,
  places: [{ model: 'server-event', at: '/logprobs/0', inside: event }],
  tables: [
    {
      reason: 'token, logprob and bytes are required',
      accepted: [...evolved(duck), { ...duck, bytes: [] }, { ...duck, token: '' }, { ...duck, logprob: 0 }],
      refused: [
        ...missing(duck, required),
        ...mistyped(duck, required),
        ...breakingAt(duck, '/logprob', TYPES, ['-0.25']),
        ...breakingAt(duck, '/bytes/0', TYPES, [...otherThan('number'), 1.5, '100']),
      ],
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', [...otherThan('object'), 'duck']) },
  ],
};
