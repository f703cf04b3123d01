import { conversationItemDeleted } from './conversation-item-deleted.js';
import { conversationItemTruncated } from './conversation-item-truncated.js';
import { inputAudioBufferCleared } from './input-audio-buffer-cleared.js';
import { inputAudioBufferCommitted } from './input-audio-buffer-committed.js';
import { inputAudioBufferSpeechStarted } from './input-audio-buffer-speech-started.js';
import { inputAudioBufferSpeechStopped } from './input-audio-buffer-speech-stopped.js';
import { mcpListToolsCompleted } from './mcp-list-tools-completed.js';
import { mcpListToolsFailed } from './mcp-list-tools-failed.js';
import { mcpListToolsInProgress } from './mcp-list-tools-in-progress.js';
import { outputAudioBufferCleared } from './output-audio-buffer-cleared.js';
import { outputAudioBufferStarted } from './output-audio-buffer-started.js';
import { outputAudioBufferStopped } from './output-audio-buffer-stopped.js';
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
import { responseOutputTextDelta } from './response-output-text-delta.js';
import { responseOutputTextDone } from './response-output-text-done.js';

/** The events that the API sends, in the order of the documentation. */
export const serverEvents = [
  conversationItemDeleted,
  conversationItemTruncated,
  inputAudioBufferCommitted,
  inputAudioBufferCleared,
  inputAudioBufferSpeechStarted,
  inputAudioBufferSpeechStopped,
  outputAudioBufferStarted,
  outputAudioBufferStopped,
  outputAudioBufferCleared,
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
