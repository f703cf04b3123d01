import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { list } from '../src/engine/generate/list.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { someOf } from '../src/engine/generate/some-of.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import { MAX_OUTPUT_TOKENS } from '../src/objects/max-output-tokens.js';
import { MODALITIES } from '../src/objects/modality.js';
import { OBJECT, RESPONSE_STATUSES, type RealtimeResponse } from '../src/objects/response.js';
import type { ItemStatus } from './_item.js';
import { type ResponseParts, responseParts } from './_response-parts.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { type OutputSize, outputTokens } from './_tokens.js';
import { responseSecond } from './_wire-id.js';
import type { Modality } from './content-part.js';
import { itemOf } from './conversation-item.js';
import { interruptedCallOf } from './function-call.js';
import { assistantMessageIn, type Phase } from './message.js';
import type { ResponseConstraints } from './response-constraints.js';
import type { Status } from './status-details.js';

type Output = RealtimeConversationItem[];

/** What a response is about, and how it went. */
interface Situation {
  readonly scene: Scene;
  readonly status: Status;
  readonly modality: Modality;
  /** Whether the model is a newer one, which can reason: its messages have a phase, and its usage counts reasoning. */
  readonly canReason: boolean;
}

/** The output of a completed response: a message, calls or both. Newer models always announce a call. */
function completedOutput(
  { scene, modality, canReason }: Situation,
  making: Making,
  parts: ResponseParts,
): fc.Arbitrary<Output> {
  const messageIn = (phase: Phase) =>
    assistantMessageIn([scene], [modality], making, { status: 'completed', ...(canReason && { phase }) });
  const message = messageIn('final_answer');
  const call = parts.callIn(scene);
  const mcpCall = parts.mcpCallIn(scene);
  return weighted<Output>(
    [24, outputOf(message)],
    [canReason ? 0 : 8, outputOf(call)],
    [canReason ? 10 : 2, outputOf(messageIn('commentary'), call)],
    [1, outputOf(call, call)],
    [1, outputOf(mcpCall)],
    [1, outputOf(mcpCall, message)],
    [1, outputOf(parts.mcpApprovalRequestIn(scene))],
    [1, outputOf(parts.mcpListToolsIn(scene))],
  );
}

const outputOf = (...items: fc.Arbitrary<RealtimeConversationItem>[]): fc.Arbitrary<Output> => someOf(items, 0, 1);

/** The output of a response. While it is in progress, and if it failed, there is none. */
function typicalOutput(situation: Situation, making: Making, parts: ResponseParts): fc.Arbitrary<Output> {
  const { scene, status, modality, canReason } = situation;
  const messageOf = (itemStatus: ItemStatus) =>
    outputOf(
      assistantMessageIn([scene], [modality], making, {
        status: itemStatus,
        ...(canReason && { phase: 'final_answer' }),
      }),
    );
  switch (status) {
    case 'completed':
      return completedOutput(situation, making, parts);
    case 'cancelled':
      return weighted<Output>(
        [24, outputOf()],
        [6, messageOf('incomplete')],
        [1, outputOf(interruptedCallOf(scene.tools, making))],
        [1, messageOf('completed')],
      );
    case 'incomplete':
      return messageOf('incomplete');
    default:
      return outputOf();
  }
}

/** The properties that later ones depend on. */
type Previous = Pick<RealtimeResponse, 'status_details' | 'output' | 'max_output_tokens'>;

function sizeOf(output: Output = []): OutputSize {
  let characters = 0;
  let isSpoken = false;
  for (const item of output) {
    if (item.type === 'function_call') characters += item.arguments.length;
    if (item.type !== 'message' || item.role !== 'assistant') continue;
    for (const part of item.content) {
      characters += (part.transcript ?? part.text ?? '').length;
      isSpoken ||= part.type === 'output_audio';
    }
  }
  return { characters, isSpoken };
}

/** Estimates the tokens of an output, within the documented range of limits. */
function highestLimitFor(output?: Output): number {
  const { text, audio } = outputTokens(sizeOf(output));
  return Math.min(Math.max(text + audio, MAX_OUTPUT_TOKENS.min), MAX_OUTPUT_TOKENS.max);
}

/** The usage of a response. It is zero if the response failed or was cancelled before there was any output. */
function usageAfter({ status, canReason }: Situation, { unusedUsage, usageFor }: ResponseParts) {
  return after(({ status_details, output, max_output_tokens }: Previous) => {
    if ((status === 'failed' || status === 'cancelled') && (output ?? []).length === 0) return unusedUsage;
    const hasReachedLimit = status_details?.reason === 'max_output_tokens' && typeof max_output_tokens === 'number';
    const size = sizeOf(output);
    size.canReason = canReason;
    if (hasReachedLimit) size.limit = max_output_tokens;
    return usageFor(size);
  });
}

function typicalResponse(
  situation: Situation,
  making: Making,
  { statuses, itemTypes, modalities }: ResponseConstraints,
  parts: ResponseParts,
): fc.Arbitrary<RealtimeResponse> {
  const { scene, status, modality } = situation;
  const output = itemTypes
    ? // In real traffic, the messages of a response are the assistant's.
      list(itemOf({ itemTypes, roles: ['assistant'], modalities: [modality] }, making), 1, 1, 1, 2)
    : typicalOutput(situation, making, parts);
  // The details of a response that reached its limit say so, and its usage is exactly the limit.
  const limit = after(({ status_details, output }: Previous) =>
    status_details?.reason === 'max_output_tokens' ? oneNumber(1, highestLimitFor(output)) : parts.limit,
  );
  return object(
    {
      object: optional(fixed(OBJECT.response)),
      id: optional(parts.id),
      status: optional(fixed(status), 1, statuses !== undefined),
      status_details: optional(parts.statusDetailsOf(status)),
      output: optional(output, 1, itemTypes !== undefined),
      conversation_id: optional(parts.conversationId),
      output_modalities: optional(
        fresh(() => [modality]),
        1,
        modalities !== undefined,
      ),
      max_output_tokens: optional(limit),
      audio: optional(parts.audio),
      usage: optional(status === 'in_progress' ? fixed(null) : usageAfter(situation, parts)),
      metadata: optional(parts.metadataIn(scene)),
    },
    making,
  );
}

/** Responses of all models. One in ten is of a newer one. */
function responsesOf(
  situation: Omit<Situation, 'canReason'>,
  making: Making,
  constraints: ResponseConstraints,
  parts: ResponseParts,
): fc.Arbitrary<RealtimeResponse> {
  const responses = (canReason: boolean) =>
    lazily(() => typicalResponse({ ...situation, canReason }, making, constraints, parts));
  return weighted([9, responses(false)], [1, responses(true)]);
}

const STATUS_WEIGHT: Record<Status, number> = { completed: 14, cancelled: 3, failed: 1, incomplete: 2, in_progress: 2 };
const MODALITY_WEIGHT: Record<Modality, number> = { audio: 3, text: 2 };

/** Responses like those of real traffic, with properties that fit each other. */
export function typicalResponses(making: Making, constraints: ResponseConstraints): fc.Arbitrary<RealtimeResponse> {
  const parts = responseParts(making);
  const choices = SCENES.flatMap((scene) =>
    (constraints.statuses ?? RESPONSE_STATUSES).flatMap((status) =>
      (constraints.modalities ?? MODALITIES).map(
        (modality) =>
          [
            STATUS_WEIGHT[status] * MODALITY_WEIGHT[modality],
            lazily(() => responsesOf({ scene, status, modality }, making, constraints, parts)),
          ] as const,
      ),
    ),
  );
  return responseSecond.within(weighted(...choices));
}
