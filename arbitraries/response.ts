import * as fc from 'fast-check';
import { ID_PREFIX, ITEM_TYPES, MODALITIES, OBJECT, RESPONSE_STATUSES, ROLES } from '../src/limits.js';
import type { RealtimeResponse } from '../src/schemas/response.js';
import { type Making, mustBeSome, tiered } from './_constraints.js';
import { fixed, fresh } from './_fixed.js';
import { id } from './_id.js';
import { list } from './_list.js';
import { object, optional } from './_object.js';
import { orNull } from './_one-of.js';
import type { ResponseConstraints } from './_response-constraints.js';
import { typicalResponses } from './_typical-response.js';
import { itemOf } from './conversation-item.js';
import { maxOutputTokens } from './max-output-tokens.js';
import type { Modality } from './message.js';
import { metadata } from './metadata.js';
import { responseAudio } from './response-audio.js';
import { statusDetailsOf } from './status-details.js';
import { usage } from './usage.js';

/** Responses on the boundaries, apart by what their properties must agree on: status and modality. */
function edgeResponses(making: Making, asked: ResponseConstraints): fc.Arbitrary<RealtimeResponse>[] {
  const { tier } = making;
  const { itemTypes } = asked;
  const shared = {
    id: optional(id(ID_PREFIX.response, tier)),
    conversation_id: optional(orNull(id(ID_PREFIX.conversation, tier))),
    max_output_tokens: optional(maxOutputTokens(making)),
    audio: optional(responseAudio(making)),
    usage: optional(usage(making)),
    metadata: optional(metadata(making)),
  };
  const modalities: readonly Modality[] = asked.modalities ?? MODALITIES;
  return modalities.flatMap((modality) => {
    // Text mode has no audio; a response that speaks may hold text as well, and calls and inputs of any kind.
    const partsIn: readonly Modality[] = modality === 'text' ? ['text'] : MODALITIES;
    const item = itemOf({ itemTypes: itemTypes ?? ITEM_TYPES, roles: ROLES, modalities: partsIn }, making);
    const fewest = itemTypes ? 1 : 0;
    const output = list(item, fewest, fewest, fewest, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 24);
    return (asked.statuses ?? RESPONSE_STATUSES).map((status) =>
      object(
        {
          object: optional(fixed(OBJECT.response)),
          status: optional(fixed(status), 1, asked.statuses !== undefined),
          status_details: optional(statusDetailsOf(status, making)),
          output: optional(output, 1, itemTypes !== undefined),
          output_modalities: optional(
            fresh(() => [modality]),
            1,
            asked.modalities !== undefined,
          ),
          ...shared,
        },
        making,
      ),
    );
  });
}

/**
 * Responses that `RealtimeResponse` accepts, which with any presence shrink to `{}`. The status details fit the
 * status, the parts of the output the modality, and the usage adds up; in typical ones it also fits what was said.
 * Throws a `RangeError` where a constraint is none that exists.
 * Source: `RealtimeResponse`.
 */
export function response(constraints: ResponseConstraints = {}): fc.Arbitrary<RealtimeResponse> {
  const make = (making: Making) =>
    making.tier === 'typical' ? typicalResponses(making, constraints) : fc.oneof(...edgeResponses(making, constraints));
  return tiered(constraints, make, ['statuses', 'itemTypes', 'modalities'], ({ statuses, itemTypes, modalities }) => {
    mustBeSome('statuses', statuses, RESPONSE_STATUSES);
    mustBeSome('itemTypes', itemTypes, ITEM_TYPES);
    mustBeSome('modalities', modalities, MODALITIES);
  });
}
