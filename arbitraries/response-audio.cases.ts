import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { ResponseAudio, responseAudioRules } from '../src/objects/response-audio.js';
import { responseAudio } from './response-audio.js';

/** Cases of a response's audio settings. */
export const responseAudioDefinition = define('response-audio', ResponseAudio, responseAudio, () => ({
  nearMisses: ['', '/output'].flatMap((at) => wrongTypes(responseAudioRules.types, at, 'object')),
}));
