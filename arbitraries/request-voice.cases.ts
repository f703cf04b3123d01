import { define } from '../src/engine/cases/definition.js';
import { missing, objectChange, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { RequestVoice, requestVoiceRules } from '../src/objects/request-voice.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { requestVoice } from './request-voice.js';

const { types } = requestVoiceRules;

/** Cases of voices that a client asks for. A custom voice is a closed object. */
export const requestVoiceDefinition = define('request-voice', RequestVoice, requestVoice, () => ({
  nearMisses: [
    ...wrongTypes(types, '', 'string', 'object'),
    ...wrongTypes(types, '/id', 'string'),
    missing(types, '/id'),
    ...wrongValues(types, '', {
      'empty-object': {},
      'list-of-names': ['alloy'],
      'name-as-property': { name: 'alloy' },
    }),
    objectChange(types, 'property-more', '', (voice) => ({ ...voice, name: 'Ada' })),
  ],
  ambiguous: [loneSurrogate(types, '/id')],
  boundaries: boundariesAt<unknown>(types, '', {
    'a name that is not documented': (voice) => typeof voice === 'string' && !/^[a-z]+$/.test(voice),
  }),
  exclusions: [' empty'],
  isRequest: true,
}));
