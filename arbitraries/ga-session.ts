import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import type { RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import { MODALITIES } from '../src/objects/modality.js';
import { OBJECT } from '../src/objects/session.js';
import type { Tracing } from '../src/objects/tracing.js';
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
  toolsIn,
} from './_inference.js';
import { instructionsIn } from './_instructions.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { includes, sessionEnd, sessionId } from './_typed-session.js';
import { gaSessionAudio, gaSessionAudioIn } from './ga-session-audio.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { prompt } from './prompt.js';
import { reasoning } from './reasoning.js';
import { tracing, tracingIn } from './tracing.js';
import { truncation } from './truncation.js';

/** Options of `gaSession`. */
export interface GaSessionConstraints extends InferenceConstraints {}

/** Typical models: those that answer at once, and those that can reason before. */
const MODELS = {
  plain: [
    'gpt-realtime',
    'gpt-realtime',
    'gpt-realtime',
    'gpt-realtime',
    'gpt-realtime',
    'gpt-realtime-mini',
    'gpt-realtime-2025-08-28',
    'gpt-realtime-1.5',
  ],
  reasoning: ['gpt-realtime-2.1', 'gpt-realtime-2', 'gpt-realtime-2.1-mini'],
} as const;

function typicalSession(
  scene: Scene,
  models: keyof typeof MODELS,
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  return object(
    {
      type: fixed('realtime'),
      object: fixed(OBJECT.session),
      id: sessionId(making),
      model: optional(oneOf(...MODELS[models])),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(instructionsIn(scene)),
      tools: optional(toolsIn(scene, tools, making), 1, tools === 'some'),
      tool_choice: optional(after(choiceAfter(making))),
      max_output_tokens: optional(maxOutputTokens(making)),
      tracing: optional(weighted<Tracing>([8, fixed(null)], [1, tracingIn([scene], making)])),
      truncation: optional(truncation(making)),
      prompt: optional(prompt(making)),
      ...(models === 'reasoning' && { reasoning: optional(reasoning(making), 0.5) }),
      expires_at: optional(sessionEnd(making)),
      audio: optional(gaSessionAudioIn([scene], making)),
      include: optional(includes(making)),
    },
    making,
  );
}

/** Typical sessions of a scene. With every property, they have a model that can reason. */
export function gaSessionIn(
  scene: Scene,
  making: Making,
  options: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  const reasoning = typicalSession(scene, 'reasoning', making, options);
  if (making.presence === 'all') return reasoning;
  return weighted([6, typicalSession(scene, 'plain', making, options)], [1, reasoning]);
}

function edgeSession(
  making: Making,
  { tools, modalities }: InferenceOptions,
): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  return object(
    {
      type: fixed('realtime'),
      object: fixed(OBJECT.session),
      id: sessionId(making),
      model: optional(edgeModel()),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(edgeInstructions()),
      tools: optional(edgeTools(tools, making), 1, tools === 'some'),
      tool_choice: optional(edgeToolChoice(tools, making)),
      max_output_tokens: optional(maxOutputTokens(making)),
      tracing: optional(tracing(making)),
      truncation: optional(truncation(making)),
      prompt: optional(prompt(making)),
      reasoning: optional(reasoning(making)),
      expires_at: optional(sessionEnd(making)),
      audio: optional(gaSessionAudio(making)),
      include: optional(includes(making)),
    },
    making,
  );
}

/**
 * Configurations of a realtime session, as the events of the current API report them. They have exactly one output
 * modality. Typical sessions look like recorded ones: what the client does not set has its default, and the session ends
 * (`expires_at`, in seconds since 1970) one hour after the second in its `id`. Sessions shrink to
 * `{ type, object, id }` unless the options require properties. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateResponseGA`.
 *
 * @example
 * fc.assert(fc.property(gaSession({ tools: 'some' }), ({ type, tools }) => type === 'realtime' && tools.length > 0));
 */
export function gaSession(constraints: GaSessionConstraints = {}): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  const make = (making: Making) => {
    const options = optionsOf(constraints);
    if (making.tier === 'edge') return edgeSession(making, options);
    return either(...SCENES.map((scene) => lazily(() => gaSessionIn(scene, making, options))));
  };
  return tiered(constraints, make, INFERENCE_OPTIONS, checkOptions);
}
