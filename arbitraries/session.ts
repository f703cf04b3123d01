import * as fc from 'fast-check';
import { ID_PREFIX, INCLUDE, INT32_MAX, MODALITIES, OBJECT } from '../src/limits.js';
import type { RealtimeFunctionTool } from '../src/schemas/function-tool.js';
import type { RealtimeSessionCreateResponse } from '../src/schemas/session.js';
import { type Constraints, type Making, mustBeOneOf, mustBeSome, tiered } from './_constraints.js';
import { copyOf } from './_copy.js';
import { REFERENCE_DATE } from './_faker.js';
import { fixed, fresh } from './_fixed.js';
import { id } from './_id.js';
import { lazily } from './_lazily.js';
import { list } from './_list.js';
import { oneNumber, wholeNumber } from './_number.js';
import { after, object, optional } from './_object.js';
import { oneOf, weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { someOf } from './_some-of.js';
import { anyText, awkwardText, filled, said } from './_text.js';
import { functionTool, functionToolOf } from './function-tool.js';
import { maxOutputTokens } from './max-output-tokens.js';
import type { Modality } from './message.js';
import { sessionAudio, sessionAudioIn } from './session-audio.js';
import { toolChoice, toolChoiceAmong } from './tool-choice.js';
import { tracing, tracingIn } from './tracing.js';
import { turnDetection } from './turn-detection.js';

/** What sessions can be asked for. */
export interface SessionConstraints extends Constraints {
  /** The only output modalities that occur; naming some makes `output_modalities` present. Default: both. */
  modalities?: readonly Modality[];
  /** Whether there are tools: `some` is at least one, `none` is an empty list or no list. Default: `any`. */
  tools?: 'any' | 'some' | 'none';
}

const MODELS = ['gpt-realtime', 'gpt-realtime', 'gpt-realtime-mini', 'gpt-realtime-2025-08-28'] as const;

/** Lists of modalities, in every order, each at most once. */
function modalitiesAmong(allowed: readonly Modality[], { tier }: Making): fc.Arbitrary<Modality[]> {
  const alone = allowed.map((modality): readonly [number, fc.Arbitrary<Modality[]>] => [
    tier === 'typical' && modality === 'audio' ? 8 : 2,
    fresh((): Modality[] => [modality]),
  ]);
  if (allowed.length < 2) return weighted(...alone);
  return weighted(
    ...alone,
    [1, fresh((): Modality[] => ['text', 'audio'])],
    [1, fresh((): Modality[] => ['audio', 'text'])],
  );
}

const now = Math.floor(REFERENCE_DATE.getTime() / 1000);
const DAY = 86_400;

/** The last second of the year 9999, beyond which common date types end. */
const FAR_FUTURE = 253_402_300_799;

/** A text of 100 kB. */
const LONG = 100_000;

/** What the properties that come later in a session follow from. */
type Before = Pick<RealtimeSessionCreateResponse, 'audio' | 'tools'>;

type Asked = Required<Pick<SessionConstraints, 'tools'>> & Pick<SessionConstraints, 'modalities'>;

function sessionIn(scene: Scene, making: Making, asked: Asked): fc.Arbitrary<RealtimeSessionCreateResponse> {
  const { tools, modalities } = asked;
  const offered = tools === 'none' ? [] : scene.tools;
  return object(
    {
      id: optional(id(ID_PREFIX.session, making.tier)),
      object: optional(fixed(OBJECT.session)),
      expires_at: optional(wholeNumber(now - 30 * DAY, now + DAY, 0)),
      include: optional(weighted<Include[]>([3, fresh(() => [])], [1, fresh(() => [...INCLUDE])]), 0.5),
      model: optional(oneOf(...MODELS)),
      output_modalities: optional(modalitiesAmong(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(said((faker) => scene.instructions(faker))),
      audio: optional(sessionAudioIn([scene], making)),
      tracing: optional(tracingIn([scene], making), 0.9),
      // A session detects turns in one way, wherever it says so.
      turn_detection: optional(
        after(({ audio }: Before) => {
          const said = audio?.input?.turn_detection;
          return said === undefined ? turnDetection(making) : fresh(() => copyOf(said));
        }),
        0.3,
      ),
      tools: optional(
        someOf(
          offered.map((tool) => functionToolOf(tool, making)),
          tools === 'some' ? 1 : 0,
        ),
        1,
        tools === 'some',
      ),
      tool_choice: optional(
        after(({ tools }: Before) => toolChoiceAmong((tools ?? []).flatMap(({ name }) => name ?? []))),
      ),
      max_output_tokens: optional(maxOutputTokens(making)),
    },
    making,
  );
}

type Include = (typeof INCLUDE)[number];

function edge(making: Making, { tools, modalities }: Asked): fc.Arbitrary<RealtimeSessionCreateResponse> {
  const tool = functionTool(making);
  const fewest = tools === 'some' ? 1 : 0;
  return object(
    {
      id: optional(id(ID_PREFIX.session, making.tier)),
      object: optional(fixed(OBJECT.session)),
      expires_at: optional(oneNumber(0, 0, 1, INT32_MAX, INT32_MAX + 1, 2 ** 32, FAR_FUTURE)),
      include: optional(weighted<Include[]>([1, fresh(() => [])], [1, fresh(() => [...INCLUDE])])),
      model: optional(weighted([3, oneOf<readonly string[]>(...MODELS)], [1, awkwardText(1)])),
      output_modalities: optional(modalitiesAmong(modalities ?? MODALITIES, making), 1, modalities !== undefined),
      instructions: optional(weighted([30, anyText()], [1, filled(LONG)])),
      audio: optional(sessionAudio(making)),
      tracing: optional(tracing(making)),
      turn_detection: optional(turnDetection(making)),
      tools: optional(
        tools === 'none' ? fresh((): RealtimeFunctionTool[] => []) : list(tool, fewest, fewest, 1, 1, 2, 3, 20),
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
 * Sessions that `RealtimeSessionCreateResponse` accepts, which with any presence shrink to `{}`. Typical ones are of a
 * piece: instructions, tools and the choice among them belong together. Throws a `RangeError` where a constraint is
 * none that exists.
 * Source: `RealtimeSessionCreateResponse`.
 */
export function session(constraints: SessionConstraints = {}): fc.Arbitrary<RealtimeSessionCreateResponse> {
  const make = (making: Making) => {
    const asked: Asked = { tools: constraints.tools ?? 'any', modalities: constraints.modalities };
    if (making.tier === 'edge') return edge(making, asked);
    return fc.oneof(...SCENES.map((scene) => lazily(() => sessionIn(scene, making, asked))));
  };
  return tiered(constraints, make, ['modalities', 'tools'], ({ modalities, tools = 'any' }) => {
    mustBeSome('modalities', modalities, MODALITIES);
    mustBeOneOf('tools', tools, ['any', 'some', 'none']);
  });
}
