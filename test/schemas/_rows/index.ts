import type { Examples } from '../_examples.js';
import { audioFormat } from './audio-format.js';
import { conversationItem } from './conversation-item.js';
import { functionCall } from './function-call.js';
import { functionCallOutput } from './function-call-output.js';
import { functionTool } from './function-tool.js';
import { maxOutputTokens } from './max-output-tokens.js';
import { mcpApprovalRequest, mcpApprovalResponse } from './mcp-approval.js';
import { mcpCall, mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from './mcp-call.js';
import { mcpListTools, mcpListToolsTool } from './mcp-list-tools.js';
import {
  assistantContent,
  assistantMessage,
  message,
  systemContent,
  systemMessage,
  userContent,
  userMessage,
} from './message.js';
import { metadata } from './metadata.js';
import { noiseReduction } from './noise-reduction.js';
import { response } from './response.js';
import { responseAudio } from './response-audio.js';
import { session } from './session.js';
import { sessionAudio, sessionAudioInput, sessionAudioOutput } from './session-audio.js';
import { statusDetails, statusDetailsError } from './status-details.js';
import { toolChoice } from './tool-choice.js';
import { tracing } from './tracing.js';
import { transcription } from './transcription.js';
import { inputTurnDetection, turnDetection } from './turn-detection.js';
import { usage } from './usage.js';
import { voice } from './voice.js';

/** The tables of every documented object. */
export const everyObject: readonly Examples[] = [
  session,
  response,
  usage,
  metadata,
  statusDetails,
  statusDetailsError,
  audioFormat,
  turnDetection,
  inputTurnDetection,
  transcription,
  noiseReduction,
  tracing,
  functionTool,
  toolChoice,
  maxOutputTokens,
  voice,
  sessionAudio,
  sessionAudioInput,
  sessionAudioOutput,
  responseAudio,
  message,
  systemMessage,
  userMessage,
  assistantMessage,
  systemContent,
  userContent,
  assistantContent,
  functionCall,
  functionCallOutput,
  mcpListTools,
  mcpListToolsTool,
  mcpCall,
  mcpError,
  mcpProtocolError,
  mcpToolExecutionError,
  mcpHttpError,
  mcpApprovalRequest,
  mcpApprovalResponse,
  conversationItem,
];
