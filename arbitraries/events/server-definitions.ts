import { conversationItemDeleted } from '../../src/objects/events/conversation-item-deleted.js';
import { inputAudioBufferCleared } from '../../src/objects/events/input-audio-buffer-cleared.js';
import { inputAudioBufferCommitted } from '../../src/objects/events/input-audio-buffer-committed.js';
import { inputAudioBufferSpeechStarted } from '../../src/objects/events/input-audio-buffer-speech-started.js';
import { inputAudioBufferSpeechStopped } from '../../src/objects/events/input-audio-buffer-speech-stopped.js';
import { mcpListToolsCompleted } from '../../src/objects/events/mcp-list-tools-completed.js';
import { mcpListToolsFailed } from '../../src/objects/events/mcp-list-tools-failed.js';
import { mcpListToolsInProgress } from '../../src/objects/events/mcp-list-tools-in-progress.js';
import { outputAudioBufferCleared } from '../../src/objects/events/output-audio-buffer-cleared.js';
import { outputAudioBufferStarted } from '../../src/objects/events/output-audio-buffer-started.js';
import { outputAudioBufferStopped } from '../../src/objects/events/output-audio-buffer-stopped.js';
import { responseMcpCallCompleted } from '../../src/objects/events/response-mcp-call-completed.js';
import { responseMcpCallFailed } from '../../src/objects/events/response-mcp-call-failed.js';
import { responseMcpCallInProgress } from '../../src/objects/events/response-mcp-call-in-progress.js';
import { responseOutputAudioDelta } from '../../src/objects/events/response-output-audio-delta.js';
import { responseOutputAudioDone } from '../../src/objects/events/response-output-audio-done.js';
import { defineEvent, type EventDefinition } from '../event.js';
import { conversationItemTruncatedDefinition } from './conversation-item-truncated.js';
import { responseFunctionCallArgumentsDeltaDefinition } from './response-function-call-arguments-delta.js';
import { responseFunctionCallArgumentsDoneDefinition } from './response-function-call-arguments-done.js';
import { responseMcpCallArgumentsDeltaDefinition } from './response-mcp-call-arguments-delta.js';
import { responseMcpCallArgumentsDoneDefinition } from './response-mcp-call-arguments-done.js';
import { responseOutputAudioTranscriptDeltaDefinition } from './response-output-audio-transcript-delta.js';
import { responseOutputAudioTranscriptDoneDefinition } from './response-output-audio-transcript-done.js';
import { responseOutputTextDeltaDefinition } from './response-output-text-delta.js';
import { responseOutputTextDoneDefinition } from './response-output-text-done.js';

/** The definitions of the events that the API sends. */
export const serverEventDefinitions: readonly EventDefinition[] = [
  defineEvent(conversationItemDeleted),
  conversationItemTruncatedDefinition,
  defineEvent(inputAudioBufferCommitted),
  defineEvent(inputAudioBufferCleared),
  defineEvent(inputAudioBufferSpeechStarted),
  defineEvent(inputAudioBufferSpeechStopped),
  defineEvent(outputAudioBufferStarted),
  defineEvent(outputAudioBufferStopped),
  defineEvent(outputAudioBufferCleared),
  responseOutputTextDeltaDefinition,
  responseOutputTextDoneDefinition,
  defineEvent(responseOutputAudioDelta),
  defineEvent(responseOutputAudioDone),
  responseOutputAudioTranscriptDeltaDefinition,
  responseOutputAudioTranscriptDoneDefinition,
  responseFunctionCallArgumentsDeltaDefinition,
  responseFunctionCallArgumentsDoneDefinition,
  responseMcpCallArgumentsDeltaDefinition,
  responseMcpCallArgumentsDoneDefinition,
  defineEvent(responseMcpCallInProgress),
  defineEvent(responseMcpCallCompleted),
  defineEvent(responseMcpCallFailed),
  defineEvent(mcpListToolsInProgress),
  defineEvent(mcpListToolsCompleted),
  defineEvent(mcpListToolsFailed),
];
