import type * as fc from 'fast-check';
import { ID_PREFIX, MAX_OUTPUT_TOKENS, MODALITIES, OBJECT, RESPONSE_STATUSES } from '../src/limits.js';
import type { RealtimeConversationItem } from '../src/schemas/conversation-item.js';
import type { RealtimeResponse } from '../src/schemas/response.js';
import type { Making } from './_constraints.js';
import { fixed, fresh } from './_fixed.js';
import { id } from './_id.js';
import type { ItemStatus } from './_item.js';
import { lazily } from './_lazily.js';
import { list } from './_list.js';
import { oneNumber } from './_number.js';
import { after, object, optional } from './_object.js';
import { weighted } from './_one-of.js';
import type { ResponseConstraints } from './_response-constraints.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { someOf } from './_some-of.js';
import { itemOf } from './conversation-item.js';
import { functionCallOf } from './function-call.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { mcpApprovalRequestIn } from './mcp-approval.js';
import { mcpCallIn } from './mcp-call.js';
import { mcpListToolsIn } from './mcp-list-tools.js';
import { assistantMessageIn, type Modality } from './message.js';
import { metadataIn } from './metadata.js';
import { responseAudio } from './response-audio.js';
import { type Status, statusDetailsOf } from './status-details.js';
import { type Extent, outputTokens, usages } from './usage.js';

type Output = RealtimeConversationItem[];

/** How far the items of a response are, by its own status. */
const ITEM_STATUS: Record<Status, ItemStatus> = {
  completed: 'completed',
  cancelled: 'incomplete',
  failed: 'incomplete',
  incomplete: 'incomplete',
  in_progress: 'in_progress',
};

/** What a response of this status usually holds: an answer, calls, or both; less where it did not get that far. */
function typicalOutput(scene: Scene, status: Status, modality: Modality, making: Making): fc.Arbitrary<Output> {
  const message = assistantMessageIn([scene], [modality], making, ITEM_STATUS[status]);
  const these = (...items: fc.Arbitrary<RealtimeConversationItem>[]): fc.Arbitrary<Output> => someOf(items, 0, 1);
  if (status === 'failed' || status === 'in_progress') return weighted<Output>([4, these()], [1, these(message)]);
  if (status !== 'completed') return weighted<Output>([1, these()], [8, these(message)]);
  const call = functionCallOf(scene.tools, making);
  const mcpCall = mcpCallIn([scene], making);
  return weighted<Output>(
    [12, these(message)],
    [5, these(call)],
    [2, these(message, call)],
    [1, these(call, call)],
    [1, these(mcpCall)],
    [1, these(mcpCall, message)],
    [1, these(mcpApprovalRequestIn([scene], making))],
    [1, these(mcpListToolsIn([scene], making))],
  );
}

/** What the properties that come later in a response follow from. */
type Before = Pick<RealtimeResponse, 'status_details' | 'output' | 'max_output_tokens'>;

/** How many characters a response said, wrote or passed to functions, and whether any of it was spoken. */
function extent(output: Output = []): Extent {
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

/** How many tokens an output takes, as far as a limit on them can be. */
function tokensOf(output?: Output): number {
  const { text, audio } = outputTokens(extent(output));
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
    ? // In real traffic a response holds no message but the assistant's.
      list(itemOf({ itemTypes, roles: ['assistant'], modalities: [modality] }, making), 1, 1, 1, 2)
    : typicalOutput(scene, status, modality, making);
  // A response that reached its limit says which limit, and used it up.
  const anyLimit = maxOutputTokens(making);
  const limit = after(({ status_details, output }: Before) =>
    status_details?.reason === 'max_output_tokens' ? oneNumber(1, tokensOf(output)) : anyLimit,
  );
  const usageFor = usages(making);
  const used = after(({ status_details, output, max_output_tokens }: Before) => {
    const isCut = status_details?.reason === 'max_output_tokens' && typeof max_output_tokens === 'number';
    return usageFor({ ...extent(output), ...(isCut && { limit: max_output_tokens }) });
  });
  return object(
    {
      object: optional(fixed(OBJECT.response)),
      id: optional(id(ID_PREFIX.response, tier)),
      status: optional(fixed(status), 1, statuses !== undefined),
      status_details: optional(statusDetailsOf(status, making)),
      output: optional(output, 1, itemTypes !== undefined),
      conversation_id: optional(weighted<string | null>([12, id(ID_PREFIX.conversation, tier)], [1, fixed(null)])),
      output_modalities: optional(
        fresh(() => [modality]),
        1,
        modalities !== undefined,
      ),
      max_output_tokens: optional(limit),
      audio: optional(responseAudio(making)),
      usage: optional(status === 'in_progress' ? fixed(null) : used),
      metadata: optional(metadataIn([scene])),
    },
    making,
  );
}

const STATUS_WEIGHT: Record<Status, number> = { completed: 14, cancelled: 3, failed: 1, incomplete: 2, in_progress: 2 };
const MODALITY_WEIGHT: Record<Modality, number> = { audio: 3, text: 1 };

/** Responses as real traffic has them: the properties of each belong together. */
export function typicalResponses(making: Making, asked: ResponseConstraints): fc.Arbitrary<RealtimeResponse> {
  const choices = SCENES.flatMap((scene) =>
    (asked.statuses ?? RESPONSE_STATUSES).flatMap((status) =>
      (asked.modalities ?? MODALITIES).map(
        (modality) =>
          [
            STATUS_WEIGHT[status] * MODALITY_WEIGHT[modality],
            lazily(() => typicalResponse(scene, status, modality, making, asked)),
          ] as const,
      ),
    ),
  );
  return weighted(...choices);
}
