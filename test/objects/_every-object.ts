import type { Examples } from './_examples.js';
import { audioFormat } from './audio-format.rows.js';
import { assistantContent, systemContent, userContent } from './content-part.rows.js';
import { conversationItem } from './conversation-item.rows.js';
import { functionCall } from './function-call.rows.js';
import { functionCallOutput } from './function-call-output.rows.js';
import { functionTool } from './function-tool.rows.js';
import { maxOutputTokens } from './max-output-tokens.rows.js';
import { mcpApprovalRequest } from './mcp-approval-request.rows.js';
import { mcpApprovalResponse } from './mcp-approval-response.rows.js';
import { mcpCall } from './mcp-call.rows.js';
import { mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from './mcp-error.rows.js';
import { mcpListTools } from './mcp-list-tools.rows.js';
import { mcpTool } from './mcp-tool.rows.js';
import { assistantMessage, message, systemMessage, userMessage } from './message.rows.js';
import { metadata } from './metadata.rows.js';
import { noiseReduction } from './noise-reduction.rows.js';
import { response } from './response.rows.js';
import { responseAudio } from './response-audio.rows.js';
import { session } from './session.rows.js';
import { sessionAudio } from './session-audio.rows.js';
import { sessionAudioInput } from './session-audio-input.rows.js';
import { sessionAudioOutput } from './session-audio-output.rows.js';
import { statusDetails, statusDetailsError } from './status-details.rows.js';
import { toolChoice } from './tool-choice.rows.js';
import { tracing } from './tracing.rows.js';
import { transcription } from './transcription.rows.js';
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
];
