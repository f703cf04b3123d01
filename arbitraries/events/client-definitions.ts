import { conversationItemDelete } from '../../src/objects/events/conversation-item-delete.js';
import { conversationItemRetrieve } from '../../src/objects/events/conversation-item-retrieve.js';
import { inputAudioBufferClear } from '../../src/objects/events/input-audio-buffer-clear.js';
import { inputAudioBufferCommit } from '../../src/objects/events/input-audio-buffer-commit.js';
import { outputAudioBufferClear } from '../../src/objects/events/output-audio-buffer-clear.js';
import { responseCancel } from '../../src/objects/events/response-cancel.js';
import { defineEvent, type EventDefinition } from '../event.js';

/** The definitions of the events that the client sends. */
export const clientEventDefinitions: readonly EventDefinition[] = [
  defineEvent(inputAudioBufferCommit),
  defineEvent(inputAudioBufferClear),
  defineEvent(conversationItemRetrieve),
  defineEvent(conversationItemDelete),
  defineEvent(responseCancel),
  defineEvent(outputAudioBufferClear),
];
