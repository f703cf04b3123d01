import { conversationItemDelete } from './conversation-item-delete.js';
import { conversationItemRetrieve } from './conversation-item-retrieve.js';
import { inputAudioBufferClear } from './input-audio-buffer-clear.js';
import { inputAudioBufferCommit } from './input-audio-buffer-commit.js';
import { outputAudioBufferClear } from './output-audio-buffer-clear.js';
import { responseCancel } from './response-cancel.js';

/** The events that the client sends, in the order of the documentation. */
export const clientEvents = [
  inputAudioBufferCommit,
  inputAudioBufferClear,
  conversationItemRetrieve,
  conversationItemDelete,
  responseCancel,
  outputAudioBufferClear,
] as const;
