/** The public API: fast-check arbitraries of the Realtime API's objects, and the check of a value against its rules. */
export type { Constraints, Presence, Tier } from '../arbitraries/_constraints.js';
export type { ResponseConstraints } from '../arbitraries/_response-constraints.js';
export { audioFormat } from '../arbitraries/audio-format.js';
export {
  type ConversationItemConstraints,
  conversationItem,
  type ItemType,
  type Role,
} from '../arbitraries/conversation-item.js';
export { functionCall } from '../arbitraries/function-call.js';
export { functionCallOutput } from '../arbitraries/function-call-output.js';
export { functionTool } from '../arbitraries/function-tool.js';
export { maxOutputTokens } from '../arbitraries/max-output-tokens.js';
export { mcpApprovalRequest, mcpApprovalResponse } from '../arbitraries/mcp-approval.js';
export { mcpCall } from '../arbitraries/mcp-call.js';
export { mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from '../arbitraries/mcp-error.js';
export { mcpListTools, mcpListToolsTool } from '../arbitraries/mcp-list-tools.js';
export {
  type AssistantMessageConstraints,
  assistantContent,
  assistantMessage,
  type Modality,
  systemContent,
  systemMessage,
  userContent,
  userMessage,
} from '../arbitraries/message.js';
export { metadata } from '../arbitraries/metadata.js';
export { type Model, type ModelName, models } from '../arbitraries/models.js';
export { noiseReduction } from '../arbitraries/noise-reduction.js';
export { response } from '../arbitraries/response.js';
export { responseAudio } from '../arbitraries/response-audio.js';
export { type SessionConstraints, session } from '../arbitraries/session.js';
export { sessionAudio, sessionAudioInput, sessionAudioOutput } from '../arbitraries/session-audio.js';
export { type Status, type StatusDetailsConstraints, statusDetails } from '../arbitraries/status-details.js';
export { toolChoice } from '../arbitraries/tool-choice.js';
export { tracing } from '../arbitraries/tracing.js';
export { transcription } from '../arbitraries/transcription.js';
export { turnDetection } from '../arbitraries/turn-detection.js';
export { usage } from '../arbitraries/usage.js';
export { voice } from '../arbitraries/voice.js';
export { ambiguous, cases, evolved, malformed, nearMisses, type RuleConstraints } from './cases.js';
export { check } from './check.js';
export { coverage } from './coverage.js';
export { assertParser, type FuzzOptions, fuzzParser, type Parser, ParserFailure } from './fuzz-parser.js';
export type { Phase } from './fuzzing/finding.js';
export type { FuzzReport } from './fuzzing/fuzz-report.js';
export type { Kind } from './fuzzing/kind.js';
export type { Rule, RuleId } from './rules.js';
export type { Case, CaseTier, Expectation } from './sampling/case.js';
export type { CaseConstraints } from './sampling/cases.js';
export type { Coverage, Share } from './sampling/coverage.js';
export type { Point, PointGroup } from './sampling/points.js';
export { sampleAt } from './sampling/sample.js';
export type { Shard } from './sampling/shard.js';
export type { RealtimeAudioFormats } from './schemas/audio-format.js';
export type { RealtimeConversationItem } from './schemas/conversation-item.js';
export type { FunctionCall } from './schemas/function-call.js';
export type { FunctionCallOutput } from './schemas/function-call-output.js';
export type { RealtimeFunctionTool } from './schemas/function-tool.js';
export type { MaxOutputTokens } from './schemas/max-output-tokens.js';
export type { McpApprovalRequest, McpApprovalResponse } from './schemas/mcp-approval.js';
export type { McpCall } from './schemas/mcp-call.js';
export type { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from './schemas/mcp-error.js';
export type { McpListTools, McpListToolsTool } from './schemas/mcp-list-tools.js';
export type {
  AssistantContent,
  AssistantMessage,
  SystemContent,
  SystemMessage,
  UserContent,
  UserMessage,
} from './schemas/message.js';
export type { Metadata } from './schemas/metadata.js';
export type { NoiseReduction } from './schemas/noise-reduction.js';
export type { RealtimeResponse } from './schemas/response.js';
export type { ResponseAudio } from './schemas/response-audio.js';
export type { RealtimeSessionCreateResponse } from './schemas/session.js';
export type { SessionAudio, SessionAudioInput, SessionAudioOutput } from './schemas/session-audio.js';
export type { StatusDetails, StatusDetailsError } from './schemas/status-details.js';
export type { ToolChoice } from './schemas/tool-choice.js';
export type { Tracing } from './schemas/tracing.js';
export type { AudioTranscription } from './schemas/transcription.js';
export type { TurnDetection } from './schemas/turn-detection.js';
export type { Usage } from './schemas/usage.js';
export type { Violation } from './schemas/violations.js';
export type { Voice } from './schemas/voice.js';
export { systematic } from './systematic.js';
