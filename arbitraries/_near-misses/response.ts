import { OBJECT } from '../../src/limits.js';
import type { Mutation } from '../_mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../_wrong.js';
import { format, identifier, maxOutputTokens, root, voice } from './_shared.js';
import { items } from './items.js';
import { metadata } from './metadata.js';
import { parts } from './parts.js';
import { statusDetails } from './status-details.js';
import { usage } from './usage.js';

export const response = (): Mutation[] => [
  ...root(),
  ...wrongTypes('types', '/id', 'string'),
  ...identifier('/id', 'resp_', ['sess_', 'conv_']),
  ...identifier('/conversation_id', 'conv_', ['sess_', 'resp_']),
  ...wrongTypes('response.conversation_id', '/conversation_id', 'string', 'null'),
  ...maxOutputTokens(),
  ...format('/audio/output/format'),
  ...voice(),
  ...wrongTypes('response.object', '/object', 'string'),
  ...lookAlikes('response.object', '/object', OBJECT.response),
  ...wrongValues('response.object', '/object', { 'other-object': OBJECT.session }),
  ...statusDetails(),
  ...wrongTypes('response.output[]', '/output', 'array'),
  ...wrongTypes('response.audio.output', '/audio', 'object'),
  ...wrongTypes('response.audio.output', '/audio/output', 'object'),
  ...wrongTypes('response.output_modalities', '/output_modalities', 'array'),
  ...wrongValues('response.output_modalities', '/output_modalities', {
    both: ['text', 'audio'],
    none: [],
    'unknown-word': ['image'],
    'upper-case': ['Text'],
    'null-inside': [null],
    twice: ['audio', 'audio'],
  }),
  ...usage(),
  ...metadata(),
  ...items(),
  ...parts(),
];
