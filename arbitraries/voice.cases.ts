import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { Voice, voiceRules } from '../src/objects/voice.js';
import { boundariesAt } from './_boundary-cases.js';
import { newTexts } from './_evolution-cases.js';
import { voice } from './voice.js';

/** Cases of voices. */
export const voiceDefinition = define('voice', Voice, voice, () => ({
  nearMisses: wrongTypes(voiceRules.types, '', 'string'),
  boundaries: boundariesAt<string>(voiceRules.types, '', { 'not documented': (name) => !/^[a-z]+$/.test(name) }),
  evolutions: [newTexts('new-voice', '', 'willow', 'zephyr', 'voice_68e1f0', 'Åsa (neural)')],
  exclusions: [' empty'],
}));
