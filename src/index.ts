/** The public API: arbitraries, cases, checks and a fuzzer for the objects of the OpenAI Realtime API. */

export { apiError } from '../arbitraries/api-error.js';
export { audioFormat, requestAudioFormat } from '../arbitraries/audio-format.js';
export type { CarrierName } from '../arbitraries/carriers.js';
export { clientSecret } from '../arbitraries/client-secret.js';
export {
  type AssistantMessageConstraints,
  assistantContent,
  type Modality,
  systemContent,
  userContent,
} from '../arbitraries/content-part.js';
export { conversation } from '../arbitraries/conversation.js';
export {
  type ConversationItemConstraints,
  conversationItem,
  type ItemType,
  type Role,
} from '../arbitraries/conversation-item.js';
export { durationUsage } from '../arbitraries/duration-usage.js';
export { clientEvent } from '../arbitraries/events/client-event.js';
export { responseCreated } from '../arbitraries/events/response-created.js';
export { type FinalStatus, type ResponseDoneConstraints, responseDone } from '../arbitraries/events/response-done.js';
export { type EventConstraints, serverEvent } from '../arbitraries/events/server-event.js';
export { type ExchangeConstraints, exchange } from '../arbitraries/exchange.js';
export { functionCall } from '../arbitraries/function-call.js';
export { functionCallOutput } from '../arbitraries/function-call-output.js';
export { functionTool } from '../arbitraries/function-tool.js';
export { type GaSessionConstraints, gaSession } from '../arbitraries/ga-session.js';
export { gaSessionAudio, gaSessionRequestAudio } from '../arbitraries/ga-session-audio.js';
export { gaSessionAudioInput, gaSessionRequestAudioInput } from '../arbitraries/ga-session-audio-input.js';
export { type GaSessionRequestConstraints, gaSessionRequest } from '../arbitraries/ga-session-request.js';
export { gaToolChoice } from '../arbitraries/ga-tool-choice.js';
export { gaTurnDetection } from '../arbitraries/ga-turn-detection.js';
export { itemReference } from '../arbitraries/item-reference.js';
export { logProb } from '../arbitraries/log-prob.js';
export { maxOutputTokens } from '../arbitraries/max-output-tokens.js';
export { mcpApprovalRequest } from '../arbitraries/mcp-approval-request.js';
export { mcpApprovalResponse } from '../arbitraries/mcp-approval-response.js';
export { mcpCall } from '../arbitraries/mcp-call.js';
export { mcpError, mcpHttpError, mcpProtocolError, mcpToolExecutionError } from '../arbitraries/mcp-error.js';
export { mcpApprovalFilter, mcpFilter } from '../arbitraries/mcp-filter.js';
export { mcpListTools } from '../arbitraries/mcp-list-tools.js';
export { mcpServer } from '../arbitraries/mcp-server.js';
export { mcpListToolsTool } from '../arbitraries/mcp-tool.js';
export { assistantMessage, systemMessage, userMessage } from '../arbitraries/message.js';
export { metadata } from '../arbitraries/metadata.js';
export { type ModelName, models } from '../arbitraries/models.js';
export { noiseReduction } from '../arbitraries/noise-reduction.js';
export { prompt } from '../arbitraries/prompt.js';
export { promptPart } from '../arbitraries/prompt-part.js';
export { rateLimit } from '../arbitraries/rate-limit.js';
export { reasoning } from '../arbitraries/reasoning.js';
export { requestTranscription } from '../arbitraries/request-transcription.js';
export { requestVoice } from '../arbitraries/request-voice.js';
export { response } from '../arbitraries/response.js';
export { requestResponseAudio, responseAudio } from '../arbitraries/response-audio.js';
export type { ResponseConstraints } from '../arbitraries/response-constraints.js';
export { type ResponseCreateParamsConstraints, responseCreateParams } from '../arbitraries/response-create-params.js';
export { type SessionConstraints, session } from '../arbitraries/session.js';
export { sessionAudio } from '../arbitraries/session-audio.js';
export { sessionAudioInput } from '../arbitraries/session-audio-input.js';
export { requestAudioOutput, sessionAudioOutput } from '../arbitraries/session-audio-output.js';
export { type Status, type StatusDetailsConstraints, statusDetails } from '../arbitraries/status-details.js';
export { streamedPart } from '../arbitraries/streamed-part.js';
export { tokenUsage } from '../arbitraries/token-usage.js';
export { toolChoice } from '../arbitraries/tool-choice.js';
export { tracing } from '../arbitraries/tracing.js';
export { transcription } from '../arbitraries/transcription.js';
export { transcriptionError } from '../arbitraries/transcription-error.js';
export { transcriptionLanguage } from '../arbitraries/transcription-language.js';
export { transcriptionSession } from '../arbitraries/transcription-session.js';
export {
  transcriptionSessionAudio,
  transcriptionSessionRequestAudio,
} from '../arbitraries/transcription-session-audio.js';
export { transcriptionSessionAudioInput } from '../arbitraries/transcription-session-audio-input.js';
export { transcriptionSessionRequest } from '../arbitraries/transcription-session-request.js';
export { transcriptionSessionRequestAudioInput } from '../arbitraries/transcription-session-request-audio-input.js';
export { transcriptionTurnDetection } from '../arbitraries/transcription-turn-detection.js';
export { transcriptionUsage } from '../arbitraries/transcription-usage.js';
export { truncation } from '../arbitraries/truncation.js';
export { turnDetection } from '../arbitraries/turn-detection.js';
export { usage } from '../arbitraries/usage.js';
export { voice } from '../arbitraries/voice.js';
export { assertClient } from './api/assert-client.js';
export {
  ambiguous,
  type CarriedCaseConstraints,
  type CaseOf,
  cases,
  evolved,
  malformed,
  nearMisses,
  type RuleConstraints,
} from './api/cases.js';
export { check } from './api/check.js';
export { ClientFailure } from './api/client-failure.js';
export { coverage } from './api/coverage.js';
export {
  type CommandTargetConfig,
  defineConfig,
  type FuzzConfig,
  type ModuleTargetConfig,
  type TargetConfig,
  type TargetOptions,
} from './api/define-config.js';
export { fuzzClient } from './api/fuzz-client.js';
export { assertParser, type FuzzOptions, fuzzParser, type Parser } from './api/fuzz-parser.js';
export type { LiveClient, LiveClientOptions } from './api/live-client-options.js';
export { ParserFailure } from './api/parser-failure.js';
export type { Client, ClientFinding, ClientOptions, ClientReport, ServerEvents } from './api/run-client.js';
export { systematic } from './api/systematic.js';
export type { Case, CaseTier, Expectation } from './engine/cases/case.js';
export type { Goal, GoalGroup } from './engine/cases/goals.js';
export type { Model } from './engine/cases/model.js';
export type { Constraints, Presence, Tier } from './engine/generate/constraints.js';
export { sampleAt } from './engine/generate/sample.js';
export type { Certainty, Rule } from './engine/schema/rules.js';
export { compile } from './exchanges/compile.js';
export type {
  AppliedFault,
  Delivery,
  Exchange,
  FinalError,
  FinalItem,
  FinalResponse,
  FinalState,
  LogEntry,
} from './exchanges/exchange.js';
export type { Duty, Fault, FaultKind } from './exchanges/fault.js';
export type { Feature } from './exchanges/features.js';
export type { Plan } from './exchanges/plan.js';
export type { ExchangeRuleId } from './exchanges/rules.js';
export type { ClientItem, ClientState, StateDifference, StateRule } from './exchanges/state-differences.js';
export type { FailureKind } from './fuzzing/failure-kind.js';
export type { Phase } from './fuzzing/finding.js';
export type { FuzzReport } from './fuzzing/fuzz-report.js';
export type { ApiError } from './objects/api-error.js';
export type { RealtimeAudioFormats, RequestAudioFormat } from './objects/audio-format.js';
export type { RuleId } from './objects/catalogue.js';
export type { RealtimeCreateClientSecretResponse } from './objects/client-secret.js';
export type { AssistantContent, SystemContent, UserContent } from './objects/content-part.js';
export type { Conversation } from './objects/conversation.js';
export type { RealtimeConversationItem } from './objects/conversation-item.js';
export type { DurationUsage } from './objects/duration-usage.js';
export type { ClientEventType, RealtimeClientEvent } from './objects/events/client-event.js';
export type { RealtimeServerEvent, ServerEventType } from './objects/events/server-event.js';
export type { FunctionCall } from './objects/function-call.js';
export type { FunctionCallOutput } from './objects/function-call-output.js';
export type { RealtimeFunctionTool } from './objects/function-tool.js';
export type { RealtimeSessionCreateResponseGA } from './objects/ga-session.js';
export type { GaSessionAudio, GaSessionRequestAudio } from './objects/ga-session-audio.js';
export type { GaSessionAudioInput, GaSessionRequestAudioInput } from './objects/ga-session-audio-input.js';
export type { RealtimeSessionCreateRequestGA } from './objects/ga-session-request.js';
export type { GaToolChoice } from './objects/ga-tool-choice.js';
export type { GaTurnDetection } from './objects/ga-turn-detection.js';
export type { ItemReference } from './objects/item-reference.js';
export type { LogProb } from './objects/log-prob.js';
export type { MaxOutputTokens } from './objects/max-output-tokens.js';
export type { McpApprovalRequest } from './objects/mcp-approval-request.js';
export type { McpApprovalResponse } from './objects/mcp-approval-response.js';
export type { McpCall } from './objects/mcp-call.js';
export type { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from './objects/mcp-error.js';
export type { McpApprovalFilter, McpFilter } from './objects/mcp-filter.js';
export type { McpListTools } from './objects/mcp-list-tools.js';
export type { McpServer } from './objects/mcp-server.js';
export type { McpListToolsTool } from './objects/mcp-tool.js';
export type { AssistantMessage, SystemMessage, UserMessage } from './objects/message.js';
export type { Metadata } from './objects/metadata.js';
export type { NoiseReduction } from './objects/noise-reduction.js';
export type { Prompt } from './objects/prompt.js';
export type { PromptPart } from './objects/prompt-part.js';
export type { RateLimit } from './objects/rate-limit.js';
export type { Reasoning } from './objects/reasoning.js';
export type { RequestMcpServer } from './objects/request-mcp-server.js';
export type { RequestTranscription } from './objects/request-transcription.js';
export type { RequestVoice } from './objects/request-voice.js';
export type { RealtimeResponse } from './objects/response.js';
export type { RequestResponseAudio, ResponseAudio } from './objects/response-audio.js';
export type { RealtimeResponseCreateParams } from './objects/response-create-params.js';
export type { RealtimeSessionCreateResponse } from './objects/session.js';
export type { SessionAudio } from './objects/session-audio.js';
export type { SessionAudioInput } from './objects/session-audio-input.js';
export type { RequestAudioOutput, SessionAudioOutput } from './objects/session-audio-output.js';
export type { SessionRequest } from './objects/session-request.js';
export type { StatusDetails, StatusDetailsError } from './objects/status-details.js';
export type { StreamedPart } from './objects/streamed-part.js';
export type { TokenUsage } from './objects/token-usage.js';
export type { ToolChoice } from './objects/tool-choice.js';
export type { Tracing } from './objects/tracing.js';
export type { AudioTranscription } from './objects/transcription.js';
export type { TranscriptionError } from './objects/transcription-error.js';
export type { TranscriptionLanguage } from './objects/transcription-language.js';
export type { RealtimeTranscriptionSessionCreateResponseGA } from './objects/transcription-session.js';
export type {
  TranscriptionSessionAudio,
  TranscriptionSessionRequestAudio,
} from './objects/transcription-session-audio.js';
export type { TranscriptionSessionAudioInput } from './objects/transcription-session-audio-input.js';
export type { RealtimeTranscriptionSessionCreateRequestGA } from './objects/transcription-session-request.js';
export type { TranscriptionSessionRequestAudioInput } from './objects/transcription-session-request-audio-input.js';
export type { TranscriptionTurnDetection } from './objects/transcription-turn-detection.js';
export type { TranscriptionUsage } from './objects/transcription-usage.js';
export type { Truncation } from './objects/truncation.js';
export type { TurnDetection } from './objects/turn-detection.js';
export type { TypedSession } from './objects/typed-session.js';
export type { Usage } from './objects/usage.js';
export type { Violation } from './objects/violations.js';
export type { Voice } from './objects/voice.js';
export { type CheckExchangeOptions, checkExchange } from './protocol/check-exchange.js';
export { type ExchangeChecker, exchangeChecker } from './protocol/exchange-checker.js';
export type { CloseEntry, EventEntry, ExchangeEntry } from './protocol/exchange-entry.js';
export type { ExchangeViolation } from './protocol/report.js';
export type { CaseConstraints } from './sampling/case-filter.js';
export type { Coverage, Share } from './sampling/coverage.js';
export type { Shard } from './sampling/shard.js';
