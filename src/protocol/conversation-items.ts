import type { JsonObject } from '../engine/json/type-of.js';
import { type Conversation, inputAudioIn } from './conversation.js';
import { itemRules } from './conversation.rules.js';
import { ROOT } from './conversation-order.js';
import type { InputAudio } from './input-audio.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Requests } from './requests.js';
import type { Responses } from './responses.js';
import { sameJson } from './same-json.js';
import type { Session } from './session.js';

type Previous = string | null | undefined;

/** Where an item comes from: the item behind which it may be, and whether a response generates it. */
interface Origin {
  readonly isGenerated?: true;
  /** The item that the client names as the one before it. */
  readonly anchor?: string | undefined;
  /** The item that was last when its audio was committed. */
  readonly lastThen?: Previous;
}

/** What an item answers, and what the client calls it, must be what the client asked for. */
const NAMED = ['type', 'role', 'call_id', 'approval_request_id'] as const;

/** Whether an item is what a client asked to create. */
const answers = (item: JsonObject, asked: JsonObject): boolean =>
  asked.id === undefined ? NAMED.every((key) => item[key] === asked[key]) : item.id === asked.id;

/** How items get into the default conversation: added, then done. */
export class ConversationItems implements Machine {
  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly requests: Requests,
    private readonly conversation: Conversation,
    private readonly input: InputAudio,
    private readonly responses: Responses,
  ) {}

  private originOf(id: string, item: JsonObject): Origin | undefined {
    if (this.responses.enterConversation(id, item)) return { isGenerated: true };
    const committed = this.input.takeCommitted(id);
    if (committed) return { lastThen: committed.previous };
    // Tools are listed because the session has an MCP server.
    if (item.type === 'mcp_list_tools') return {};
    const asked = this.requests.take('conversation.item.create', (event) => answers(item, event.item as JsonObject));
    if (asked) return { anchor: asked.previous_item_id ?? undefined };
    return this.input.takePrompt(item) ? {} : undefined;
  }

  private checkPrevious(previous: Previous, { anchor, lastThen }: Origin): void {
    const { order } = this.conversation;
    if (previous === undefined) return;
    const isRight =
      anchor === undefined
        ? order.isLast(previous) || (previous === lastThen && previous !== null)
        : previous === (anchor === ROOT ? null : anchor);
    // What was there before the socket joined is unknown.
    const isUnknown = this.session.joined && previous !== null && !this.conversation.get(previous);
    if (isRight || isUnknown) return;
    const expected = anchor === undefined ? order.last : anchor === ROOT ? null : anchor;
    this.report.add(itemRules.previous, `must be ${expected}, but is ${previous}`, '/previous_item_id');
  }

  private checkNames(item: JsonObject): void {
    const key = item.type === 'mcp_approval_response' ? 'approval_request_id' : 'call_id';
    if (item.type !== 'function_call_output' && item.type !== 'mcp_approval_response') return;
    if (this.conversation.hasCall(item[key]) || this.session.joined) return;
    this.report.add(itemRules['known-call'], `names nothing in the conversation: ${item[key]}`, `/item/${key}`);
  }

  private add(item: JsonObject, previous: Previous): void {
    const { id, type, role, status } = item;
    if (typeof id !== 'string') {
      this.report.add(itemRules.id, 'must be a string', '/item/id');
      return;
    }
    if (this.conversation.get(id)) {
      this.report.add(itemRules['added-once'], `${id} was added before`, '/item/id');
      return;
    }
    const origin = this.originOf(id, item);
    if (!origin && !this.session.joined) this.report.add(itemRules.asked, `nothing asked for ${id}`, '/item/id');
    this.checkPrevious(previous, origin ?? {});
    this.checkNames(item);
    const isGenerated = origin?.isGenerated ?? false;
    if (origin && !isGenerated && type !== 'mcp_list_tools' && status !== undefined && status !== 'completed') {
      this.report.add(itemRules.complete, `must be completed, but is ${status}`, '/item/status');
    }
    if (type === 'mcp_approval_response') this.session.unaskedResponses++;
    const { index } = this.report;
    const added = { id, type, role, inputAudio: inputAudioIn(item), isGenerated, previous, index, added: item };
    this.conversation.add(added, item, origin?.anchor);
  }

  private finish(item: JsonObject, previous: Previous): void {
    const { id } = item;
    if (typeof id !== 'string') {
      this.report.add(itemRules.id, 'must be a string', '/item/id');
      return;
    }
    const open = this.conversation.getOpen(id);
    if (!open) {
      if (this.session.joined && !this.conversation.get(id)) return;
      const why = this.conversation.get(id) ? 'is done already' : 'was not added';
      this.report.add(itemRules.done, `${id} ${why}`, '/item/id');
      return;
    }
    const mayBeNull =
      this.conversation.isFirstGenerated(id) || (open.previous && !this.conversation.get(open.previous));
    const isSame = previous === undefined || open.previous === undefined || previous === open.previous;
    if (!isSame && !(previous === null && mayBeNull)) {
      const message = `must be ${open.previous} as in conversation.item.added, but is ${previous}`;
      this.report.add(itemRules['previous-at-done'], message, '/previous_item_id');
    }
    if (open.isGenerated) this.responses.finishItem(id, item);
    else if (open.type !== 'mcp_list_tools' && !sameJson(open.added, item)) {
      this.report.add(itemRules.same, 'differs from what was added', '/item');
    } else if (open.type !== item.type) {
      this.report.add(itemRules.same, `was ${open.type} when it was added`, '/item/type');
    }
    this.conversation.finish(open, item);
  }

  readonly server: Machine['server'] = {
    'conversation.item.added': ({ item, previous_item_id }) => this.add(item as JsonObject, previous_item_id),
    'conversation.item.done': ({ item, previous_item_id }) => this.finish(item as JsonObject, previous_item_id),
  };

  readonly end = (): void => {
    for (const { id, index } of this.conversation.unfinished) {
      this.report.add(itemRules.done, `${id} was added, but is not done`, '', index);
    }
  };
}
