import type { JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import { type Conversation, textsIn } from './conversation.js';
import { itemRules } from './conversation.rules.js';
import type { Machine } from './machine.js';
import type { Playback } from './playback.js';
import type { Report } from './report.js';
import type { Requests } from './requests.js';
import { sameJson } from './same-json.js';
import type { Session } from './session.js';

const TRUNCATED = 'RealtimeServerEventConversationItemTruncated';

export const truncationRules = rules('exchange.truncation', {
  item: {
    at: '/item_id',
    text: 'must be a message of the assistant in the conversation',
    source: `${TRUNCATED}.item_id`,
  },
  asked: {
    text: 'must repeat what the client asked for; over WebRTC and SIP the server also truncates by itself',
    source: TRUNCATED,
  },
});

/** What the client asks to do with items of the conversation: to delete, retrieve and truncate them. */
export class ItemChanges implements Machine {
  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly requests: Requests,
    private readonly conversation: Conversation,
    private readonly playback: Playback,
  ) {}

  readonly server: Machine['server'] = {
    'conversation.item.deleted': ({ item_id: id }) => {
      const asked = this.requests.take('conversation.item.delete', ({ item_id }) => item_id === id);
      const isKnown = this.conversation.get(id) !== undefined;
      if (!(asked && isKnown) && !this.session.joined) {
        const why = asked ? 'is not in the conversation' : 'was not to be deleted';
        this.report.add(itemRules.deleted, `${id} ${why}`, '/item_id');
      }
      this.conversation.delete(id);
    },
    'conversation.item.retrieved': ({ item }) => {
      const asked = this.requests.take('conversation.item.retrieve', ({ item_id }) => item_id === item.id);
      if (!asked && !this.session.joined) {
        this.report.add(itemRules.retrieved, `${item.id} was not to be retrieved`, '/item/id');
      }
      const { texts } = this.conversation.get(item.id ?? '') ?? {};
      if (texts === undefined || sameJson(texts, textsIn(item as JsonObject))) return;
      this.report.add(itemRules.retrieved, 'differs from the item that was done', '/item/content');
    },
    'conversation.item.truncated': ({ item_id: id, content_index: part, audio_end_ms: end }) => {
      const asked = this.requests.take(
        'conversation.item.truncate',
        (event) => event.item_id === id && event.content_index === part && event.audio_end_ms === end,
      );
      if (!asked && !this.session.joined && !this.playback.isReported) {
        this.report.add(truncationRules.asked, 'the client did not ask for this');
      }
      const { type, role } = this.conversation.get(id) ?? {};
      if ((type === 'message' && role === 'assistant') || this.session.joined) return;
      this.report.add(truncationRules.item, `${id} is no message of the assistant`, '/item_id');
    },
  };
}
