import { conversationItemCreate } from './conversation-item-create.js';
import { conversationItemDelete } from './conversation-item-delete.js';
import { conversationItemRetrieve } from './conversation-item-retrieve.js';
import { conversationItemTruncate } from './conversation-item-truncate.js';
import { inputAudioBufferAppend } from './input-audio-buffer-append.js';
import { inputAudioBufferClear } from './input-audio-buffer-clear.js';
import { inputAudioBufferCommit } from './input-audio-buffer-commit.js';
import { outputAudioBufferClear } from './output-audio-buffer-clear.js';
import { responseCancel } from './response-cancel.js';
import { responseCreate } from './response-create.js';
import { sessionUpdate } from './session-update.js';

/** The events that the client sends, in the order of the documentation. */
export const clientEvents = [
  sessionUpdate,
  inputAudioBufferAppend,
  inputAudioBufferCommit,
  inputAudioBufferClear,
  conversationItemCreate,
  conversationItemRetrieve,
  conversationItemTruncate,
  conversationItemDelete,
  responseCreate,
  responseCancel,
  outputAudioBufferClear,
] as const;
