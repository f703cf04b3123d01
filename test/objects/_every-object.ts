import type { Examples } from './_examples.js';
import { apiError } from './api-error.rows.js';
import { audioFormat } from './audio-format.rows.js';
import { clientSecret } from './client-secret.rows.js';
import { assistantContent, systemContent, userContent } from './content-part.rows.js';
import { conversationObject } from './conversation.rows.js';
import { conversationItem } from './conversation-item.rows.js';
import { everyEvent } from './events/_every-event.js';
import { functionCall } from './function-call.rows.js';
import { functionCallOutput } from './function-call-output.rows.js';
import { functionTool } from './function-tool.rows.js';
import { gaSession } from './ga-session.rows.js';
import { gaSessionAudio } from './ga-session-audio.rows.js';
import { gaSessionAudioInput } from './ga-session-audio-input.rows.js';
import { gaSessionRequest } from './ga-session-request.rows.js';
import { gaSessionRequestAudio } from './ga-session-request-audio.rows.js';
import { gaSessionRequestAudioInput } from './ga-session-request-audio-input.rows.js';
import { gaToolChoice } from './ga-tool-choice.rows.js';
import { gaTurnDetection } from './ga-turn-detection.rows.js';
import { itemReference } from './item-reference.rows.js';
import { logProb } from './log-prob.rows.js';
import { maxOutputTokens } from './max-output-tokens.rows.js';
import { mcpApprovalRequest } from './mcp-approval-request.rows.js';
import { mcpApprovalResponse } from './mcp-approval-response.rows.js';
import { mcpCall } from './mcp-call.rows.js';
import { mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from './mcp-error.rows.js';
import { mcpApprovalFilter, mcpFilter } from './mcp-filter.rows.js';
import { mcpListTools } from './mcp-list-tools.rows.js';
import { mcpServer } from './mcp-server.rows.js';
import { mcpTool } from './mcp-tool.rows.js';
import { assistantMessage, message, systemMessage, userMessage } from './message.rows.js';
import { metadata } from './metadata.rows.js';
import { noiseReduction } from './noise-reduction.rows.js';
import { prompt, promptPart } from './prompt.rows.js';
import { rateLimit } from './rate-limit.rows.js';
import { reasoning } from './reasoning.rows.js';
import { requestAudioFormat } from './request-audio-format.rows.js';
import { requestAudioOutput } from './request-audio-output.rows.js';
import { requestMcpServer } from './request-mcp-server.rows.js';
import { requestResponseAudio } from './request-response-audio.rows.js';
import { requestTranscription } from './request-transcription.rows.js';
import { requestVoice } from './request-voice.rows.js';
import { response } from './response.rows.js';
import { responseAudio } from './response-audio.rows.js';
import { responseCreateParams } from './response-create-params.rows.js';
import { session } from './session.rows.js';
import { sessionAudio } from './session-audio.rows.js';
import { sessionAudioInput } from './session-audio-input.rows.js';
import { sessionAudioOutput } from './session-audio-output.rows.js';
import { statusDetails, statusDetailsError } from './status-details.rows.js';
import { streamedPart } from './streamed-part.rows.js';
import { toolChoice } from './tool-choice.rows.js';
import { tracing } from './tracing.rows.js';
import { transcription } from './transcription.rows.js';
import { transcriptionError } from './transcription-error.rows.js';
import { transcriptionLanguage } from './transcription-language.rows.js';
import { transcriptionSession } from './transcription-session.rows.js';
import { transcriptionSessionAudio } from './transcription-session-audio.rows.js';
import { transcriptionSessionAudioInput } from './transcription-session-audio-input.rows.js';
import { transcriptionSessionRequest } from './transcription-session-request.rows.js';
import { transcriptionSessionRequestAudio } from './transcription-session-request-audio.rows.js';
import { transcriptionSessionRequestAudioInput } from './transcription-session-request-audio-input.rows.js';
import { transcriptionTurnDetection } from './transcription-turn-detection.rows.js';
import { durationUsage, tokenUsage, transcriptionUsage } from './transcription-usage.rows.js';
import { truncation } from './truncation.rows.js';
import { turnDetection } from './turn-detection.rows.js';
import { usage } from './usage.rows.js';
import { voice } from './voice.rows.js';

/** The examples of every documented object. */
export const everyObject: readonly Examples[] = [
  session,
  sessionAudio,
  sessionAudioInput,
  sessionAudioOutput,
  transcription,
  noiseReduction,
  turnDetection,
  tracing,
  functionTool,
  toolChoice,
  maxOutputTokens,
  voice,
  audioFormat,
  gaSession,
  gaSessionAudio,
  gaSessionAudioInput,
  gaTurnDetection,
  truncation,
  reasoning,
  prompt,
  promptPart,
  gaToolChoice,
  mcpServer,
  mcpFilter,
  mcpApprovalFilter,
  transcriptionSession,
  transcriptionSessionAudio,
  transcriptionSessionAudioInput,
  transcriptionTurnDetection,
  clientSecret,
  gaSessionRequest,
  gaSessionRequestAudio,
  gaSessionRequestAudioInput,
  requestAudioOutput,
  requestAudioFormat,
  requestVoice,
  requestTranscription,
  requestMcpServer,
  transcriptionSessionRequest,
  transcriptionSessionRequestAudio,
  transcriptionSessionRequestAudioInput,
  responseCreateParams,
  requestResponseAudio,
  itemReference,
  response,
  responseAudio,
  statusDetails,
  statusDetailsError,
  metadata,
  usage,
  conversationItem,
  message,
  systemMessage,
  userMessage,
  assistantMessage,
  systemContent,
  userContent,
  assistantContent,
  functionCall,
  functionCallOutput,
  mcpApprovalRequest,
  mcpApprovalResponse,
  mcpListTools,
  mcpTool,
  mcpCall,
  mcpError,
  mcpProtocolError,
  mcpToolExecutionError,
  mcpHttpError,

  apiError,
  transcriptionError,
  conversationObject,
  rateLimit,
  logProb,
  transcriptionLanguage,
  tokenUsage,
  durationUsage,
  transcriptionUsage,
  streamedPart,

  ...everyEvent,
];
