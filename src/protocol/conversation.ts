import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { BoundedSet } from './bounded-set.js';
import { ConversationOrder } from './conversation-order.js';

/** Deleted items that are remembered: events about them may still be on the way. */
const REMEMBERED = 1000;

/** An item of the default conversation. */
export interface ConversationItem {
  readonly id: string;
  readonly type: unknown;
  readonly role: unknown;
  /** Indexes of its parts that are input audio. */
  readonly inputAudio: readonly number[];
  /** Whether a response generates it. */
  readonly isGenerated: boolean;
  /** The item before it, as the event said. */
  readonly previous: string | null | undefined;
  /** Index of the entry that added it. */
  readonly index: number;
  /** Its texts once it is done, by the index of the part. */
  texts?: readonly unknown[];
  /** What it was when it was added; undefined once it is done. */
  added: JsonObject | undefined;
}

/** Returns the indexes of the parts of an item that are input audio. */
export function inputAudioIn({ content }: JsonObject): number[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((part, index) => (isObject(part) && part.type === 'input_audio' ? [index] : []));
}

/** Returns the texts of the parts of an item. */
export const textsIn = ({ content }: JsonObject): unknown[] =>
  Array.isArray(content) ? content.map((part) => (isObject(part) ? part.text : undefined)) : [];

/** The items of the default conversation, and their order. */
export class Conversation {
  readonly order = new ConversationOrder();
  private readonly items = new Map<string, ConversationItem>();
  /** The items that are added and not yet done. */
  private readonly open = new Map<string, ConversationItem>();
  private readonly deleted = new BoundedSet(REMEMBERED);
  /** What outputs may name: the ids of calls and of approval requests. */
  private readonly callIds = new Set<unknown>();
  private firstGenerated: string | undefined;

  get(id: string): ConversationItem | undefined {
    return this.items.get(id);
  }

  /** The item with an id, which is not yet done. It may have been deleted meanwhile. */
  getOpen(id: string): ConversationItem | undefined {
    return this.open.get(id);
  }

  get unfinished(): Iterable<ConversationItem> {
    return this.open.values();
  }

  hasCall(id: unknown): boolean {
    return this.callIds.has(id);
  }

  wasDeleted(id: string): boolean {
    return this.deleted.has(id);
  }

  isFirstGenerated(id: string): boolean {
    return this.firstGenerated === id;
  }

  add(item: ConversationItem, value: JsonObject, anchor?: string): void {
    this.items.set(item.id, item);
    this.open.set(item.id, item);
    this.order.insert(item.id, anchor);
    if (item.type === 'function_call') this.callIds.add(value.call_id);
    if (item.type === 'mcp_approval_request') this.callIds.add(item.id);
    if (item.isGenerated) this.firstGenerated ??= item.id;
  }

  finish(item: ConversationItem, value: JsonObject): void {
    item.added = undefined;
    item.texts = textsIn(value);
    this.open.delete(item.id);
  }

  delete(id: string): void {
    this.items.delete(id);
    this.order.delete(id);
    this.deleted.add(id);
  }
}
