import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Making, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import { ITEM_TYPES } from '../src/objects/conversation-item.rules.js';
import { ROLES } from '../src/objects/message.js';
import { MODALITIES } from '../src/objects/modality.js';
import { ID_PREFIX, OBJECT, RESPONSE_STATUSES, type RealtimeResponse } from '../src/objects/response.js';
import { prefixedId } from './_id.js';
import { typicalResponses } from './_typical-response.js';
import type { Modality } from './content-part.js';
import { itemOf } from './conversation-item.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { metadata } from './metadata.js';
import { responseAudio } from './response-audio.js';
import type { ResponseConstraints } from './response-constraints.js';
import { statusDetailsOf } from './status-details.js';
import { usage } from './usage.js';

/** Responses on boundaries: one arbitrary for each modality and status, which other properties must fit. */
function edgeResponses(making: Making, constraints: ResponseConstraints): fc.Arbitrary<RealtimeResponse>[] {
  const { tier } = making;
  const { itemTypes } = constraints;
  const shared = {
    id: optional(prefixedId(ID_PREFIX.response, tier)),
    conversation_id: optional(orNull(prefixedId(ID_PREFIX.conversation, tier))),
    max_output_tokens: optional(maxOutputTokens(making)),
    audio: optional(responseAudio(making)),
    usage: optional(usage(making)),
    metadata: optional(metadata(making)),
  };
  const modalities: readonly Modality[] = constraints.modalities ?? MODALITIES;
  return modalities.flatMap((modality) => {
    // A response in text mode has no audio parts. A response in audio mode may have text parts as well.
    const partModalities: readonly Modality[] = modality === 'text' ? ['text'] : MODALITIES;
    const item = itemOf({ itemTypes: itemTypes ?? ITEM_TYPES, roles: ROLES, modalities: partModalities }, making);
    const minItems = itemTypes ? 1 : 0;
    const output = list(item, minItems, minItems, minItems, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 24);
    return (constraints.statuses ?? RESPONSE_STATUSES).map((status) =>
      object(
        {
          object: optional(fixed(OBJECT.response)),
          status: optional(fixed(status), 1, constraints.statuses !== undefined),
          status_details: optional(statusDetailsOf(status, making)),
          output: optional(output, 1, itemTypes !== undefined),
          output_modalities: optional(
            fresh(() => [modality]),
            1,
            constraints.modalities !== undefined,
          ),
          ...shared,
        },
        making,
      ),
    );
  });
}

/**
 * Responses of the model, as the API returns them. The status details fit the status, the parts of the output fit the
 * modality, and the counts of `usage` (tokens) add up. In typical responses, the usage also fits the length of the
 * output. Responses shrink to `{}` unless the options require properties. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeResponse`.
 *
 * @example
 * const failed = response({ statuses: ['failed'], modalities: ['audio'] });
 * fc.assert(fc.property(failed, (value) => value.status === 'failed' && value.output_modalities[0] === 'audio'));
 */
export function response(constraints: ResponseConstraints = {}): fc.Arbitrary<RealtimeResponse> {
  const make = (making: Making) =>
    making.tier === 'typical' ? typicalResponses(making, constraints) : either(...edgeResponses(making, constraints));
  return tiered(constraints, make, ['statuses', 'itemTypes', 'modalities'], ({ statuses, itemTypes, modalities }) => {
    mustBeSome('statuses', statuses, RESPONSE_STATUSES);
    mustBeSome('itemTypes', itemTypes, ITEM_TYPES);
    mustBeSome('modalities', modalities, MODALITIES);
  });
}
