import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import {
  GaSessionAudioInput,
  GaSessionRequestAudioInput,
  gaSessionAudioInputRules,
} from '../src/objects/ga-session-audio-input.js';
import { gaSessionAudioInput, gaSessionRequestAudioInput } from './ga-session-audio-input.js';

const nearMisses = () => wrongTypes(gaSessionAudioInputRules.types, '', 'object');

/** Cases of a realtime session's input audio settings. */
export const gaSessionAudioInputDefinition = define(
  'ga-session-audio-input',
  GaSessionAudioInput,
  gaSessionAudioInput,
  () => ({ nearMisses: nearMisses() }),
);

/** Cases of input audio settings that a client asks for. */
export const gaSessionRequestAudioInputDefinition = define(
  'ga-session-request-audio-input',
  GaSessionRequestAudioInput,
  gaSessionRequestAudioInput,
  () => ({ nearMisses: nearMisses(), isRequest: true }),
);
