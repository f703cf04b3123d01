import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeOneOf, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { copyOf } from '../src/engine/generate/copy.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { list } from '../src/engine/generate/list.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { someOf } from '../src/engine/generate/some-of.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { RealtimeFunctionTool } from '../src/objects/function-tool.js';
import { MODALITIES } from '../src/objects/modality.js';
import { ID_PREFIX, INCLUDE, OBJECT, type RealtimeSessionCreateResponse } from '../src/objects/session.js';
import type { Tracing } from '../src/objects/tracing.js';
import { prefixedId } from './_id.js';
import { instructionsIn } from './_instructions.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, asciiText, awkwardText } from './_text.js';
import { includes, sessionEnd, sessionId } from './_typed-session.js';
import type { Modality } from './content-part.js';
import { functionTool, functionToolOf } from './function-tool.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { sessionAudio, sessionAudioIn } from './session-audio.js';
import { toolChoice, toolChoiceAmong } from './tool-choice.js';
import { tracing, tracingIn } from './tracing.js';
import { turnDetection } from './turn-detection.js';

/** Options of `session`. */
export interface SessionConstraints extends Constraints {
  /** Output modalities of the sessions. If set, `output_modalities` is always present. Default: both. */
  modalities?: readonly Modality[];
  /** Whether `tools` has items: `some` is at least one, `none` is an empty or absent array. Default: `any`. */
  tools?: 'any' | 'some' | 'none';
}

type Include = (typeof INCLUDE)[number];

const MODELS = ['gpt-realtime', 'gpt-realtime', 'gpt-realtime-mini', 'gpt-realtime-2025-08-28'] as const;

const TYPICAL_MODELS = [...MODELS, 'gpt-realtime', 'gpt-realtime', 'gpt-realtime-1.5', 'gpt-realtime-2.1'] as const;

/** Non-empty arrays of modalities in every order, without duplicates. Typical ones rarely have both. */
function modalityLists(allowed: readonly Modality[], { tier }: Making): fc.Arbitrary<Modality[]> {
  const weights = tier === 'typical' ? { audio: 70, text: 26 } : { audio: 2, text: 2 };
  const single = allowed.map((modality): readonly [number, fc.Arbitrary<Modality[]>] => [
    weights[modality],
    fresh((): Modality[] => [modality]),
  ]);
  if (allowed.length < 2) return weighted(...single);
  return weighted(
    ...single,
    [1, fresh((): Modality[] => ['text', 'audio'])],
    [1, fresh((): Modality[] => ['audio', 'text'])],
  );
}

/** The last second of the year 9999, which is the latest time of common date types. */
const END_OF_9999 = 253_402_300_799;

const LONG_TEXT_LENGTH = 100_000;

/** The properties that later ones depend on. */
type Previous = Pick<RealtimeSessionCreateResponse, 'audio' | 'tools'>;

type Options = Required<Pick<SessionConstraints, 'tools'>> & Pick<SessionConstraints, 'modalities'>;

/** The tools of a scene. Most sessions have none, unless the options require some. */
function typicalTools(scene: Scene, tools: Options['tools'], making: Making): fc.Arbitrary<RealtimeFunctionTool[]> {
  const none = fresh((): RealtimeFunctionTool[] => []);
  if (tools === 'none') return none;
  const some = someOf(
    scene.tools.map((tool) => functionToolOf(tool, making)),
    1,
    0.5,
  );
  return tools === 'some' ? some : weighted([4, none], [1, some]);
}

/** Sessions with the order of properties that the API uses. */
function typicalSession(
  scene: Scene,
  making: Making,
  { tools, modalities }: Options,
): fc.Arbitrary<RealtimeSessionCreateResponse> {
  return object(
    {
      object: optional(fixed(OBJECT.session)),
      id: optional(sessionId(making)),
      model: optional(oneOf(...TYPICAL_MODELS)),
      output_modalities: optional(modalityLists(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(instructionsIn(scene)),
      tools: optional(typicalTools(scene, tools, making), 1, tools === 'some'),
      tool_choice: optional(
        after(({ tools }: Previous) => toolChoiceAmong((tools ?? []).flatMap(({ name }) => name ?? []))),
      ),
      max_output_tokens: optional(maxOutputTokens(making)),
      tracing: optional(weighted<Tracing>([8, fixed(null)], [1, tracingIn([scene], making)])),
      expires_at: optional(sessionEnd(making)),
      audio: optional(sessionAudioIn([scene], making)),
      // The API returns turn detection under `audio.input`. Where it is in both places, they agree.
      turn_detection: optional(
        after(({ audio }: Previous) => {
          const ofInput = audio?.input?.turn_detection;
          return ofInput === undefined ? turnDetection(making) : fresh(() => copyOf(ofInput));
        }),
        0.03,
      ),
      include: optional(includes(making)),
    },
    making,
  );
}

function edgeSession(making: Making, { tools, modalities }: Options): fc.Arbitrary<RealtimeSessionCreateResponse> {
  const tool = functionTool(making);
  const minTools = tools === 'some' ? 1 : 0;
  return object(
    {
      id: optional(prefixedId(ID_PREFIX.session, making.tier)),
      object: optional(fixed(OBJECT.session)),
      expires_at: optional(oneNumber(0, 0, 1, INT32_MAX, INT32_MAX + 1, 2 ** 32, END_OF_9999)),
      include: optional(
        weighted<Include[] | null>([1, fresh(() => [])], [1, fresh(() => [...INCLUDE])], [1, fixed(null)]),
      ),
      model: optional(weighted([3, oneOf<readonly string[]>(...MODELS)], [1, awkwardText(1)])),
      output_modalities: optional(modalityLists(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(weighted([30, anyText()], [1, asciiText(LONG_TEXT_LENGTH)])),
      audio: optional(sessionAudio(making)),
      tracing: optional(tracing(making)),
      turn_detection: optional(turnDetection(making)),
      tools: optional(
        tools === 'none' ? fresh((): RealtimeFunctionTool[] => []) : list(tool, minTools, minTools, 1, 1, 2, 3, 20),
        0.5,
        tools === 'some',
      ),
      tool_choice: optional(tools === 'none' ? oneOf('auto', 'none') : toolChoice(making)),
      max_output_tokens: optional(maxOutputTokens(making)),
    },
    making,
  );
}

/**
 * Configurations of a session, as the API returns them. `expires_at` is in seconds since 1970. Typical sessions look
 * like recorded ones: what the client does not set has its default, and the session ends one hour after the second in
 * its `id`. Sessions shrink to `{}` unless the options require
 * properties. Throws a `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse`.
 *
 * @example
 * fc.assert(fc.property(session({ tools: 'some' }), ({ tools }) => tools.length > 0));
 */
export function session(constraints: SessionConstraints = {}): fc.Arbitrary<RealtimeSessionCreateResponse> {
  const make = (making: Making) => {
    const options: Options = { tools: constraints.tools ?? 'any', modalities: constraints.modalities };
    if (making.tier === 'edge') return edgeSession(making, options);
    return either(...SCENES.map((scene) => lazily(() => typicalSession(scene, making, options))));
  };
  return tiered(constraints, make, ['modalities', 'tools'], ({ modalities, tools = 'any' }) => {
    mustBeSome('modalities', modalities, MODALITIES);
    mustBeOneOf('tools', tools, ['any', 'some', 'none']);
  });
}
