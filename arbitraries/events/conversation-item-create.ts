import { weighted } from '../../src/engine/generate/choosing.js';
import { fixed } from '../../src/engine/generate/fixed.js';
import { optional } from '../../src/engine/generate/object.js';
import { oneOf } from '../../src/engine/generate/one-of.js';
import { isObject } from '../../src/engine/json/type-of.js';
import { conversationItemCreate, ROOT } from '../../src/objects/events/conversation-item-create.js';
import { ambiguity, drawFrom } from '../_ambiguous-cases.js';
import { boundaryValues } from '../_boundary-cases.js';
import { opaqueId } from '../_id.js';
import { typicalItems } from '../_request-items.js';
import { conversationItem } from '../conversation-item.js';
import { defineEvent } from '../event.js';

const { types, 'assistant-audio': assistantAudio } = conversationItemCreate.rules;

/** Names of audio parts, also in the beta. */
const AUDIO = ['output_audio', 'audio'];

const isAudio = (part: unknown) =>
  isObject(part) && (AUDIO.some((type) => type === part.type) || 'audio' in part || 'transcript' in part);

/** Typical clients add what the user wrote, or the output of a call, at the end. None adds audio of the assistant. */
export const conversationItemCreateDefinition = defineEvent(conversationItemCreate, {
  values: (making) => ({
    previous_item_id: optional(
      weighted<string | null>(
        [2, opaqueId('item_', making.tier)],
        [1, oneOf(ROOT)],
        ...(making.tier === 'edge' ? [[1, fixed(null)] as const] : []),
      ),
      0.1,
    ),
    item: making.tier === 'typical' ? typicalItems(making) : conversationItem({ ...making, modalities: ['text'] }),
  }),
  cases: () => ({
    ambiguous: [
      ambiguity(
        assistantAudio,
        '/item',
        'assistant-audio',
        ['the schema allows audio of the assistant', "the API cannot add the assistant's audio"],
        drawFrom({
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_audio', audio: 'AAAAAAAA', transcript: 'Hello!' }],
        }),
      ),
    ],
    boundaries: boundaryValues(types!, '/previous_item_id', ROOT),
    isOpen: ({ item }) =>
      isObject(item) && item.role === 'assistant' && Array.isArray(item.content) && item.content.some(isAudio),
    exclusions: [
      '/item(message assistant)/content/*/type = "output_audio"',
      ...['present', 'empty', 'with*'].map((name) => `/item(message assistant)/content/*/audio ${name}`),
      ...['present', 'empty'].map((name) => `/item(message assistant)/content/*/transcript ${name}`),
    ],
    omissions: ['/item/content/* object assistant-content'],
  }),
});
