import { RequestAudioOutput } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inUpdate } from './_requests.js';

// Nothing may be added to a custom voice.
const full = { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin', speed: 1.25 };

/** Source: `RealtimeSessionCreateRequestGA.audio.output`. */
export const requestAudioOutput: Examples = {
  object: 'request-audio-output',
  schema: RequestAudioOutput,
  places: [inUpdate('/audio/output')],
  tables: [
    {
      reason: 'every property is optional; a voice is a name or an object',
      accepted: [{}, { voice: { id: 'voice_1234' } }, ...evolved(full)],
    },
    {
      reason: 'a speed from 0.25 to 1.5',
      accepted: [0.25, 1, 1.5].map((speed) => ({ speed })),
      refused: [
        ...breakingAt(full, '/speed', 'session-audio-output.speed', [0.24, 1.51, 0, -1, '1']),
        ...mistyped(full, [['/speed', 'session-audio-output.speed', 'number']]),
      ],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(full, [
        ['/format', 'audio-format.types', 'object'],
        ['/voice', 'request-voice.types', 'string', 'object'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('session-audio-output.types', '', [...otherThan('object'), 'marin', [full]]),
    },
  ],
};
