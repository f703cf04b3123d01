/** The schemas alone: neither fast-check nor faker is loaded. */
export type { Certainty, Effect, Rule, RuleId } from '../rules.js';
export { rules } from '../rules.js';
export { RealtimeAudioFormats } from './audio-format.js';
export { RealtimeConversationItem } from './conversation-item.js';
export { FunctionCall } from './function-call.js';
export { FunctionCallOutput } from './function-call-output.js';
export { RealtimeFunctionTool } from './function-tool.js';
export { MaxOutputTokens } from './max-output-tokens.js';
export { McpApprovalRequest, McpApprovalResponse } from './mcp-approval.js';
export { McpCall } from './mcp-call.js';
export { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from './mcp-error.js';
export { McpListTools, McpListToolsTool } from './mcp-list-tools.js';
export {
  AssistantContent,
  AssistantMessage,
  Message,
  SystemContent,
  SystemMessage,
  UserContent,
  UserMessage,
} from './message.js';
export { Metadata } from './metadata.js';
export { NoiseReduction } from './noise-reduction.js';
export { RealtimeResponse } from './response.js';
export { ResponseAudio } from './response-audio.js';
export { RealtimeSessionCreateResponse } from './session.js';
export { SessionAudio, SessionAudioInput, SessionAudioOutput } from './session-audio.js';
export { StatusDetails, StatusDetailsError } from './status-details.js';
export { ToolChoice } from './tool-choice.js';
export { Tracing } from './tracing.js';
export { AudioTranscription } from './transcription.js';
export { InputTurnDetection, TurnDetection } from './turn-detection.js';
export { Usage } from './usage.js';
export { type Violation, violations } from './violations.js';
export { Voice } from './voice.js';
