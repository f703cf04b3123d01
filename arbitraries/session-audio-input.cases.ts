import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { SessionAudioInput, sessionAudioInputRules } from '../src/objects/session-audio-input.js';
import { sessionAudioInput } from './session-audio-input.js';

/** Cases of a session's input audio settings. */
export const sessionAudioInputDefinition = define('session-audio-input', SessionAudioInput, sessionAudioInput, () => ({
  nearMisses: wrongTypes(sessionAudioInputRules.types, '', 'object'),
}));
