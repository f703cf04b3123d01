import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { AssistantMessage, SystemMessage, UserMessage } from '../src/objects/message.js';
import { MODALITIES } from '../src/objects/modality.js';
import { type ItemStatus, itemShape } from './_item.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { drawnText } from './_text.js';
import {
  type AssistantMessageConstraints,
  assistantContentIn,
  checkModalities,
  type Modality,
  systemContent,
  userContent,
} from './content-part.js';

/** The content of a message: one part in typical messages, 0 to 20 parts at the edge. */
function content<T>(part: fc.Arbitrary<T>, { tier }: Making): fc.Arbitrary<T[]> {
  return tier === 'typical' ? list(part, 0, 1) : list(part, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 20);
}

function countOfWords(text: string): number {
  let count = 1;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) count++;
  return count;
}

function firstWords(text: string, count: number): string {
  let end = -1;
  for (let i = 0; i < count; i++) end = text.indexOf(' ', end + 1);
  return end < 0 ? text : text.slice(0, end);
}

/** The first words of a turn of the model, as if it was interrupted or reached a limit. */
const interruptedText = (scenes: readonly Scene[]) =>
  either(
    ...scenes.map((scene) =>
      drawnText((random) => {
        const text = scene.assistant(random);
        return firstWords(text, random.nextInt(1, countOfWords(text)));
      }),
    ),
  );

/**
 * System messages, which the client adds to the conversation: `{ id?, object?, type, status?, role, content }`. Throws
 * a `RangeError` if an option is unknown. Source: `RealtimeConversationItemMessageSystem`.
 *
 * @example
 * const messages = systemMessage({ tier: 'typical' });
 * fc.assert(fc.property(messages, ({ content: [part] }) => part.text === undefined || part.text.length > 0));
 */
export function systemMessage(constraints: Constraints = {}): fc.Arbitrary<SystemMessage> {
  return tiered(constraints, (making) =>
    object(
      {
        ...itemShape('message', making.tier),
        role: fixed('system'),
        content: content(systemContent(making), making),
      },
      making,
    ),
  );
}

/**
 * Messages of the user, in text, speech and images: `{ id?, object?, type, status?, role, content }`. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeConversationItemMessageUser`.
 *
 * @example
 * fc.assert(fc.property(userMessage(), (message) => check('response', { output: [message] }).length === 0));
 */
export function userMessage(constraints: Constraints = {}): fc.Arbitrary<UserMessage> {
  return tiered(constraints, (making) =>
    object(
      { ...itemShape('message', making.tier), role: fixed('user'), content: content(userContent(making), making) },
      making,
    ),
  );
}

/** What newer models say about a message: it comes before a call, or it is the answer. */
export type Phase = 'commentary' | 'final_answer';

/** Messages of the model in these scenes. The text of a message with a status other than `completed` is interrupted. */
export function assistantMessageIn(
  scenes: readonly Scene[],
  modalities: readonly Modality[],
  making: Making,
  { status, phase }: { status?: ItemStatus; phase?: Phase } = {},
): fc.Arbitrary<AssistantMessage> {
  const text = status === undefined || status === 'completed' ? undefined : interruptedText(scenes);
  return object(
    {
      ...itemShape('message', making.tier, status && [status]),
      role: fixed('assistant'),
      content: content(assistantContentIn(scenes, modalities, making, text), making),
      ...(phase && { phase: optional(fixed(phase)) }),
    },
    making,
  );
}

/**
 * Messages of the model, in text and speech: `{ id?, object?, type, status?, role, content }`. Throws a `RangeError` if
 * an option is unknown. Source: `RealtimeConversationItemMessageAssistant`.
 *
 * @example
 * const written = assistantMessage({ modalities: ['text'] }).map((message) => [message]);
 * const responses = written.map((output) => ({ output, output_modalities: ['text'] }));
 * fc.assert(fc.property(responses, (value) => check('response', value).length === 0));
 */
export function assistantMessage(constraints: AssistantMessageConstraints = {}): fc.Arbitrary<AssistantMessage> {
  const make = (making: Making) => assistantMessageIn(SCENES, constraints.modalities ?? MODALITIES, making);
  return tiered(constraints, make, ['modalities'], checkModalities);
}
