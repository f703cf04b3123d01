import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { REFERENCE_TYPE } from '../src/objects/item-reference.js';
import {
  CONVERSATIONS,
  RealtimeResponseCreateParams,
  responseCreateParamsRules,
} from '../src/objects/response-create-params.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues, manyItems } from './_boundary-cases.js';
import { inferenceCases } from './_inference-cases.js';
import { responseCreateParams } from './response-create-params.js';

const rules = responseCreateParamsRules;

/** Cases of what a client asks for one response. */
export const responseCreateParamsDefinition = define(
  'response-create-params',
  RealtimeResponseCreateParams,
  responseCreateParams,
  () => {
    const shared = inferenceCases();
    return {
      nearMisses: [
        ...wrongTypes(rules.types, '', 'object'),
        ...shared.nearMisses,
        ...wrongTypes(rules.conversation, '/conversation', 'string'),
        ...wrongTypes(rules.input, '/input', 'array'),
      ],
      ambiguous: [
        ...shared.ambiguous,
        ambiguity(
          rules['conversation-word'],
          '/conversation',
          'other-word',
          ['the schema allows any string', 'there are two words'],
          drawFrom('', 'new', 'NONE', 'conv_1234567890abcdef'),
        ),
      ],
      boundaries: [
        ...shared.boundaries,
        ...boundaryValues(rules.conversation, '/conversation', ...CONVERSATIONS),
        ...manyItems(rules.input, '/input', 'items'),
        ...boundariesAt<readonly JsonObject[]>(rules.input, '/input', {
          'a reference beside an item': (items) =>
            items.some(({ type }) => type === REFERENCE_TYPE) && items.some(({ type }) => type !== REFERENCE_TYPE),
        }),
      ],
      isOpen: ({ conversation }) =>
        conversation !== undefined && !CONVERSATIONS.some((documented) => documented === conversation),
      exclusions: [...shared.exclusions, '/conversation empty'],
      // Without its type, a reference is an item of an unknown type.
      omissions: ['/input/*/type item-reference.type *', '/input/* item-reference.types *'],
      isRequest: true,
    };
  },
);
