import { weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { oncePer } from '../src/engine/once.js';
import type { Metadata } from '../src/objects/metadata.js';
import { ID_PREFIX } from '../src/objects/response.js';
import { prefixedId } from './_id.js';
import type { Scene } from './_scene.js';
import { functionCallOf } from './function-call.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { mcpApprovalRequestIn } from './mcp-approval-request.js';
import { mcpCallIn } from './mcp-call.js';
import { mcpListToolsIn } from './mcp-list-tools.js';
import { metadataIn } from './metadata.js';
import { responseAudio } from './response-audio.js';
import { type Status, statusDetailsOf } from './status-details.js';
import { typicalUsage, unusedUsage } from './usage.js';

/** The arbitraries of the parts of typical responses. */
export type ResponseParts = ReturnType<typeof responseParts>;

/**
 * Makes the arbitraries of the parts of typical responses, once for all situations: if each situation had its own, drawing
 * a response would take twice as long, because few of them would be optimized or in a cache of the processor.
 */
export const responseParts = (making: Making) => ({
  id: prefixedId(ID_PREFIX.response, making.tier),
  conversationId: weighted<string | null>([24, prefixedId(ID_PREFIX.conversation, making.tier)], [1, fixed(null)]),
  limit: maxOutputTokens(making),
  audio: responseAudio(making),
  usageFor: typicalUsage(making),
  unusedUsage: unusedUsage(making),
  statusDetailsOf: oncePer((status: Status) => statusDetailsOf(status, making)),
  metadataIn: oncePer((scene: Scene) => weighted<Metadata>([3, fixed(null)], [2, metadataIn([scene])])),
  callIn: oncePer((scene: Scene) => functionCallOf(scene.tools, making)),
  mcpCallIn: oncePer((scene: Scene) => mcpCallIn([scene], making)),
  mcpApprovalRequestIn: oncePer((scene: Scene) => mcpApprovalRequestIn([scene], making)),
  mcpListToolsIn: oncePer((scene: Scene) => mcpListToolsIn([scene], making)),
});
