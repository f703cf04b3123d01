import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import {
  type AssistantContent,
  IMAGE_DETAILS,
  type SystemContent,
  type UserContent,
} from '../src/objects/content-part.js';
import { MODALITIES } from '../src/objects/modality.js';
import { audioBase64, imageUri } from './_base64.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, drawnText } from './_text.js';

/** A modality of output. */
export type Modality = (typeof MODALITIES)[number];

/** Options of `assistantMessage` and `assistantContent`. */
export interface AssistantMessageConstraints extends Constraints {
  /** Modalities of the parts: `text` for `output_text`, `audio` for `output_audio`. Default: both. */
  modalities?: readonly Modality[];
}

/** Throws a `RangeError` if a modality is unknown. */
export const checkModalities = ({ modalities }: AssistantMessageConstraints) =>
  mustBeSome('modalities', modalities, MODALITIES);

const textOf = (scenes: readonly Scene[], { tier }: Making, speaker: 'user' | 'assistant' | 'instructions') =>
  tier === 'typical' ? either(...scenes.map((scene) => drawnText((random) => scene[speaker](random)))) : anyText();

/**
 * Parts of a system message: `{ type?, text? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeConversationItemMessageSystem.content`.
 *
 * @example
 * fc.assert(fc.property(systemContent({ presence: 'all' }), ({ type }) => type === 'input_text'));
 */
export function systemContent(constraints: Constraints = {}): fc.Arbitrary<SystemContent> {
  return tiered(constraints, (making) =>
    object(
      {
        type: optional(fixed('input_text')),
        text: optional(textOf(SCENES, making, 'instructions')),
      },
      making,
    ),
  );
}

/**
 * Parts of a user's message: text `{ type?, text? }`, speech `{ type?, audio?, transcript? }` or an image
 * `{ type?, image_url?, detail? }`. `audio` is Base64, `image_url` a data URI of a PNG or a JPEG, and
 * `transcript` may be `null`. Typical speech has no `audio`. Throws a `RangeError` if an option is unknown. Source: `RealtimeConversationItemMessageUser.content`.
 *
 * @example
 * const images = userContent({ presence: 'all' }).filter(({ type }) => type === 'input_image');
 * fc.assert(fc.property(images, (part) => part.image_url.startsWith('data:image/')));
 */
export function userContent(constraints: Constraints = {}): fc.Arbitrary<UserContent> {
  return tiered(constraints, (making) => {
    const said = textOf(SCENES, making, 'user');
    const text = optional(said);
    const type = <T extends NonNullable<UserContent['type']>>(value: T) => optional(fixed(value));
    // The transcript mostly arrives later, in an event of its own.
    const transcript = optional(
      making.tier === 'typical' ? weighted<string | null>([6, fixed(null)], [1, said]) : orNull(anyText()),
    );
    const speech = { type: type('input_audio'), audio: optional(audioBase64(), 0), transcript };
    const image = {
      type: type('input_image'),
      image_url: optional(imageUri()),
      detail: optional(oneOf(...IMAGE_DETAILS)),
    };
    return weighted<UserContent>(
      [3, object({ type: type('input_text'), text }, making)],
      [3, object(speech, making)],
      [making.tier === 'typical' ? 1 : 3, object(image, making)],
    );
  });
}

/** Parts of an assistant's message in these modalities. `text` is what the model writes or says. */
export function assistantContentIn(
  scenes: readonly Scene[],
  modalities: readonly Modality[],
  making: Making,
  text = textOf(scenes, making, 'assistant'),
): fc.Arbitrary<AssistantContent> {
  const parts: Record<Modality, fc.Arbitrary<AssistantContent>> = {
    text: object({ type: optional(fixed('output_text')), text: optional(text) }, making),
    // Audio always has a transcript. The audio itself usually arrives in other events.
    audio: object({ type: fixed('output_audio'), audio: optional(audioBase64(), 0), transcript: text }, making),
  };
  return either(...modalities.map((modality) => parts[modality]));
}

/**
 * Parts of an assistant's message: text `{ type?, text? }` or audio `{ type, audio?, transcript }`. `audio` is Base64
 * and absent from typical parts. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeConversationItemMessageAssistant.content`.
 *
 * @example
 * fc.assert(fc.property(assistantContent({ modalities: ['audio'] }), (part) => part.transcript !== undefined));
 */
export function assistantContent(constraints: AssistantMessageConstraints = {}): fc.Arbitrary<AssistantContent> {
  const make = (making: Making) => assistantContentIn(SCENES, constraints.modalities ?? MODALITIES, making);
  return tiered(constraints, make, ['modalities'], checkModalities);
}
