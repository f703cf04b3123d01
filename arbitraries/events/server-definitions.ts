import { conversationItemDeleted } from '../../src/objects/events/conversation-item-deleted.js';
import { inputAudioBufferCleared } from '../../src/objects/events/input-audio-buffer-cleared.js';
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
import { conversationCreatedDefinition } from './conversation-created.js';
import { conversationItemAddedDefinition } from './conversation-item-added.js';
import { conversationItemCreatedDefinition } from './conversation-item-created.js';
import { conversationItemDoneDefinition } from './conversation-item-done.js';
import { conversationItemInputAudioTranscriptionCompletedDefinition } from './conversation-item-input-audio-transcription-completed.js';
import { conversationItemInputAudioTranscriptionDeltaDefinition } from './conversation-item-input-audio-transcription-delta.js';
import { conversationItemInputAudioTranscriptionFailedDefinition } from './conversation-item-input-audio-transcription-failed.js';
import { conversationItemInputAudioTranscriptionSegmentDefinition } from './conversation-item-input-audio-transcription-segment.js';
import { conversationItemRetrievedDefinition } from './conversation-item-retrieved.js';
import { conversationItemTruncatedDefinition } from './conversation-item-truncated.js';
import { errorEventDefinition } from './error.js';
import { inputAudioBufferCommittedDefinition } from './input-audio-buffer-committed.js';
import { inputAudioBufferDtmfEventReceivedDefinition } from './input-audio-buffer-dtmf-event-received.js';
import { inputAudioBufferTimeoutTriggeredDefinition } from './input-audio-buffer-timeout-triggered.js';
import { rateLimitsUpdatedDefinition } from './rate-limits-updated.js';
import { responseContentPartAddedDefinition } from './response-content-part-added.js';
import { responseContentPartDoneDefinition } from './response-content-part-done.js';
import { responseCreatedDefinition } from './response-created.js';
import { responseDoneDefinition } from './response-done.js';
import { responseFunctionCallArgumentsDeltaDefinition } from './response-function-call-arguments-delta.js';
import { responseFunctionCallArgumentsDoneDefinition } from './response-function-call-arguments-done.js';
import { responseMcpCallArgumentsDeltaDefinition } from './response-mcp-call-arguments-delta.js';
import { responseMcpCallArgumentsDoneDefinition } from './response-mcp-call-arguments-done.js';
import { responseOutputAudioTranscriptDeltaDefinition } from './response-output-audio-transcript-delta.js';
import { responseOutputAudioTranscriptDoneDefinition } from './response-output-audio-transcript-done.js';
import { responseOutputItemAddedDefinition } from './response-output-item-added.js';
import { responseOutputItemDoneDefinition } from './response-output-item-done.js';
import { responseOutputTextDeltaDefinition } from './response-output-text-delta.js';
import { responseOutputTextDoneDefinition } from './response-output-text-done.js';
import { sessionCreatedDefinition } from './session-created.js';
import { sessionUpdatedDefinition } from './session-updated.js';

/** The definitions of the events that the API sends. */
export const serverEventDefinitions: readonly EventDefinition[] = [
  errorEventDefinition,
  sessionCreatedDefinition,
  sessionUpdatedDefinition,
  conversationCreatedDefinition,
  conversationItemCreatedDefinition,
  conversationItemAddedDefinition,
  conversationItemDoneDefinition,
  conversationItemRetrievedDefinition,
  defineEvent(conversationItemDeleted),
  conversationItemTruncatedDefinition,
  conversationItemInputAudioTranscriptionDeltaDefinition,
  conversationItemInputAudioTranscriptionCompletedDefinition,
  conversationItemInputAudioTranscriptionFailedDefinition,
  conversationItemInputAudioTranscriptionSegmentDefinition,
  inputAudioBufferCommittedDefinition,
  defineEvent(inputAudioBufferCleared),
  defineEvent(inputAudioBufferSpeechStarted),
  defineEvent(inputAudioBufferSpeechStopped),
  inputAudioBufferTimeoutTriggeredDefinition,
  inputAudioBufferDtmfEventReceivedDefinition,
  defineEvent(outputAudioBufferStarted),
  defineEvent(outputAudioBufferStopped),
  defineEvent(outputAudioBufferCleared),
  rateLimitsUpdatedDefinition,
  responseCreatedDefinition,
  responseDoneDefinition,
  responseOutputItemAddedDefinition,
  responseOutputItemDoneDefinition,
  responseContentPartAddedDefinition,
  responseContentPartDoneDefinition,
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
