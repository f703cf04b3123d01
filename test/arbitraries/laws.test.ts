import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcpErrorDefinition } from '../../arbitraries/mcp-error.cases.js';
import { EVENT_NAMES, MODEL_NAMES, modelNamed } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { requestMcpServerDefinition } from '../../arbitraries/request-mcp-server.cases.js';
import { documentationOf } from '../../src/engine/schema/documented.js';
import * as api from '../../src/index.js';
import * as schemas from '../../src/objects/index.js';
import { itKeepsTheLaws } from '../_laws.js';
import { UNION_NAMES } from '../_models.js';

/** Every exported arbitrary beside its schema. */
const arbitraries = {
  session: [schemas.RealtimeSessionCreateResponse, api.session],
  gaSession: [schemas.RealtimeSessionCreateResponseGA, api.gaSession],
  transcriptionSession: [schemas.RealtimeTranscriptionSessionCreateResponseGA, api.transcriptionSession],
  clientSecret: [schemas.RealtimeCreateClientSecretResponse, api.clientSecret],
  response: [schemas.RealtimeResponse, api.response],
  audioFormat: [schemas.RealtimeAudioFormats, api.audioFormat],
  conversationItem: [schemas.RealtimeConversationItem, api.conversationItem],
  functionCall: [schemas.FunctionCall, api.functionCall],
  functionCallOutput: [schemas.FunctionCallOutput, api.functionCallOutput],
  functionTool: [schemas.RealtimeFunctionTool, api.functionTool],
  gaSessionRequest: [schemas.RealtimeSessionCreateRequestGA, api.gaSessionRequest],
  gaSessionRequestAudio: [schemas.GaSessionRequestAudio, api.gaSessionRequestAudio],
  gaSessionRequestAudioInput: [schemas.GaSessionRequestAudioInput, api.gaSessionRequestAudioInput],
  itemReference: [schemas.ItemReference, api.itemReference],
  requestAudioFormat: [schemas.RequestAudioFormat, api.requestAudioFormat],
  requestAudioOutput: [schemas.RequestAudioOutput, api.requestAudioOutput],
  requestResponseAudio: [schemas.RequestResponseAudio, api.requestResponseAudio],
  requestTranscription: [schemas.RequestTranscription, api.requestTranscription],
  requestVoice: [schemas.RequestVoice, api.requestVoice],
  responseCreateParams: [schemas.RealtimeResponseCreateParams, api.responseCreateParams],
  transcriptionSessionRequest: [schemas.RealtimeTranscriptionSessionCreateRequestGA, api.transcriptionSessionRequest],
  transcriptionSessionRequestAudio: [schemas.TranscriptionSessionRequestAudio, api.transcriptionSessionRequestAudio],
  transcriptionSessionRequestAudioInput: [
    schemas.TranscriptionSessionRequestAudioInput,
    api.transcriptionSessionRequestAudioInput,
  ],
  gaSessionAudio: [schemas.GaSessionAudio, api.gaSessionAudio],
  gaSessionAudioInput: [schemas.GaSessionAudioInput, api.gaSessionAudioInput],
  gaToolChoice: [schemas.GaToolChoice, api.gaToolChoice],
  gaTurnDetection: [schemas.GaTurnDetection, api.gaTurnDetection],
  maxOutputTokens: [schemas.MaxOutputTokens, api.maxOutputTokens],
  mcpApprovalFilter: [schemas.McpApprovalFilter, api.mcpApprovalFilter],
  mcpApprovalRequest: [schemas.McpApprovalRequest, api.mcpApprovalRequest],
  mcpApprovalResponse: [schemas.McpApprovalResponse, api.mcpApprovalResponse],
  mcpCall: [schemas.McpCall, api.mcpCall],
  mcpError: [schemas.McpError, api.mcpError],
  mcpFilter: [schemas.McpFilter, api.mcpFilter],
  mcpHttpError: [schemas.McpHttpError, api.mcpHttpError],
  mcpProtocolError: [schemas.McpProtocolError, api.mcpProtocolError],
  mcpToolExecutionError: [schemas.McpToolExecutionError, api.mcpToolExecutionError],
  mcpListTools: [schemas.McpListTools, api.mcpListTools],
  mcpListToolsTool: [schemas.McpListToolsTool, api.mcpListToolsTool],
  mcpServer: [schemas.McpServer, api.mcpServer],
  assistantContent: [schemas.AssistantContent, api.assistantContent],
  assistantMessage: [schemas.AssistantMessage, api.assistantMessage],
  systemContent: [schemas.SystemContent, api.systemContent],
  systemMessage: [schemas.SystemMessage, api.systemMessage],
  userContent: [schemas.UserContent, api.userContent],
  userMessage: [schemas.UserMessage, api.userMessage],
  metadata: [schemas.Metadata, api.metadata],
  noiseReduction: [schemas.NoiseReduction, api.noiseReduction],
  prompt: [schemas.Prompt, api.prompt],
  promptPart: [schemas.PromptPart, api.promptPart],
  reasoning: [schemas.Reasoning, api.reasoning],
  responseAudio: [schemas.ResponseAudio, api.responseAudio],
  sessionAudio: [schemas.SessionAudio, api.sessionAudio],
  sessionAudioInput: [schemas.SessionAudioInput, api.sessionAudioInput],
  sessionAudioOutput: [schemas.SessionAudioOutput, api.sessionAudioOutput],
  statusDetails: [schemas.StatusDetails, api.statusDetails],
  toolChoice: [schemas.ToolChoice, api.toolChoice],
  tracing: [schemas.Tracing, api.tracing],
  transcription: [schemas.AudioTranscription, api.transcription],
  transcriptionSessionAudio: [schemas.TranscriptionSessionAudio, api.transcriptionSessionAudio],
  transcriptionSessionAudioInput: [schemas.TranscriptionSessionAudioInput, api.transcriptionSessionAudioInput],
  transcriptionTurnDetection: [schemas.TranscriptionTurnDetection, api.transcriptionTurnDetection],
  truncation: [schemas.Truncation, api.truncation],
  turnDetection: [schemas.TurnDetection, api.turnDetection],
  usage: [schemas.Usage, api.usage],
  voice: [schemas.Voice, api.voice],
  apiError: [schemas.ApiError, api.apiError],
  conversation: [schemas.Conversation, api.conversation],
  durationUsage: [schemas.DurationUsage, api.durationUsage],
  logProb: [schemas.LogProb, api.logProb],
  rateLimit: [schemas.RateLimit, api.rateLimit],
  streamedPart: [schemas.StreamedPart, api.streamedPart],
  tokenUsage: [schemas.TokenUsage, api.tokenUsage],
  transcriptionError: [schemas.TranscriptionError, api.transcriptionError],
  transcriptionLanguage: [schemas.TranscriptionLanguage, api.transcriptionLanguage],
  transcriptionUsage: [schemas.TranscriptionUsage, api.transcriptionUsage],
} as const;

/** Arbitraries of documented objects that are not exported as they are. */
const ofDefinitions = {
  mcpErrorOrNull: [schemas.McpError, mcpErrorDefinition.arbitrary],
  requestMcpServer: [schemas.RequestMcpServer, requestMcpServerDefinition.arbitrary],
} as const;

for (const [name, [schema, make]] of Object.entries({ ...arbitraries, ...ofDefinitions })) {
  itKeepsTheLaws<unknown>(name, schema, make as (constraints?: api.Constraints) => fc.Arbitrary<unknown>);
}

describe('the laws', () => {
  it('are checked for every exported arbitrary', () => {
    const ofCases = ['ambiguous', 'cases', 'evolved', 'malformed', 'nearMisses', 'systematic'];
    const ofParsers = ['ParserFailure', 'assertParser', 'fuzzParser'];
    const ofEvents = ['clientEvent', 'responseCreated', 'responseDone', 'serverEvent'];
    const ofExchanges = [
      'ClientFailure',
      'assertClient',
      'checkExchange',
      'compile',
      'exchange',
      'exchangeChecker',
      'fuzzClient',
    ];
    const tools = ['check', 'coverage', 'defineConfig', 'models', 'sampleAt'];
    const others = [...tools, ...ofCases, ...ofParsers, ...ofEvents, ...ofExchanges];
    const exported = Object.keys(api).filter((name) => !others.includes(name));
    expect(Object.keys(arbitraries).sort()).toEqual(exported.sort());
  });

  /** Checked in `events.test.ts`. */
  const events: readonly string[] = [...UNION_NAMES, ...EVENT_NAMES];
  const others = objects.filter(({ name }) => !events.includes(name));

  it.each(others.map((definition) => [definition.name, definition] as const))(
    'are checked for the arbitrary of the documented object %s',
    (name, { schema, arbitrary }) => {
      const checked: readonly (readonly unknown[])[] = Object.values({ ...arbitraries, ...ofDefinitions });
      expect(checked.filter(([its, make]) => its === schema && make === arbitrary)).toHaveLength(1);
      expect(documentationOf(schema)?.names[0]).toBe(name);
    },
  );

  it.each(MODEL_NAMES)('are checked for every documented object in a %s', (name) => {
    const names = modelNamed(name).placements.map((placement) => placement.names[0]);
    expect(objects.map((definition) => definition.name)).toEqual(expect.arrayContaining(names));
  });
});
