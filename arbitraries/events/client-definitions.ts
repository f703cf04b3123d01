import { conversationItemDelete } from '../../src/objects/events/conversation-item-delete.js';
import { conversationItemRetrieve } from '../../src/objects/events/conversation-item-retrieve.js';
import { inputAudioBufferClear } from '../../src/objects/events/input-audio-buffer-clear.js';
import { inputAudioBufferCommit } from '../../src/objects/events/input-audio-buffer-commit.js';
import { outputAudioBufferClear } from '../../src/objects/events/output-audio-buffer-clear.js';
import { defineEvent, type EventDefinition } from '../event.js';
import { conversationItemCreateDefinition } from './conversation-item-create.js';
import { conversationItemTruncateDefinition } from './conversation-item-truncate.js';
import { inputAudioBufferAppendDefinition } from './input-audio-buffer-append.js';
import { responseCancelDefinition } from './response-cancel.js';
import { responseCreateDefinition } from './response-create.js';
import { sessionUpdateDefinition } from './session-update.js';

/** The definitions of the events that the client sends. */
export const clientEventDefinitions: readonly EventDefinition[] = [
  sessionUpdateDefinition,
  inputAudioBufferAppendDefinition,
  defineEvent(inputAudioBufferCommit),
  defineEvent(inputAudioBufferClear),
  conversationItemCreateDefinition,
  defineEvent(conversationItemRetrieve),
  conversationItemTruncateDefinition,
  defineEvent(conversationItemDelete),
  responseCreateDefinition,
  responseCancelDefinition,
  defineEvent(outputAudioBufferClear),
];
