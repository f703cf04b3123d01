import type { Definition } from '../src/engine/cases/definition.js';
import { apiErrorDefinition } from './api-error.cases.js';
import { audioFormatDefinition, requestAudioFormatDefinition } from './audio-format.cases.js';
import { clientSecretDefinition } from './client-secret.cases.js';
import { assistantContentDefinition, systemContentDefinition, userContentDefinition } from './content-part.cases.js';
import { conversationDefinition } from './conversation.cases.js';
import { conversationItemDefinition } from './conversation-item.cases.js';
import { durationUsageDefinition } from './duration-usage.cases.js';
import { clientEventDefinitions } from './events/client-definitions.js';
import { clientEventDefinition } from './events/client-event.js';
import { serverEventDefinitions } from './events/server-definitions.js';
import { serverEventDefinition } from './events/server-event.js';
import { functionCallDefinition } from './function-call.cases.js';
import { functionCallOutputDefinition } from './function-call-output.cases.js';
import { functionToolDefinition } from './function-tool.cases.js';
import { gaSessionDefinition } from './ga-session.cases.js';
import { gaSessionAudioDefinition, gaSessionRequestAudioDefinition } from './ga-session-audio.cases.js';
import { gaSessionAudioInputDefinition, gaSessionRequestAudioInputDefinition } from './ga-session-audio-input.cases.js';
import { gaSessionRequestDefinition } from './ga-session-request.cases.js';
import { gaToolChoiceDefinition } from './ga-tool-choice.cases.js';
import { gaTurnDetectionDefinition } from './ga-turn-detection.cases.js';
import { itemReferenceDefinition } from './item-reference.cases.js';
import { logProbDefinition } from './log-prob.cases.js';
import { maxOutputTokensDefinition } from './max-output-tokens.cases.js';
import { mcpApprovalRequestDefinition } from './mcp-approval-request.cases.js';
import { mcpApprovalResponseDefinition } from './mcp-approval-response.cases.js';
import { mcpCallDefinition } from './mcp-call.cases.js';
import { mcpErrorDefinition } from './mcp-error.cases.js';
import { mcpApprovalFilterDefinition, mcpFilterDefinition } from './mcp-filter.cases.js';
import { mcpListToolsDefinition } from './mcp-list-tools.cases.js';
import { mcpServerDefinition } from './mcp-server.cases.js';
import { mcpToolDefinition } from './mcp-tool.cases.js';
import { assistantMessageDefinition, systemMessageDefinition, userMessageDefinition } from './message.cases.js';
import { metadataDefinition } from './metadata.cases.js';
import { noiseReductionDefinition } from './noise-reduction.cases.js';
import { promptDefinition } from './prompt.cases.js';
import { rateLimitDefinition } from './rate-limit.cases.js';
import { reasoningDefinition } from './reasoning.cases.js';
import { requestMcpServerDefinition } from './request-mcp-server.cases.js';
import { requestTranscriptionDefinition } from './request-transcription.cases.js';
import { requestVoiceDefinition } from './request-voice.cases.js';
import { responseDefinition } from './response.cases.js';
import { requestResponseAudioDefinition, responseAudioDefinition } from './response-audio.cases.js';
import { responseCreateParamsDefinition } from './response-create-params.cases.js';
import { sessionDefinition } from './session.cases.js';
import { sessionAudioDefinition } from './session-audio.cases.js';
import { sessionAudioInputDefinition } from './session-audio-input.cases.js';
import { requestAudioOutputDefinition, sessionAudioOutputDefinition } from './session-audio-output.cases.js';
import { statusDetailsDefinition } from './status-details.cases.js';
import { streamedPartDefinition } from './streamed-part.cases.js';
import { tokenUsageDefinition } from './token-usage.cases.js';
import { toolChoiceDefinition } from './tool-choice.cases.js';
import { tracingDefinition } from './tracing.cases.js';
import { transcriptionDefinition } from './transcription.cases.js';
import { transcriptionErrorDefinition } from './transcription-error.cases.js';
import { transcriptionLanguageDefinition } from './transcription-language.cases.js';
import { transcriptionSessionDefinition } from './transcription-session.cases.js';
import {
  transcriptionSessionAudioDefinition,
  transcriptionSessionRequestAudioDefinition,
} from './transcription-session-audio.cases.js';
import { transcriptionSessionAudioInputDefinition } from './transcription-session-audio-input.cases.js';
import { transcriptionSessionRequestDefinition } from './transcription-session-request.cases.js';
import { transcriptionSessionRequestAudioInputDefinition } from './transcription-session-request-audio-input.cases.js';
import { transcriptionTurnDetectionDefinition } from './transcription-turn-detection.cases.js';
import { transcriptionUsageDefinition } from './transcription-usage.cases.js';
import { truncationDefinition } from './truncation.cases.js';
import { turnDetectionDefinition } from './turn-detection.cases.js';
import { usageDefinition } from './usage.cases.js';
import { voiceDefinition } from './voice.cases.js';

/** The definitions of all documented objects. */
export const objects: readonly Definition[] = [
  sessionDefinition,
  sessionAudioDefinition,
  sessionAudioInputDefinition,
  sessionAudioOutputDefinition,
  transcriptionDefinition,
  noiseReductionDefinition,
  turnDetectionDefinition,
  tracingDefinition,
  functionToolDefinition,
  toolChoiceDefinition,
  maxOutputTokensDefinition,
  voiceDefinition,
  audioFormatDefinition,
  gaSessionDefinition,
  gaSessionAudioDefinition,
  gaSessionAudioInputDefinition,
  gaTurnDetectionDefinition,
  truncationDefinition,
  reasoningDefinition,
  promptDefinition,
  gaToolChoiceDefinition,
  mcpServerDefinition,
  mcpFilterDefinition,
  mcpApprovalFilterDefinition,
  transcriptionSessionDefinition,
  transcriptionSessionAudioDefinition,
  transcriptionSessionAudioInputDefinition,
  transcriptionTurnDetectionDefinition,
  clientSecretDefinition,
  gaSessionRequestDefinition,
  gaSessionRequestAudioDefinition,
  gaSessionRequestAudioInputDefinition,
  requestAudioOutputDefinition,
  requestAudioFormatDefinition,
  requestVoiceDefinition,
  requestTranscriptionDefinition,
  requestMcpServerDefinition,
  transcriptionSessionRequestDefinition,
  transcriptionSessionRequestAudioDefinition,
  transcriptionSessionRequestAudioInputDefinition,
  responseCreateParamsDefinition,
  requestResponseAudioDefinition,
  itemReferenceDefinition,
  responseDefinition,
  responseAudioDefinition,
  statusDetailsDefinition,
  metadataDefinition,
  usageDefinition,
  conversationItemDefinition,
  systemMessageDefinition,
  userMessageDefinition,
  assistantMessageDefinition,
  systemContentDefinition,
  userContentDefinition,
  assistantContentDefinition,
  functionCallDefinition,
  functionCallOutputDefinition,
  mcpApprovalRequestDefinition,
  mcpApprovalResponseDefinition,
  mcpListToolsDefinition,
  mcpToolDefinition,
  mcpCallDefinition,
  mcpErrorDefinition,
  apiErrorDefinition,
  transcriptionErrorDefinition,
  conversationDefinition,
  rateLimitDefinition,
  logProbDefinition,
  transcriptionLanguageDefinition,
  tokenUsageDefinition,
  durationUsageDefinition,
  transcriptionUsageDefinition,
  streamedPartDefinition,
  ...serverEventDefinitions,
  serverEventDefinition,
  ...clientEventDefinitions,
  clientEventDefinition,
];
