import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';
import * as schemas from '../../src/schemas/index.js';
import { itKeepsTheLaws } from '../_laws.js';

/** Every exported arbitrary beside its schema. */
const arbitraries = {
  session: [schemas.RealtimeSessionCreateResponse, api.session],
  response: [schemas.RealtimeResponse, api.response],
  audioFormat: [schemas.RealtimeAudioFormats, api.audioFormat],
  conversationItem: [schemas.RealtimeConversationItem, api.conversationItem],
  functionCall: [schemas.FunctionCall, api.functionCall],
  functionCallOutput: [schemas.FunctionCallOutput, api.functionCallOutput],
  functionTool: [schemas.RealtimeFunctionTool, api.functionTool],
  maxOutputTokens: [schemas.MaxOutputTokens, api.maxOutputTokens],
  mcpApprovalRequest: [schemas.McpApprovalRequest, api.mcpApprovalRequest],
  mcpApprovalResponse: [schemas.McpApprovalResponse, api.mcpApprovalResponse],
  mcpCall: [schemas.McpCall, api.mcpCall],
  mcpError: [schemas.McpError, api.mcpError],
  mcpHttpError: [schemas.McpHttpError, api.mcpHttpError],
  mcpProtocolError: [schemas.McpProtocolError, api.mcpProtocolError],
  mcpToolExecutionError: [schemas.McpToolExecutionError, api.mcpToolExecutionError],
  mcpListTools: [schemas.McpListTools, api.mcpListTools],
  mcpListToolsTool: [schemas.McpListToolsTool, api.mcpListToolsTool],
  assistantContent: [schemas.AssistantContent, api.assistantContent],
  assistantMessage: [schemas.AssistantMessage, api.assistantMessage],
  systemContent: [schemas.SystemContent, api.systemContent],
  systemMessage: [schemas.SystemMessage, api.systemMessage],
  userContent: [schemas.UserContent, api.userContent],
  userMessage: [schemas.UserMessage, api.userMessage],
  metadata: [schemas.Metadata, api.metadata],
  noiseReduction: [schemas.NoiseReduction, api.noiseReduction],
  responseAudio: [schemas.ResponseAudio, api.responseAudio],
  sessionAudio: [schemas.SessionAudio, api.sessionAudio],
  sessionAudioInput: [schemas.SessionAudioInput, api.sessionAudioInput],
  sessionAudioOutput: [schemas.SessionAudioOutput, api.sessionAudioOutput],
  statusDetails: [schemas.StatusDetails, api.statusDetails],
  toolChoice: [schemas.ToolChoice, api.toolChoice],
  tracing: [schemas.Tracing, api.tracing],
  transcription: [schemas.AudioTranscription, api.transcription],
  turnDetection: [schemas.TurnDetection, api.turnDetection],
  usage: [schemas.Usage, api.usage],
  voice: [schemas.Voice, api.voice],
} as const;

for (const [name, [schema, make]] of Object.entries(arbitraries)) {
  itKeepsTheLaws<unknown>(name, schema, make as (constraints?: api.Constraints) => fc.Arbitrary<unknown>);
}

describe('the laws', () => {
  it('are kept by every arbitrary that is exported', () => {
    const ofCases = ['ambiguous', 'cases', 'evolved', 'malformed', 'nearMisses', 'systematic'];
    const ofParsers = ['ParserFailure', 'assertParser', 'fuzzParser'];
    const others = ['check', 'coverage', 'models', 'sampleAt', ...ofCases, ...ofParsers];
    const exported = Object.keys(api).filter((name) => !others.includes(name));
    expect(Object.keys(arbitraries).sort()).toEqual(exported.sort());
  });
});
