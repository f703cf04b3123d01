import type * as fc from 'fast-check';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { lazily } from '../src/engine/generate/lazily.js';
import { list } from '../src/engine/generate/list.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { weighted } from '../src/engine/generate/one-of.js';
import { someOf } from '../src/engine/generate/some-of.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import { MAX_OUTPUT_TOKENS } from '../src/objects/max-output-tokens.js';
import { MODALITIES } from '../src/objects/modality.js';
import { ID_PREFIX, OBJECT, RESPONSE_STATUSES, type RealtimeResponse } from '../src/objects/response.js';
import { prefixedId } from './_id.js';
import type { ItemStatus } from './_item.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { type OutputSize, outputTokens } from './_tokens.js';
import type { Modality } from './content-part.js';
import { itemOf } from './conversation-item.js';
import { functionCallOf } from './function-call.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { mcpApprovalRequestIn } from './mcp-approval-request.js';
import { mcpCallIn } from './mcp-call.js';
import { mcpListToolsIn } from './mcp-list-tools.js';
import { assistantMessageIn } from './message.js';
import { metadataIn } from './metadata.js';
import { responseAudio } from './response-audio.js';
import type { ResponseConstraints } from './response-constraints.js';
import { type Status, statusDetailsOf } from './status-details.js';
import { typicalUsage } from './usage.js';

type Output = RealtimeConversationItem[];

/** The status of a response's items by the status of the response. */
const ITEM_STATUS: Record<Status, ItemStatus> = {
  completed: 'completed',
  cancelled: 'incomplete',
  failed: 'incomplete',
  incomplete: 'incomplete',
  in_progress: 'in_progress',
};

/** The output of a response with this status: a message, calls or both, and often nothing if it is not completed. */
function typicalOutput(scene: Scene, status: Status, modality: Modality, making: Making): fc.Arbitrary<Output> {
  const message = assistantMessageIn([scene], [modality], making, ITEM_STATUS[status]);
  const outputOf = (...items: fc.Arbitrary<RealtimeConversationItem>[]): fc.Arbitrary<Output> => someOf(items, 0, 1);
  if (status === 'failed' || status === 'in_progress') return weighted<Output>([4, outputOf()], [1, outputOf(message)]);
  if (status !== 'completed') return weighted<Output>([1, outputOf()], [8, outputOf(message)]);
  const call = functionCallOf(scene.tools, making);
  const mcpCall = mcpCallIn([scene], making);
  return weighted<Output>(
    [12, outputOf(message)],
    [5, outputOf(call)],
    [2, outputOf(message, call)],
    [1, outputOf(call, call)],
    [1, outputOf(mcpCall)],
    [1, outputOf(mcpCall, message)],
    [1, outputOf(mcpApprovalRequestIn([scene], making))],
    [1, outputOf(mcpListToolsIn([scene], making))],
  );
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

function typicalResponse(
  scene: Scene,
  status: Status,
  modality: Modality,
  making: Making,
  { statuses, itemTypes, modalities }: ResponseConstraints,
): fc.Arbitrary<RealtimeResponse> {
  const { tier } = making;
  const output = itemTypes
    ? // In real traffic, the messages of a response are the assistant's.
      list(itemOf({ itemTypes, roles: ['assistant'], modalities: [modality] }, making), 1, 1, 1, 2)
    : typicalOutput(scene, status, modality, making);
  // The details of a response that reached its limit say so, and its usage is exactly the limit.
  const anyLimit = maxOutputTokens(making);
  const limit = after(({ status_details, output }: Previous) =>
    status_details?.reason === 'max_output_tokens' ? oneNumber(1, highestLimitFor(output)) : anyLimit,
  );
  const usageFor = typicalUsage(making);
  const usage = after(({ status_details, output, max_output_tokens }: Previous) => {
    const hasReachedLimit = status_details?.reason === 'max_output_tokens' && typeof max_output_tokens === 'number';
    return usageFor({ ...sizeOf(output), ...(hasReachedLimit && { limit: max_output_tokens }) });
  });
  return object(
    {
      object: optional(fixed(OBJECT.response)),
      id: optional(prefixedId(ID_PREFIX.response, tier)),
      status: optional(fixed(status), 1, statuses !== undefined),
      status_details: optional(statusDetailsOf(status, making)),
      output: optional(output, 1, itemTypes !== undefined),
      conversation_id: optional(
        weighted<string | null>([12, prefixedId(ID_PREFIX.conversation, tier)], [1, fixed(null)]),
      ),
      output_modalities: optional(
        fresh(() => [modality]),
        1,
        modalities !== undefined,
      ),
      max_output_tokens: optional(limit),
      audio: optional(responseAudio(making)),
      usage: optional(status === 'in_progress' ? fixed(null) : usage),
      metadata: optional(metadataIn([scene])),
    },
    making,
  );
}

const STATUS_WEIGHT: Record<Status, number> = { completed: 14, cancelled: 3, failed: 1, incomplete: 2, in_progress: 2 };
const MODALITY_WEIGHT: Record<Modality, number> = { audio: 3, text: 1 };

/** Responses like those of real traffic, with properties that fit each other. */
export function typicalResponses(making: Making, constraints: ResponseConstraints): fc.Arbitrary<RealtimeResponse> {
  const choices = SCENES.flatMap((scene) =>
    (constraints.statuses ?? RESPONSE_STATUSES).flatMap((status) =>
      (constraints.modalities ?? MODALITIES).map(
        (modality) =>
          [
            STATUS_WEIGHT[status] * MODALITY_WEIGHT[modality],
            lazily(() => typicalResponse(scene, status, modality, making, constraints)),
          ] as const,
      ),
    ),
  );
  return weighted(...choices);
}
