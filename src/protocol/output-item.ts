import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import { CallArguments, callRules } from './call-arguments.js';
import { ContentPart } from './content-part.js';
import { partRules } from './content-part.rules.js';
import { McpCall, mcpCallRules } from './mcp-call.js';
import type { Report } from './report.js';
import { sameJson } from './same-json.js';

const ADDED = 'RealtimeServerEventResponseOutputItemAdded';
const DONE = 'RealtimeServerEventResponseOutputItemDone';

export const outputItemRules = rules('exchange.output-item', {
  empty: {
    at: '/item',
    text: 'must be in_progress when it is added, a message without content, a function call without arguments',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  'same-added': {
    at: '/item',
    text: 'must be the same in response.output_item.added and in conversation.item.added, which comes next',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  'same-done': {
    at: '/item',
    text: 'must be the same in conversation.item.done and in response.output_item.done, which comes after it',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  type: { at: '/item/type', text: 'must be what it was when the item was added', source: DONE },
  content: { at: '/item/content', text: 'must have the parts that were streamed', source: DONE },
  done: { text: 'is done once; no event of the item comes after it', source: `${ADDED}, ${DONE}` },
});

/** An item that a response generates. */
export class OutputItem {
  readonly id: string;
  /** The item as its response has it, once it is done. */
  done: JsonObject | undefined;
  isInConversation = false;
  private readonly parts: ContentPart[] = [];
  private readonly args: CallArguments | undefined;
  private readonly mcp: McpCall | undefined;
  private doneInConversation: JsonObject | undefined;

  constructor(
    private readonly report: Report,
    private readonly added: JsonObject & { id: string },
    readonly index: number,
  ) {
    this.id = added.id;
    const { type, status, content, arguments: text } = added;
    if (type === 'function_call' || type === 'mcp_call') this.args = new CallArguments(report, added);
    if (type === 'mcp_call') this.mcp = new McpCall(report, this.args!);
    const hasContent = type === 'message' ? Array.isArray(content) && content.length > 0 : text !== '';
    const isGenerated = type === 'message' || type === 'function_call';
    if (isGenerated && (hasContent || (status !== undefined && status !== 'in_progress'))) {
      report.add(outputItemRules.empty, 'must be empty and in progress: it is not generated yet', '/item');
    }
  }

  /** Whether the item needs nothing more before its response is completed. */
  get isFinished(): boolean {
    return this.mcp?.isFinished ?? true;
  }

  /** Reports an event of the item that comes too early or too late. */
  mustBeOpen(isOutOfBand: boolean): void {
    if (this.done ?? this.doneInConversation) this.report.add(outputItemRules.done, `${this.id} is done already`);
    if (isOutOfBand || this.isInConversation) return;
    this.report.add(outputItemRules['same-added'], `comes before conversation.item.added of ${this.id}`);
  }

  enterConversation(item: JsonObject): void {
    this.isInConversation = true;
    if (sameJson(item, this.added)) return;
    this.report.add(outputItemRules['same-added'], 'differs from the item in response.output_item.added', '/item');
  }

  addPart(index: number, part: JsonObject): void {
    const next = this.parts.length;
    if (this.added.type !== 'message') this.report.add(partRules.type, `${this.added.type} has no parts`);
    if (index !== next) this.report.add(partRules.index, `must be ${next}, but is ${index}`, '/content_index');
    this.parts.push(new ContentPart(this.report, part));
  }

  part(index: number): ContentPart | undefined {
    const part = this.parts[index];
    if (!part) this.report.add(partRules.added, `there is no part ${index}`, '/content_index');
    return part;
  }

  /** The arguments of the call. The event must be of the kind of the call. */
  argumentsOf(type: 'function_call' | 'mcp_call'): CallArguments | undefined {
    if (this.added.type === type) return this.args;
    this.report.add(callRules.type, `is no ${type}, but a ${this.added.type}`, '/item_id');
    return undefined;
  }

  mcpCall(): McpCall | undefined {
    if (!this.mcp) this.report.add(mcpCallRules.order, `${this.id} is no MCP call`, '/item_id');
    return this.mcp;
  }

  finishInConversation(item: JsonObject): void {
    if (this.done) this.report.add(outputItemRules['same-done'], 'comes after response.output_item.done');
    else this.check(item);
    this.doneInConversation = item;
  }

  finish(item: JsonObject, isOutOfBand: boolean): void {
    if (this.done) this.report.add(outputItemRules.done, `${this.id} is done already`);
    if (isOutOfBand) this.check(item);
    else if (!this.doneInConversation) {
      this.report.add(outputItemRules['same-done'], 'comes before conversation.item.done', '');
    } else if (!sameJson(item, this.doneInConversation)) {
      this.report.add(outputItemRules['same-done'], 'differs from the item in conversation.item.done', '/item');
    }
    this.done = item;
  }

  /** Compares the finished item with what was streamed. */
  private check(item: JsonObject): void {
    const { type } = this.added;
    if (item.type !== type) this.report.add(outputItemRules.type, `must be ${type}`, '/item/type');
    const isCompleted = item.status === 'completed';
    this.args?.checkItem(item);
    this.mcp?.checkItem(item);
    if (type !== 'message') return;
    const content: unknown[] = Array.isArray(item.content) ? item.content : [];
    if (content.length > this.parts.length) {
      const message = `must have ${this.parts.length} parts, but has ${content.length}`;
      this.report.add(outputItemRules.content, message, '/item/content');
    }
    for (const [i, part] of this.parts.entries()) {
      const found = content[i];
      part.checkItem(isObject(found) ? found : undefined, `/item/content/${i}`, isCompleted);
    }
  }
}
