import * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Making, tiered } from '../src/engine/generate/constraints.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { list } from '../src/engine/generate/list.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import type { ItemReference } from '../src/objects/item-reference.js';
import { MODALITIES } from '../src/objects/modality.js';
import { CONVERSATIONS, type RealtimeResponseCreateParams } from '../src/objects/response-create-params.js';
import {
  checkOptions,
  choiceAfter,
  edgeInstructions,
  edgeToolChoice,
  edgeTools,
  INFERENCE_OPTIONS,
  type InferenceConstraints,
  type InferenceOptions,
  oneModality,
  optionsOf,
  someToolsIn,
} from './_inference.js';
import { requestedInstructionsIn } from './_instructions.js';
import { typicalInput } from './_request-items.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { conversationItem } from './conversation-item.js';
import { itemReference } from './item-reference.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { metadata, pairsIn } from './metadata.js';
import { prompt } from './prompt.js';
import { reasoning } from './reasoning.js';
import { requestResponseAudio } from './response-audio.js';

/** Options of `responseCreateParams`. */
export interface ResponseCreateParamsConstraints extends InferenceConstraints {}

/** How often typical parameters have a property, by whether the response is part of the conversation. */
const SHARES = {
  inside: { conversation: 0.1, metadata: 0.1, input: 0.05, output_modalities: 0.5 },
  outside: { conversation: 1, metadata: 0.8, input: 0.7, output_modalities: 0.9 },
} as const;

function typicalParams(
  scene: Scene,
  sort: keyof typeof SHARES,
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeResponseCreateParams> {
  const shares = SHARES[sort];
  return object(
    {
      conversation: optional(oneOf(sort === 'inside' ? 'auto' : 'none'), shares.conversation),
      metadata: optional(pairsIn([scene]), shares.metadata),
      output_modalities: optional(
        oneModality(modalities ?? MODALITIES, making),
        shares.output_modalities,
        modalities !== undefined,
      ),
      instructions: optional(requestedInstructionsIn(scene), 0.8),
      tools: optional(
        tools === 'none' ? edgeTools(tools, making) : someToolsIn(scene, making),
        tools === 'none' ? 0.1 : 0.15,
        tools === 'some',
      ),
      tool_choice: optional(after(choiceAfter(making)), 0.1),
      input: optional(typicalInput(making), shares.input),
      audio: optional(requestResponseAudio(making), 0.15),
      max_output_tokens: optional(maxOutputTokens(making), 0.15),
      prompt: optional(prompt(making), 0.03),
      reasoning: optional(reasoning(making), 0.05),
      parallel_tool_calls: optional(fc.boolean(), 0.03),
    },
    making,
  );
}

function edgeParams(
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeResponseCreateParams> {
  const item = weighted<RealtimeConversationItem | ItemReference>(
    [3, conversationItem(making)],
    [1, itemReference(making)],
  );
  return object(
    {
      conversation: optional(oneOf(...CONVERSATIONS)),
      metadata: optional(metadata(making)),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(edgeInstructions()),
      tools: optional(edgeTools(tools, making), 1, tools === 'some'),
      tool_choice: optional(edgeToolChoice(tools, making)),
      input: optional(list(item, 0, 0, 1, 1, 2, 3, 20)),
      audio: optional(requestResponseAudio(making)),
      max_output_tokens: optional(maxOutputTokens(making)),
      prompt: optional(prompt(making)),
      reasoning: optional(reasoning(making)),
      parallel_tool_calls: optional(fc.boolean()),
    },
    making,
  );
}

/**
 * What a client asks for one response. Typical parameters name a few settings; those of a response outside of the
 * conversation mostly have an `input` of their own, and `metadata` to recognize it by. `input` has items and references to
 * items. Throws a `RangeError` if an option is unknown. Source: `RealtimeResponseCreateParams`.
 *
 * @example
 * fc.assert(fc.property(responseCreateParams(), ({ conversation = 'auto' }) => ['auto', 'none'].includes(conversation)));
 */
export function responseCreateParams(
  constraints: ResponseCreateParamsConstraints = {},
): fc.Arbitrary<RealtimeResponseCreateParams> {
  const make = (making: Making) => {
    const options = optionsOf(constraints);
    if (making.tier === 'edge') return edgeParams(making, options);
    const paramsIn = (scene: Scene) =>
      weighted(
        [2, typicalParams(scene, 'inside', making, options)],
        [1, typicalParams(scene, 'outside', making, options)],
      );
    return either(...SCENES.map((scene) => lazily(() => paramsIn(scene))));
  };
  return tiered(constraints, make, INFERENCE_OPTIONS, checkOptions);
}
