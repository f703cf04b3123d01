import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { SessionAudioOutput, SPEED, sessionAudioOutputRules } from '../src/objects/session-audio-output.js';
import { boundaryValues } from './_boundary-cases.js';
import { sessionAudioOutput } from './session-audio-output.js';

/** Cases of a session's output audio settings. */
export const sessionAudioOutputDefinition = define(
  'session-audio-output',
  SessionAudioOutput,
  sessionAudioOutput,
  () => ({
    nearMisses: [
      ...wrongTypes(sessionAudioOutputRules.types, '', 'object'),
      ...wrongTypes(sessionAudioOutputRules.speed, '/speed', 'number'),
      ...wrongValues(sessionAudioOutputRules.speed, '/speed', {
        'just-below': SPEED.min - 0.01,
        'just-above': SPEED.max + 0.01,
        'number-as-text': '1',
      }),
    ],
    boundaries: boundaryValues(sessionAudioOutputRules.speed, '/speed', SPEED.normal),
  }),
);
