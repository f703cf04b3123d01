import * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import type { RealtimeSessionCreateRequestGA } from '../src/objects/ga-session-request.js';
import { MODALITIES } from '../src/objects/modality.js';
import { INCLUDE } from '../src/objects/session.js';
import {
  checkOptions,
  choiceAfter,
  edgeInstructions,
  edgeModel,
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
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { gaSessionRequestAudio, gaSessionRequestAudioIn } from './ga-session-audio.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { prompt } from './prompt.js';
import { reasoning } from './reasoning.js';
import { tracing, tracingIn } from './tracing.js';
import { truncation } from './truncation.js';

/** Options of `gaSessionRequest`. */
export interface GaSessionRequestConstraints extends InferenceConstraints {}

type Include = (typeof INCLUDE)[number];

/** Additional fields of events that a client asks for. */
export const requestedIncludes = ({ tier }: Making): fc.Arbitrary<Include[]> =>
  weighted<Include[]>([tier === 'typical' ? 0 : 1, fresh((): Include[] => [])], [1, fresh(() => [...INCLUDE])]);

/** Whether a typical request is for a model that can reason: then it says how much. */
type Sort = 'plain' | 'reasoning';

const MODELS = {
  plain: ['gpt-realtime', 'gpt-realtime-mini'],
  reasoning: ['gpt-realtime-2.1', 'gpt-realtime-2'],
} as const;

function typicalRequest(
  scene: Scene,
  sort: Sort,
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateRequestGA> {
  const ofReasoning = {
    reasoning: optional(reasoning(making), 0.7),
    parallel_tool_calls: optional(fc.boolean(), 0.2),
  };
  return object(
    {
      type: fixed('realtime'),
      model: optional(oneOf(...MODELS[sort]), 0.15),
      instructions: optional(requestedInstructionsIn(scene), 0.9),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 0.8, modalities !== undefined),
      audio: optional(gaSessionRequestAudioIn([scene], making), 0.9),
      tools: optional(
        tools === 'none' ? fresh(() => []) : someToolsIn(scene, making),
        tools === 'none' ? 0.1 : 0.35,
        tools === 'some',
      ),
      tool_choice: optional(after(choiceAfter(making)), 0.2),
      max_output_tokens: optional(maxOutputTokens(making), 0.1),
      tracing: optional(tracingIn([scene], making), 0.1),
      truncation: optional(truncation(making), 0.1),
      prompt: optional(prompt(making), 0.05),
      ...(sort === 'reasoning' && ofReasoning),
      include: optional(requestedIncludes(making), 0.05),
    },
    making,
  );
}

/** Typical requests in a scene. With every property, they are for a model that can reason. */
function typicalRequests(
  scene: Scene,
  making: Making,
  options: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateRequestGA> {
  const reasoning = typicalRequest(scene, 'reasoning', making, options);
  if (making.presence === 'all') return reasoning;
  return weighted([6, typicalRequest(scene, 'plain', making, options)], [1, reasoning]);
}

function edgeRequest(
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateRequestGA> {
  return object(
    {
      type: fixed('realtime'),
      model: optional(edgeModel()),
      instructions: optional(edgeInstructions()),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      audio: optional(gaSessionRequestAudio(making)),
      tools: optional(edgeTools(tools, making), 1, tools === 'some'),
      tool_choice: optional(edgeToolChoice(tools, making)),
      parallel_tool_calls: optional(fc.boolean()),
      max_output_tokens: optional(maxOutputTokens(making)),
      tracing: optional(tracing(making)),
      truncation: optional(truncation(making)),
      prompt: optional(prompt(making)),
      reasoning: optional(reasoning(making)),
      include: optional(requestedIncludes(making)),
    },
    making,
  );
}

/**
 * Configurations of a realtime session that a client asks for. Typical ones look like recorded ones: they name a few
 * settings, and leave the rest as it is. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateRequestGA`.
 *
 * @example
 * const requests = gaSessionRequest({ modalities: ['text'] });
 * fc.assert(fc.property(requests, ({ output_modalities }) => output_modalities.join() === 'text'));
 */
export function gaSessionRequest(
  constraints: GaSessionRequestConstraints = {},
): fc.Arbitrary<RealtimeSessionCreateRequestGA> {
  const make = (making: Making) => {
    const options = optionsOf(constraints);
    if (making.tier === 'edge') return edgeRequest(making, options);
    return either(...SCENES.map((scene) => lazily(() => typicalRequests(scene, making, options))));
  };
  return tiered(constraints, make, INFERENCE_OPTIONS, checkOptions);
}
