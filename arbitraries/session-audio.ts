import type * as fc from 'fast-check';
import { SPEED } from '../src/limits.js';
import type { SessionAudio, SessionAudioInput, SessionAudioOutput } from '../src/schemas/session-audio.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { anyNumber, oneNumber } from './_number.js';
import { object, optional } from './_object.js';
import { weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { audioFormat } from './audio-format.js';
import { noiseReduction } from './noise-reduction.js';
import { transcription, transcriptionIn } from './transcription.js';
import { turnDetection } from './turn-detection.js';
import { voice } from './voice.js';

const speeds = {
  typical: oneNumber(SPEED.normal, 1, 1, 1, 1, 1.1, 0.9),
  edge: weighted(
    [2, oneNumber(SPEED.normal, SPEED.min, SPEED.max, SPEED.normal)],
    [1, anyNumber(SPEED.min, SPEED.max, SPEED.normal)],
  ),
};
function input(among: readonly Scene[], making: Making): fc.Arbitrary<SessionAudioInput> {
  return object(
    {
      format: optional(audioFormat(making)),
      transcription: optional(making.tier === 'typical' ? transcriptionIn(among, making) : transcription(making)),
      noise_reduction: optional(noiseReduction(making)),
      turn_detection: optional(turnDetection(making)),
    },
    making,
  );
}

function output(making: Making): fc.Arbitrary<SessionAudioOutput> {
  return object(
    {
      format: optional(audioFormat(making)),
      voice: optional(voice(making)),
      speed: optional(speeds[making.tier]),
    },
    making,
  );
}

/** Audio as it is set up for one of these scenes. */
export function sessionAudioIn(among: readonly Scene[], making: Making): fc.Arbitrary<SessionAudio> {
  return object({ input: optional(input(among, making)), output: optional(output(making)) }, making);
}

/** What a session does with incoming audio. Source: `RealtimeSessionCreateResponse.audio.input`. */
export function sessionAudioInput(constraints: Constraints = {}): fc.Arbitrary<SessionAudioInput> {
  return tiered(constraints, (making) => input(SCENES, making));
}

/** How a session's answers sound. Source: `RealtimeSessionCreateResponse.audio.output`. */
export function sessionAudioOutput(constraints: Constraints = {}): fc.Arbitrary<SessionAudioOutput> {
  return tiered(constraints, output);
}

/** Audio of a session, both ways. Source: `RealtimeSessionCreateResponse.audio`. */
export function sessionAudio(constraints: Constraints = {}): fc.Arbitrary<SessionAudio> {
  return tiered(constraints, (making) => sessionAudioIn(SCENES, making));
}
