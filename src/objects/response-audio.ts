import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats, RequestAudioFormat } from './audio-format.js';
import { RequestVoice } from './request-voice.js';
import { Voice } from './voice.js';

export const responseAudioRules = rules('response-audio', {
  types: {
    at: ['', '/output'],
    text: 'must be an object',
    source: 'RealtimeResponse.audio.output, RealtimeResponseCreateParams.audio.output',
  },
});

const audio = <Format extends z.ZodType, OfVoice extends z.ZodType>(format: Format, voice: OfVoice) => {
  const output = z.looseObject({ format: format.optional(), voice: voice.optional() });
  return withRule(
    responseAudioRules.types,
    z.looseObject({ output: withRule(responseAudioRules.types, output).optional() }),
  );
};

/** How a response produced its audio. Source: `RealtimeResponse.audio`. */
export const ResponseAudio = document('response-audio', audio(RealtimeAudioFormats, Voice));

/** How a client wants a response to produce its audio. Source: `RealtimeResponseCreateParams.audio`. */
export const RequestResponseAudio = document(
  ['request-response-audio', 'response-audio'],
  audio(RequestAudioFormat, RequestVoice),
);

export type ResponseAudio = z.infer<typeof ResponseAudio>;
export type RequestResponseAudio = z.infer<typeof RequestResponseAudio>;
