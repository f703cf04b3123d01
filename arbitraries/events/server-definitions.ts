import { conversationItemDeleted } from '../../src/objects/events/conversation-item-deleted.js';
import { conversationItemTruncated } from '../../src/objects/events/conversation-item-truncated.js';
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
import { responseFunctionCallArgumentsDelta } from '../../src/objects/events/response-function-call-arguments-delta.js';
import { responseFunctionCallArgumentsDone } from '../../src/objects/events/response-function-call-arguments-done.js';
import { responseMcpCallArgumentsDelta } from '../../src/objects/events/response-mcp-call-arguments-delta.js';
import { responseMcpCallArgumentsDone } from '../../src/objects/events/response-mcp-call-arguments-done.js';
import { responseMcpCallCompleted } from '../../src/objects/events/response-mcp-call-completed.js';
import { responseMcpCallFailed } from '../../src/objects/events/response-mcp-call-failed.js';
import { responseMcpCallInProgress } from '../../src/objects/events/response-mcp-call-in-progress.js';
import { responseOutputAudioDelta } from '../../src/objects/events/response-output-audio-delta.js';
import { responseOutputAudioDone } from '../../src/objects/events/response-output-audio-done.js';
import { responseOutputAudioTranscriptDelta } from '../../src/objects/events/response-output-audio-transcript-delta.js';
import { responseOutputAudioTranscriptDone } from '../../src/objects/events/response-output-audio-transcript-done.js';
import { responseOutputTextDelta } from '../../src/objects/events/response-output-text-delta.js';
import { responseOutputTextDone } from '../../src/objects/events/response-output-text-done.js';
import { defineEvent, type EventDefinition } from '../event.js';

/** The definitions of the events that the API sends. */
export const serverEventDefinitions: readonly EventDefinition[] = [
  defineEvent(conversationItemDeleted),
  defineEvent(conversationItemTruncated),
  defineEvent(inputAudioBufferCommitted),
  defineEvent(inputAudioBufferCleared),
  defineEvent(inputAudioBufferSpeechStarted),
  defineEvent(inputAudioBufferSpeechStopped),
  defineEvent(outputAudioBufferStarted),
  defineEvent(outputAudioBufferStopped),
  defineEvent(outputAudioBufferCleared),
  defineEvent(responseOutputTextDelta),
  defineEvent(responseOutputTextDone),
  defineEvent(responseOutputAudioDelta),
  defineEvent(responseOutputAudioDone),
  defineEvent(responseOutputAudioTranscriptDelta),
  defineEvent(responseOutputAudioTranscriptDone),
  defineEvent(responseFunctionCallArgumentsDelta),
  defineEvent(responseFunctionCallArgumentsDone),
  defineEvent(responseMcpCallArgumentsDelta),
  defineEvent(responseMcpCallArgumentsDone),
  defineEvent(responseMcpCallInProgress),
  defineEvent(responseMcpCallCompleted),
  defineEvent(responseMcpCallFailed),
  defineEvent(mcpListToolsInProgress),
  defineEvent(mcpListToolsCompleted),
  defineEvent(mcpListToolsFailed),
];
