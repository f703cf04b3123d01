import type { Rule } from '../engine/schema/rules.js';
import { callRules } from './call-arguments.js';
import { closingRules } from './closing.js';
import { partRules } from './content-part.rules.js';
import { itemRules } from './conversation.rules.js';
import { eventIdRules } from './event-ids.js';
import { inputAudioRules } from './input-audio.rules.js';
import { truncationRules } from './item-changes.js';
import { mcpCallRules } from './mcp-call.js';
import { mcpListingRules } from './mcp-listing.js';
import { outputItemRules } from './output-item.js';
import { playbackRules } from './playback.js';
import { rateLimitRules } from './rate-limits.js';
import { requestRules } from './requests.js';
import { responseRules } from './response.rules.js';
import { sessionRules } from './session.js';
import { transcriptionRules } from './transcription.js';

const all = [
  sessionRules,
  eventIdRules,
  requestRules,
  inputAudioRules,
  transcriptionRules,
  itemRules,
  truncationRules,
  responseRules,
  outputItemRules,
  partRules,
  callRules,
  mcpCallRules,
  mcpListingRules,
  playbackRules,
  rateLimitRules,
  closingRules,
];

/** The rules of order and relations that events of an exchange keep. */
export const exchangeRules: readonly Rule[] = all.flatMap((rules): Rule[] => Object.values(rules));
