import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { SessionAudio, sessionAudioRules } from '../src/objects/session-audio.js';
import { sessionAudio } from './session-audio.js';

/** Cases of a session's audio settings. */
export const sessionAudioDefinition = define('session-audio', SessionAudio, sessionAudio, () => ({
  nearMisses: wrongTypes(sessionAudioRules.types, '', 'object'),
}));
