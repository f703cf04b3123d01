import * as fc from 'fast-check';
import { type Constraints, type Making, mustBeOneOf, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { list } from '../src/engine/generate/list.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import { someOf } from '../src/engine/generate/some-of.js';
import { REALTIME_MODELS, type RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import type { GaToolChoice } from '../src/objects/ga-tool-choice.js';
import { MODALITIES } from '../src/objects/modality.js';
import { OBJECT } from '../src/objects/session.js';
import type { Tracing } from '../src/objects/tracing.js';
import { instructionsIn } from './_instructions.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, asciiText, awkwardText } from './_text.js';
import { includes, sessionEnd, sessionId } from './_typed-session.js';
import type { Modality } from './content-part.js';
import { functionTool, functionToolOf } from './function-tool.js';
import { gaSessionAudio, gaSessionAudioIn } from './ga-session-audio.js';
import { gaToolChoice, gaToolChoiceAmong } from './ga-tool-choice.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { mcpServer, mcpServerIn } from './mcp-server.js';
import { prompt } from './prompt.js';
import { reasoning } from './reasoning.js';
import { tracing, tracingIn } from './tracing.js';
import { truncation } from './truncation.js';

/** Options of `gaSession`. */
export interface GaSessionConstraints extends Constraints {
  /** Output modalities of the sessions, each of which has one. If set, `output_modalities` is always present. Default: both. */
  modalities?: readonly Modality[];
  /** Whether `tools` has items: `some` is at least one, `none` is an empty or absent array. Default: `any`. */
  tools?: 'any' | 'some' | 'none';
}

type Tools = NonNullable<RealtimeSessionCreateResponseGA['tools']>;

/** The properties that later ones depend on. */
type Previous = Pick<RealtimeSessionCreateResponseGA, 'tools'>;

type Options = Required<Pick<GaSessionConstraints, 'tools'>> & Pick<GaSessionConstraints, 'modalities'>;

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

const LONG_TEXT_LENGTH = 100_000;

function oneModality(allowed: readonly Modality[], { tier }: Making): fc.Arbitrary<Modality[]> {
  return weighted(
    ...allowed.map((modality): readonly [number, fc.Arbitrary<Modality[]>] => [
      tier === 'typical' && modality === 'audio' ? 4 : 1,
      fresh((): Modality[] => [modality]),
    ]),
  );
}

/** The tools of a scene. Most sessions have none, unless the options require some. */
function typicalTools(scene: Scene, tools: Options['tools'], making: Making): fc.Arbitrary<Tools> {
  const none = fresh((): Tools => []);
  if (tools === 'none') return none;
  const functions = scene.tools.map((tool): fc.Arbitrary<Tools[number]> => functionToolOf(tool, making));
  const server: fc.Arbitrary<Tools[number]> = mcpServerIn([scene], making);
  const some = weighted([9, someOf(functions, 1)], [1, someOf([...functions, server], 1)], [1, someOf([server], 1)]);
  return tools === 'some' ? some : weighted([4, none], [1, some]);
}

/** A choice among the tools of a session. */
function choiceAmong(tools: Tools, making: Making): fc.Arbitrary<GaToolChoice> {
  if (tools.length === 0) return weighted<GaToolChoice>([19, fixed('auto')], [1, fixed('none')]);
  const names = tools.flatMap((tool) => (tool.type === 'mcp' ? [] : (tool.name ?? [])));
  const labels = tools.flatMap((tool) => (tool.type === 'mcp' ? tool.server_label : []));
  return gaToolChoiceAmong(names, labels, making);
}

function typicalSession(
  scene: Scene,
  models: keyof typeof MODELS,
  making: Making,
  { tools, modalities }: Options,
): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  return object(
    {
      type: fixed('realtime'),
      object: fixed(OBJECT.session),
      id: sessionId(making),
      model: optional(oneOf(...MODELS[models])),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(instructionsIn(scene)),
      tools: optional(typicalTools(scene, tools, making), 1, tools === 'some'),
      tool_choice: optional(after(({ tools = [] }: Previous) => choiceAmong(tools, making))),
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
function typicalSessions(
  scene: Scene,
  making: Making,
  options: Options,
): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  const reasoning = typicalSession(scene, 'reasoning', making, options);
  if (making.presence === 'all') return reasoning;
  return weighted([6, typicalSession(scene, 'plain', making, options)], [1, reasoning]);
}

function edgeSession(making: Making, { tools, modalities }: Options): fc.Arbitrary<RealtimeSessionCreateResponseGA> {
  const tool = weighted<Tools[number]>([2, functionTool(making)], [1, mcpServer(making)]);
  const minTools = tools === 'some' ? 1 : 0;
  return object(
    {
      type: fixed('realtime'),
      object: fixed(OBJECT.session),
      id: sessionId(making),
      model: optional(weighted([3, oneOf<readonly string[]>(...REALTIME_MODELS)], [1, awkwardText(1)])),
      output_modalities: optional(oneModality(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(weighted([30, anyText()], [1, asciiText(LONG_TEXT_LENGTH)])),
      tools: optional(
        tools === 'none' ? fresh((): Tools => []) : list(tool, minTools, minTools, 1, 1, 2, 3, 20),
        1,
        tools === 'some',
      ),
      tool_choice: optional(tools === 'none' ? oneOf('auto', 'none') : gaToolChoice(making)),
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
    const options: Options = { tools: constraints.tools ?? 'any', modalities: constraints.modalities };
    if (making.tier === 'edge') return edgeSession(making, options);
    return fc.oneof(...SCENES.map((scene) => lazily(() => typicalSessions(scene, making, options))));
  };
  return tiered(constraints, make, ['modalities', 'tools'], ({ modalities, tools = 'any' }) => {
    mustBeSome('modalities', modalities, MODALITIES);
    mustBeOneOf('tools', tools, ['any', 'some', 'none']);
  });
}
