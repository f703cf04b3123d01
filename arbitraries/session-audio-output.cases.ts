import { define } from '../src/engine/cases/definition.js';
import type { ObjectCases } from '../src/engine/cases/mutation.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import {
  RequestAudioOutput,
  SessionAudioOutput,
  SPEED,
  sessionAudioOutputRules,
} from '../src/objects/session-audio-output.js';
import { boundaryValues } from './_boundary-cases.js';
import { requestAudioOutput, sessionAudioOutput } from './session-audio-output.js';

const shared = (): ObjectCases => ({
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
});

/** Cases of a session's output audio settings. */
export const sessionAudioOutputDefinition = define(
  'session-audio-output',
  SessionAudioOutput,
  sessionAudioOutput,
  shared,
);

/** Cases of output audio settings that a client asks for. */
export const requestAudioOutputDefinition = define(
  'request-audio-output',
  RequestAudioOutput,
  requestAudioOutput,
  () => ({ ...shared(), isRequest: true }),
);
