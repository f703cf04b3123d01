import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { GaSessionAudio, GaSessionRequestAudio, gaSessionAudioRules } from '../src/objects/ga-session-audio.js';
import { gaSessionAudio, gaSessionRequestAudio } from './ga-session-audio.js';

const nearMisses = () => wrongTypes(gaSessionAudioRules.types, '', 'object');

/** Cases of a realtime session's audio settings. */
export const gaSessionAudioDefinition = define('ga-session-audio', GaSessionAudio, gaSessionAudio, () => ({
  nearMisses: nearMisses(),
}));

/** Cases of audio settings that a client asks for. */
export const gaSessionRequestAudioDefinition = define(
  'ga-session-request-audio',
  GaSessionRequestAudio,
  gaSessionRequestAudio,
  () => ({ nearMisses: nearMisses(), isRequest: true }),
);
