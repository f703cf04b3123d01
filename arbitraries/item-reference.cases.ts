import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, missing, wrongTypes } from '../src/engine/cases/wrong.js';
import { ItemReference, itemReferenceRules, REFERENCE_TYPE } from '../src/objects/item-reference.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { itemReference } from './item-reference.js';

const { types, id, type } = itemReferenceRules;

/** Cases of references to items. */
export const itemReferenceDefinition = define('item-reference', ItemReference, itemReference, () => ({
  nearMisses: [
    ...wrongTypes(types, '', 'object'),
    ...wrongRequired(id, 'string', 'id'),
    ...wrongTypes(type, '/type', 'string'),
    missing(type, '/type'),
    ...lookAlikes(type, '/type', REFERENCE_TYPE),
  ],
  ambiguous: [
    ambiguity(
      id,
      '/id',
      'empty',
      ['an identifier may be any text', 'an identifier has at least one character'],
      drawFrom(''),
    ),
  ],
  exclusions: ['/id empty'],
  isRequest: true,
}));
