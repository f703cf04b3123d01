import { define } from '../src/engine/cases/definition.js';
import type { ObjectCases } from '../src/engine/cases/mutation.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { RequestResponseAudio, ResponseAudio, responseAudioRules } from '../src/objects/response-audio.js';
import { requestResponseAudio, responseAudio } from './response-audio.js';

const shared = (): ObjectCases => ({
  nearMisses: ['', '/output'].flatMap((at) => wrongTypes(responseAudioRules.types, at, 'object')),
});

/** Cases of a response's audio settings. */
export const responseAudioDefinition = define('response-audio', ResponseAudio, responseAudio, shared);

/** Cases of audio settings that a client asks for. */
export const requestResponseAudioDefinition = define(
  'request-response-audio',
  RequestResponseAudio,
  requestResponseAudio,
  () => ({ ...shared(), isRequest: true }),
);
