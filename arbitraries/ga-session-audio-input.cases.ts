import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { GaSessionAudioInput, gaSessionAudioInputRules } from '../src/objects/ga-session-audio-input.js';
import { gaSessionAudioInput } from './ga-session-audio-input.js';

/** Cases of a realtime session's input audio settings. */
export const gaSessionAudioInputDefinition = define(
  'ga-session-audio-input',
  GaSessionAudioInput,
  gaSessionAudioInput,
  () => ({ nearMisses: wrongTypes(gaSessionAudioInputRules.types, '', 'object') }),
);
