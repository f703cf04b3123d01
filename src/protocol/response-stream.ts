import type { JsonObject } from '../engine/json/type-of.js';
import type { CallArguments } from './call-arguments.js';
import type { ContentPart } from './content-part.js';
import type { Conversation } from './conversation.js';
import { itemRules } from './conversation.rules.js';
import type { Machine } from './machine.js';
import { type McpCall, mcpCallRules } from './mcp-call.js';
import type { OutputItem } from './output-item.js';
import type { Report } from './report.js';
import { responseRules } from './response.rules.js';
import type { Responses } from './responses.js';

/** What names an item of a response in its events. */
interface Named {
  readonly response_id: string;
  readonly item_id: string;
  readonly output_index: number;
}

interface NamedPart extends Named {
  readonly content_index: number;
}

interface ItemEvent {
  readonly response_id: string;
  readonly output_index: number;
  readonly item: object;
}

/** What a response generates: items, their parts, their deltas. */
export class ResponseStream implements Machine {
  constructor(
    private readonly report: Report,
    private readonly conversation: Conversation,
    private readonly responses: Responses,
  ) {}

  private addItem({ response_id, output_index, item }: ItemEvent): void {
    const added = item as JsonObject;
    const response = this.responses.find(response_id);
    if (!response) return;
    const { id } = added;
    if (typeof id !== 'string') {
      this.report.add(itemRules.id, 'must be a string', '/item/id');
      return;
    }
    if (this.conversation.get(id) || this.responses.findItem(id)) {
      this.report.add(responseRules['item-id'], `${id} is the id of another item`, '/item/id');
    }
    response.addItem(added as JsonObject & { id: string }, output_index);
  }

  private finishItem({ response_id, output_index, item }: ItemEvent): void {
    const response = this.responses.find(response_id);
    const done = item as JsonObject;
    const found = response?.itemOf(done.id, output_index, '/item/id');
    if (!response || !found) return;
    found.finish(done, response.isOutOfBand);
  }

  private itemOf({ response_id, item_id, output_index }: Named): OutputItem | undefined {
    const response = this.responses.find(response_id);
    const item = response?.itemOf(item_id, output_index);
    item?.mustBeOpen(response!.isOutOfBand);
    return item;
  }

  private partOf(event: NamedPart): ContentPart | undefined {
    return this.itemOf(event)?.part(event.content_index);
  }

  /** The call of an event, which repeats the names of the call. */
  private callOf(event: Named & object, type: 'function_call' | 'mcp_call'): CallArguments | undefined {
    const call = this.itemOf(event)?.argumentsOf(type);
    call?.checkNames(event as unknown as JsonObject, '');
    return call;
  }

  /** The MCP call of an event, which does not name its response. */
  private mcpCallOf(id: string, index: number): McpCall | undefined {
    const found = this.responses.findItem(id);
    if (!found) this.report.add(mcpCallRules.order, `${id} is no item of a response in progress`, '/item_id');
    const item = found?.response.itemOf(id, index);
    item?.mustBeOpen(found!.response.isOutOfBand);
    return item?.mcpCall();
  }

  readonly server: Machine['server'] = {
    'response.output_item.added': (event) => this.addItem(event),
    'response.output_item.done': (event) => this.finishItem(event),
    'response.content_part.added': (event) =>
      this.itemOf(event)?.addPart(event.content_index, event.part as JsonObject),
    'response.content_part.done': (event) => this.partOf(event)?.close(event.part as JsonObject),
    'response.output_text.delta': (event) => this.partOf(event)?.delta('text', event.delta),
    'response.output_text.done': (event) => this.partOf(event)?.finish('text', event.text),
    'response.output_audio.delta': (event) => this.partOf(event)?.delta('audio', event.delta),
    'response.output_audio.done': (event) => this.partOf(event)?.finish('audio', ''),
    'response.output_audio_transcript.delta': (event) => this.partOf(event)?.delta('transcript', event.delta),
    'response.output_audio_transcript.done': (event) => this.partOf(event)?.finish('transcript', event.transcript),
    'response.function_call_arguments.delta': (event) => this.callOf(event, 'function_call')?.delta(event.delta),
    'response.function_call_arguments.done': (event) => this.callOf(event, 'function_call')?.finish(event.arguments),
    'response.mcp_call_arguments.delta': (event) => this.callOf(event, 'mcp_call')?.delta(event.delta),
    'response.mcp_call_arguments.done': (event) => this.callOf(event, 'mcp_call')?.finish(event.arguments),
    'response.mcp_call.in_progress': ({ item_id, output_index }) => this.mcpCallOf(item_id, output_index)?.begin(),
    'response.mcp_call.completed': ({ item_id, output_index }) =>
      this.mcpCallOf(item_id, output_index)?.end('completed'),
    'response.mcp_call.failed': ({ item_id, output_index }) => this.mcpCallOf(item_id, output_index)?.end('failed'),
  };
}
