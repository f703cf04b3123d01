import * as z from 'zod';
import { rule } from './_rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { Voice } from './voice.js';

/** How a response's audio was made. Source: `RealtimeResponse.audio`. */
export const ResponseAudio = rule(
  'response.audio.output',
  z.looseObject({
    output: rule(
      'response.audio.output',
      z.looseObject({ format: RealtimeAudioFormats.optional(), voice: Voice.optional() }),
    ).optional(),
  }),
);

export type ResponseAudio = z.infer<typeof ResponseAudio>;
