import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { GaSessionAudio, gaSessionAudioRules } from '../src/objects/ga-session-audio.js';
import { gaSessionAudio } from './ga-session-audio.js';

/** Cases of a realtime session's audio settings. */
export const gaSessionAudioDefinition = define('ga-session-audio', GaSessionAudio, gaSessionAudio, () => ({
  nearMisses: wrongTypes(gaSessionAudioRules.types, '', 'object'),
}));
