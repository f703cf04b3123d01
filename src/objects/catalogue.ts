import type { Rule } from '../engine/schema/rules.js';
import { apiErrorRules } from './api-error.js';
import { audioFormatRules, requestAudioFormatRules } from './audio-format.js';
import { clientSecretRules } from './client-secret.js';
import { contentPartRules } from './content-part.js';
import { conversationRules } from './conversation.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { durationUsageRules } from './duration-usage.js';
import type { ClientEventType } from './events/client-event.js';
import { clientEvents } from './events/client-events.js';
import { clientEventRules, serverEventRules } from './events/event.rules.js';
import type { ServerEventType } from './events/server-event.js';
import { serverEvents } from './events/server-events.js';
import { functionCallRules } from './function-call.js';
import { functionCallOutputRules } from './function-call-output.js';
import { functionToolRules } from './function-tool.js';
import { gaSessionRules } from './ga-session.js';
import { gaSessionAudioRules } from './ga-session-audio.js';
import { gaSessionAudioInputRules } from './ga-session-audio-input.js';
import { gaSessionRequestRules } from './ga-session-request.js';
import { gaToolChoiceRules } from './ga-tool-choice.js';
import { gaTurnDetectionRules } from './ga-turn-detection.js';
import { inferenceRules } from './inference.js';
import { itemRules } from './item.js';
import { itemReferenceRules } from './item-reference.js';
import { logProbRules } from './log-prob.js';
import { maxOutputTokensRules } from './max-output-tokens.js';
import { mcpApprovalRequestRules } from './mcp-approval-request.js';
import { mcpApprovalResponseRules } from './mcp-approval-response.js';
import { mcpCallRules } from './mcp-call.js';
import { mcpErrorRules } from './mcp-error.js';
import { mcpApprovalFilterRules, mcpFilterRules } from './mcp-filter.js';
import { mcpListToolsRules } from './mcp-list-tools.js';
import { mcpServerRules } from './mcp-server.js';
import { mcpToolRules } from './mcp-tool.js';
import { messageRules } from './message.js';
import { metadataRules } from './metadata.js';
import { noiseReductionRules } from './noise-reduction.js';
import { policyRules } from './policy.js';
import { promptRules } from './prompt.rules.js';
import { rateLimitRules } from './rate-limit.js';
import { reasoningRules } from './reasoning.js';
import { requestMcpServerRules } from './request-mcp-server.js';
import { requestTranscriptionRules } from './request-transcription.js';
import { requestVoiceRules } from './request-voice.js';
import { responseRules } from './response.js';
import { responseAudioRules } from './response-audio.js';
import { responseCreateParamsRules } from './response-create-params.js';
import { sessionRules } from './session.js';
import { sessionAudioRules } from './session-audio.js';
import { sessionAudioInputRules } from './session-audio-input.js';
import { sessionAudioOutputRules } from './session-audio-output.js';
import { sessionRequestRules } from './session-request.rules.js';
import { statusDetailsRules } from './status-details.js';
import { streamedPartRules } from './streamed-part.js';
import { tokenUsageRules } from './token-usage.js';
import { toolChoiceRules } from './tool-choice.js';
import { tracingRules } from './tracing.js';
import { transcriptionRules } from './transcription.js';
import { transcriptionErrorRules } from './transcription-error.js';
import { transcriptionLanguageRules } from './transcription-language.js';
import { transcriptionSessionRules } from './transcription-session.js';
import { transcriptionSessionAudioRules } from './transcription-session-audio.js';
import { transcriptionSessionAudioInputRules } from './transcription-session-audio-input.js';
import { transcriptionSessionRequestAudioInputRules } from './transcription-session-request-audio-input.js';
import { transcriptionTurnDetectionRules } from './transcription-turn-detection.js';
import { transcriptionUsageRules } from './transcription-usage.rules.js';
import { truncationRules } from './truncation.js';
import { turnDetectionRules } from './turn-detection.js';
import { typedSessionRules } from './typed-session.rules.js';
import { usageRules } from './usage.js';
import { voiceRules } from './voice.js';

/** The rules of events, beside those that all events share. */
const eventRules = [...serverEvents, ...clientEvents].flatMap(({ rules }) =>
  Object.values<Rule>(rules),
) as Rule<`${ServerEventType | ClientEventType}.${string}`>[];

const all = [
  ...Object.values(policyRules),

  ...Object.values(sessionRules),
  ...Object.values(sessionAudioRules),
  ...Object.values(sessionAudioInputRules),
  ...Object.values(audioFormatRules),
  ...Object.values(transcriptionRules),
  ...Object.values(noiseReductionRules),
  ...Object.values(turnDetectionRules),
  ...Object.values(sessionAudioOutputRules),
  ...Object.values(voiceRules),
  ...Object.values(tracingRules),
  ...Object.values(functionToolRules),
  ...Object.values(toolChoiceRules),
  ...Object.values(maxOutputTokensRules),

  ...Object.values(typedSessionRules),
  ...Object.values(gaSessionRules),
  ...Object.values(gaSessionAudioRules),
  ...Object.values(gaSessionAudioInputRules),
  ...Object.values(gaTurnDetectionRules),
  ...Object.values(truncationRules),
  ...Object.values(reasoningRules),
  ...Object.values(promptRules),
  ...Object.values(gaToolChoiceRules),
  ...Object.values(mcpServerRules),
  ...Object.values(mcpApprovalFilterRules),
  ...Object.values(mcpFilterRules),
  ...Object.values(transcriptionSessionRules),
  ...Object.values(transcriptionSessionAudioRules),
  ...Object.values(transcriptionSessionAudioInputRules),
  ...Object.values(transcriptionTurnDetectionRules),
  ...Object.values(clientSecretRules),

  ...Object.values(sessionRequestRules),
  ...Object.values(gaSessionRequestRules),
  ...Object.values(inferenceRules),
  ...Object.values(requestAudioFormatRules),
  ...Object.values(requestVoiceRules),
  ...Object.values(requestTranscriptionRules),
  ...Object.values(requestMcpServerRules),
  ...Object.values(transcriptionSessionRequestAudioInputRules),
  ...Object.values(responseCreateParamsRules),
  ...Object.values(itemReferenceRules),

  ...Object.values(responseRules),
  ...Object.values(statusDetailsRules),
  ...Object.values(metadataRules),
  ...Object.values(responseAudioRules),
  ...Object.values(usageRules),

  ...Object.values(conversationItemRules),
  ...Object.values(itemRules),
  ...Object.values(messageRules),
  ...Object.values(contentPartRules),
  ...Object.values(functionCallRules),
  ...Object.values(functionCallOutputRules),
  ...Object.values(mcpApprovalResponseRules),
  ...Object.values(mcpListToolsRules),
  ...Object.values(mcpToolRules),
  ...Object.values(mcpCallRules),
  ...Object.values(mcpErrorRules),
  ...Object.values(mcpApprovalRequestRules),

  ...Object.values(apiErrorRules),
  ...Object.values(transcriptionErrorRules),
  ...Object.values(conversationRules),
  ...Object.values(rateLimitRules),
  ...Object.values(logProbRules),
  ...Object.values(transcriptionLanguageRules),
  ...Object.values(tokenUsageRules),
  ...Object.values(durationUsageRules),
  ...Object.values(transcriptionUsageRules),
  ...Object.values(streamedPartRules),

  ...Object.values(serverEventRules),
  ...Object.values(clientEventRules),
  ...eventRules,
];

/** The id of a rule in the catalogue. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule of every documented object, in the order of the documentation. */
export const catalogue: readonly Rule<RuleId>[] = all;

const byId = new Map<RuleId, Rule<RuleId>>(catalogue.map((rule) => [rule.id, rule]));

/** Returns the rule with an id. */
export const ruleById = (id: RuleId): Rule<RuleId> => byId.get(id)!;
