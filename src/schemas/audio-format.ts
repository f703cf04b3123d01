import * as z from 'zod';
import { AUDIO_FORMAT } from '../limits.js';
import { always, broken, rule, told } from './_rule.js';

/**
 * How audio is encoded. Only `audio/pcm` documents a `rate`; one beside the other formats is left as it is.
 * Source: `RealtimeAudioFormats`.
 */
export const RealtimeAudioFormats = rule(
  'types',
  z.looseObject({
    type: rule('audio.format.type', z.enum(AUDIO_FORMAT.types)).optional(),
    rate: z.custom<number>().optional(),
  }),
  'must be an object',
).superRefine((format, context) => {
  if (format?.type === AUDIO_FORMAT.pcm && format.rate !== undefined && format.rate !== AUDIO_FORMAT.rate) {
    broken(context, 'audio.format.rate', ['rate'], `must be ${AUDIO_FORMAT.rate}, but ${told(format.rate)}`);
  }
}, always);

export type RealtimeAudioFormats = z.infer<typeof RealtimeAudioFormats>;
