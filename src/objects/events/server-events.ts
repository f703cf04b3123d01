import { conversationCreated } from './conversation-created.js';
import { conversationItemAdded } from './conversation-item-added.js';
import { conversationItemCreated } from './conversation-item-created.js';
import { conversationItemDeleted } from './conversation-item-deleted.js';
import { conversationItemDone } from './conversation-item-done.js';
import { conversationItemInputAudioTranscriptionCompleted } from './conversation-item-input-audio-transcription-completed.js';
import { conversationItemInputAudioTranscriptionDelta } from './conversation-item-input-audio-transcription-delta.js';
import { conversationItemInputAudioTranscriptionFailed } from './conversation-item-input-audio-transcription-failed.js';
import { conversationItemInputAudioTranscriptionSegment } from './conversation-item-input-audio-transcription-segment.js';
import { conversationItemRetrieved } from './conversation-item-retrieved.js';
import { conversationItemTruncated } from './conversation-item-truncated.js';
import { errorEvent } from './error.js';
import { inputAudioBufferCleared } from './input-audio-buffer-cleared.js';
import { inputAudioBufferCommitted } from './input-audio-buffer-committed.js';
import { inputAudioBufferDtmfEventReceived } from './input-audio-buffer-dtmf-event-received.js';
import { inputAudioBufferSpeechStarted } from './input-audio-buffer-speech-started.js';
import { inputAudioBufferSpeechStopped } from './input-audio-buffer-speech-stopped.js';
import { inputAudioBufferTimeoutTriggered } from './input-audio-buffer-timeout-triggered.js';
import { mcpListToolsCompleted } from './mcp-list-tools-completed.js';
import { mcpListToolsFailed } from './mcp-list-tools-failed.js';
import { mcpListToolsInProgress } from './mcp-list-tools-in-progress.js';
import { outputAudioBufferCleared } from './output-audio-buffer-cleared.js';
import { outputAudioBufferStarted } from './output-audio-buffer-started.js';
import { outputAudioBufferStopped } from './output-audio-buffer-stopped.js';
import { rateLimitsUpdated } from './rate-limits-updated.js';
import { responseContentPartAdded } from './response-content-part-added.js';
import { responseContentPartDone } from './response-content-part-done.js';
import { responseCreated } from './response-created.js';
import { responseDone } from './response-done.js';
import { responseFunctionCallArgumentsDelta } from './response-function-call-arguments-delta.js';
import { responseFunctionCallArgumentsDone } from './response-function-call-arguments-done.js';
import { responseMcpCallArgumentsDelta } from './response-mcp-call-arguments-delta.js';
import { responseMcpCallArgumentsDone } from './response-mcp-call-arguments-done.js';
import { responseMcpCallCompleted } from './response-mcp-call-completed.js';
import { responseMcpCallFailed } from './response-mcp-call-failed.js';
import { responseMcpCallInProgress } from './response-mcp-call-in-progress.js';
import { responseOutputAudioDelta } from './response-output-audio-delta.js';
import { responseOutputAudioDone } from './response-output-audio-done.js';
import { responseOutputAudioTranscriptDelta } from './response-output-audio-transcript-delta.js';
import { responseOutputAudioTranscriptDone } from './response-output-audio-transcript-done.js';
import { responseOutputItemAdded } from './response-output-item-added.js';
import { responseOutputItemDone } from './response-output-item-done.js';
import { responseOutputTextDelta } from './response-output-text-delta.js';
import { responseOutputTextDone } from './response-output-text-done.js';
import { sessionCreated } from './session-created.js';
import { sessionUpdated } from './session-updated.js';

/** The events that the API sends, in the order of the documentation. */
export const serverEvents = [
  errorEvent,
  sessionCreated,
  sessionUpdated,
  conversationCreated,
  conversationItemCreated,
  conversationItemAdded,
  conversationItemDone,
  conversationItemRetrieved,
  conversationItemDeleted,
  conversationItemTruncated,
  conversationItemInputAudioTranscriptionDelta,
  conversationItemInputAudioTranscriptionCompleted,
  conversationItemInputAudioTranscriptionFailed,
  conversationItemInputAudioTranscriptionSegment,
  inputAudioBufferCommitted,
  inputAudioBufferCleared,
  inputAudioBufferSpeechStarted,
  inputAudioBufferSpeechStopped,
  inputAudioBufferTimeoutTriggered,
  inputAudioBufferDtmfEventReceived,
  outputAudioBufferStarted,
  outputAudioBufferStopped,
  outputAudioBufferCleared,
  rateLimitsUpdated,
  responseCreated,
  responseDone,
  responseOutputItemAdded,
  responseOutputItemDone,
  responseContentPartAdded,
  responseContentPartDone,
  responseOutputTextDelta,
  responseOutputTextDone,
  responseOutputAudioDelta,
  responseOutputAudioDone,
  responseOutputAudioTranscriptDelta,
  responseOutputAudioTranscriptDone,
  responseFunctionCallArgumentsDelta,
  responseFunctionCallArgumentsDone,
  responseMcpCallArgumentsDelta,
  responseMcpCallArgumentsDone,
  responseMcpCallInProgress,
  responseMcpCallCompleted,
  responseMcpCallFailed,
  mcpListToolsInProgress,
  mcpListToolsCompleted,
  mcpListToolsFailed,
] as const;
