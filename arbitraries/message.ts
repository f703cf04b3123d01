import * as fc from 'fast-check';
import { IMAGE_DETAILS, MODALITIES } from '../src/limits.js';
import type {
  AssistantContent,
  AssistantMessage,
  SystemContent,
  SystemMessage,
  UserContent,
  UserMessage,
} from '../src/schemas/message.js';
import { audioBytes, imageUri } from './_bytes.js';
import { type Constraints, type Making, mustBeSome, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { type ItemStatus, itemShape } from './_item.js';
import { list } from './_list.js';
import { object, optional } from './_object.js';
import { oneOf, weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, said } from './_text.js';

export type Modality = (typeof MODALITIES)[number];

/** What an assistant's messages can be asked for. */
export interface AssistantMessageConstraints extends Constraints {
  /** The modalities that its parts are in. Default: both. */
  modalities?: readonly Modality[];
}

const checkModalities = ({ modalities }: AssistantMessageConstraints) =>
  mustBeSome('modalities', modalities, MODALITIES);

/** No part, one, or many. */
function parts<T>(part: fc.Arbitrary<T>, { tier }: Making): fc.Arbitrary<T[]> {
  return tier === 'typical' ? list(part, 0, 1) : list(part, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 20);
}

const textOf = (among: readonly Scene[], { tier }: Making, speaker: 'user' | 'assistant' | 'instructions') =>
  tier === 'typical' ? fc.oneof(...among.map((scene) => said((faker) => scene[speaker](faker)))) : anyText();

/** What was said until somebody, or a limit, cut it off. */
const cutOff = (among: readonly Scene[]) =>
  fc.oneof(
    ...among.map((scene) =>
      said((faker) => {
        const words = scene.assistant(faker).split(' ');
        return words.slice(0, faker.number.int({ min: 1, max: words.length })).join(' ');
      }),
    ),
  );

/** A part of a system message. Source: `RealtimeConversationItemMessageSystem.content`. */
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

/** A part of a user's message: text, speech or an image. Source: `RealtimeConversationItemMessageUser.content`. */
export function userContent(constraints: Constraints = {}): fc.Arbitrary<UserContent> {
  return tiered(constraints, (making) => {
    const { tier } = making;
    const text = textOf(SCENES, making, 'user');
    const type = <T extends NonNullable<UserContent['type']>>(word: T) => optional(fixed(word));
    const image = {
      image_url: optional(imageUri()),
      detail: optional(oneOf(...IMAGE_DETAILS)),
    };
    return weighted<UserContent>(
      [3, object({ type: type('input_text'), text: optional(text) }, making)],
      [
        3,
        object(
          {
            type: type('input_audio'),
            audio: optional(audioBytes(), 0),
            transcript: optional(text),
          },
          making,
        ),
      ],
      [tier === 'typical' ? 1 : 3, object({ type: type('input_image'), ...image }, making)],
    );
  });
}

/**
 * A part of an assistant's message: text, or audio with its transcript.
 * Source: `RealtimeConversationItemMessageAssistant.content`.
 */
export function assistantContent(constraints: AssistantMessageConstraints = {}): fc.Arbitrary<AssistantContent> {
  const make = (making: Making) => partIn(SCENES, constraints.modalities ?? MODALITIES, making);
  return tiered(constraints, make, ['modalities'], checkModalities);
}

function partIn(
  among: readonly Scene[],
  modalities: readonly Modality[],
  making: Making,
  text = textOf(among, making, 'assistant'),
): fc.Arbitrary<AssistantContent> {
  const written = object({ type: optional(fixed('output_text')), text: optional(text) }, making);
  // Audio output always includes its transcript; the bytes themselves travel in events of their own.
  const spoken = object({ type: fixed('output_audio'), audio: optional(audioBytes(), 0), transcript: text }, making);
  return fc.oneof(
    ...modalities.map((modality): fc.Arbitrary<AssistantContent> => (modality === 'audio' ? spoken : written)),
  );
}

/** Words that the client put into the conversation. Source: `RealtimeConversationItemMessageSystem`. */
export function systemMessage(constraints: Constraints = {}): fc.Arbitrary<SystemMessage> {
  return tiered(constraints, (making) =>
    object(
      {
        ...itemShape('message', making.tier),
        role: fixed('system'),
        content: parts(systemContent(making), making),
      },
      making,
    ),
  );
}

/** What the user said, wrote or showed. Source: `RealtimeConversationItemMessageUser`. */
export function userMessage(constraints: Constraints = {}): fc.Arbitrary<UserMessage> {
  return tiered(constraints, (making) =>
    object(
      { ...itemShape('message', making.tier), role: fixed('user'), content: parts(userContent(making), making) },
      making,
    ),
  );
}

/** What the model said in these scenes; a message that is not completed ends where it was cut off. */
export function assistantMessageIn(
  among: readonly Scene[],
  modalities: readonly Modality[],
  making: Making,
  status?: ItemStatus,
): fc.Arbitrary<AssistantMessage> {
  const text = status === undefined || status === 'completed' ? undefined : cutOff(among);
  return object(
    {
      ...itemShape('message', making.tier, status && [status]),
      role: fixed('assistant'),
      content: parts(partIn(among, modalities, making, text), making),
    },
    making,
  );
}

/** What the model said or wrote. Source: `RealtimeConversationItemMessageAssistant`. */
export function assistantMessage(constraints: AssistantMessageConstraints = {}): fc.Arbitrary<AssistantMessage> {
  const make = (making: Making) => assistantMessageIn(SCENES, constraints.modalities ?? MODALITIES, making);
  return tiered(constraints, make, ['modalities'], checkModalities);
}
