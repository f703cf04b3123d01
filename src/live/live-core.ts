import type { JsonObject } from '../engine/json/type-of.js';
import { audioBytes } from '../exchanges/audio.js';
import type { FinalItem, FinalState } from '../exchanges/exchange.js';
import { Merger } from '../exchanges/merge.js';
import type { Plan, ResponsePlan } from '../exchanges/plan.js';
import { isInterrupted, type WrittenResponse, writeResponse } from '../exchanges/response.js';
import { Score } from '../exchanges/score.js';
import { sessionObject } from '../exchanges/session.js';
import { anchor, type LooseEvent, type Step, type Strand } from '../exchanges/step.js';
import { type CancelReason, cutResponse } from './cut-response.js';
import { fittingResponse, type ResponseWish } from './fit-response.js';
import { InterruptibleResponses } from './interruptible-responses.js';
import { functionsIn, type LiveConfig } from './live-config.js';
import { LiveConversation } from './live-conversation.js';
import { callableIn, type Listing, McpServers } from './mcp-servers.js';
import { whenSent } from './when-sent.js';

/** Returns the plan of the next response that the client asks for, or that follows speech. */
export type ResponseSource = () => ResponsePlan;

/** A call of a function that the client must answer. */
export interface LiveCall {
  /** The last event of the item of the call. */
  readonly last: Step;
  readonly responseId: string;
  /** Whether the item is completed: a call that was cut off is not to be answered. */
  isWhole: boolean;
  outputs: number;
}

/** The identifier of the item that an event is about. */
const itemIn = ({ item_id, item }: LooseEvent): unknown => item_id ?? (item as LooseEvent | undefined)?.id;

/** A session that goes on: what was sent, what will be sent, and what the client asked for. */
export class LiveCore {
  readonly score: Score;
  readonly merger = new Merger();
  readonly conversation = new LiveConversation();
  readonly state: FinalState = { items: [], responses: [], errors: [], connection: 'open' };
  /** The events of each response that is not done. */
  private readonly strands = new Map<WrittenResponse, readonly Strand[]>();
  private readonly audio = new Map<string, number>();
  /** The calls of functions, by `call_id`. */
  readonly calls = new Map<string, LiveCall>();
  /** The requests of approval, by the ids of their items. */
  readonly approvals = new Map<string, { readonly item: LooseEvent; readonly last: Step }>();
  readonly servers: McpServers;
  private called = 0;
  /** Milliseconds of audio of the last response: `undefined` if there was none. */
  playback: number | undefined;
  /** The response that writes into the conversation, from when it is asked for until it is done. */
  active: WrittenResponse | undefined;
  /** The responses outside of the conversation that are not done, by their ids. */
  readonly beside = new Map<string, WrittenResponse>();
  /** The answer to the last event that changed the session. */
  begun: Step;
  /** The last event that adds an item of the client. */
  lastAddition: Step | undefined;
  /** The responses that were cancelled. */
  private readonly cut = new Set<WrittenResponse>();
  /** The response that follows the calls of the last one. */
  private planned: ResponsePlan | undefined;
  readonly interruptible = new InterruptibleResponses();
  /** Whether speech interrupts a response if it is planned so. Default: responses are not planned that way. */
  mayBeInterrupted: () => boolean = () => false;
  /** Events of the client that were received: they are a part of a strand, but are not sent. */
  private readonly taken = new Set<Step>();
  private readonly plan: Plan & { session: { config: LiveConfig } };

  constructor(
    plan: Plan,
    private readonly source: ResponseSource,
    private readonly aside: ResponseSource = source,
    listings: () => Listing = () => ({}),
  ) {
    this.plan = { ...plan, session: { ...plan.session, config: { ...plan.session.config, tools: [] } } };
    this.score = new Score(this.plan);
    this.servers = new McpServers(this.score, listings);
    this.begun = this.score.server({
      type: 'session.created',
      event_id: this.score.eventId(),
      session: sessionObject(this.score),
    });
    this.score.mainStrand().push(this.begun);
    this.schedule();
  }

  get config(): LiveConfig {
    return this.plan.session.config;
  }

  set config(config: LiveConfig) {
    this.plan.session.config = config;
  }

  /** Sets the configuration before the session begins. */
  configure(config: LiveConfig): void {
    this.config = config;
    this.begun.event.session = sessionObject(this.score);
  }

  /** Whether audio of a response was sent. */
  get hasSpoken(): boolean {
    return this.audio.size > 0;
  }

  /** Hands over what was written to be sent: what is urgent goes before what is being sent. Returns it. */
  schedule(isUrgent = false): Set<Step> {
    const { side, main } = this.score.take();
    this.merger.add(side, true);
    this.merger.add(main, isUrgent);
    return new Set([...side, ...main].flatMap(({ steps }) => steps));
  }

  /** Returns an event of the client that was received, as the first one of a strand. */
  received(event: object): Step {
    const step = this.score.client(event as LooseEvent);
    this.taken.add(step);
    return step;
  }

  /** Whether an event was received from the client. */
  isReceived(step: Step): boolean {
    return this.taken.has(step);
  }

  /** Writes an answer of one event, which comes after `anchors`. */
  answer(event: LooseEvent, ...anchors: readonly (Step | undefined)[]): Step {
    const { type, ...rest } = event;
    const step = this.score.server({ type, event_id: this.score.eventId(), ...rest });
    this.score.sideStrand().push(anchor(step, this.begun, ...anchors));
    this.schedule();
    return step;
  }

  /** Notes that an event is sent. */
  sent(step: Step): void {
    const { event, link } = step;
    if (link) this.conversation.link(event, link);
    if (event.type === 'response.output_audio.delta') {
      const id = event.item_id as string;
      this.audio.set(id, (this.audio.get(id) ?? 0) + Buffer.byteLength(event.delta as string, 'base64'));
    }
    step.effect?.(this.state);
    // Each response comes after the one before: all events would be kept for ever.
    step.after = undefined;
  }

  /** Returns how much audio of an item was sent. */
  audioOf = (id: string): NonNullable<FinalItem['audio']> => {
    const bytes = this.audio.get(id) ?? 0;
    return { bytes, milliseconds: Math.floor(bytes / audioBytes(1, this.score.outputFormat)) };
  };

  /** Writes the next response as the client wants it. Returns it. */
  respond(
    wish: Partial<ResponseWish>,
    anchors: readonly (Step | undefined)[],
    planned?: ResponsePlan,
  ): WrittenResponse {
    const first = planned ?? this.planned ?? this.source();
    this.planned = undefined;
    const { plan, next } = fittingResponse(first, this.completed(wish));
    const response = writeResponse(plan, this.score);
    anchor(response.created, this.begun, this.lastAddition, this.active?.done, ...anchors);
    if (isInterrupted(response.plan)) this.interruptible.hold(response, this.score);
    this.follow(response);
    this.active = response;
    whenSent(response.done, () => {
      if (this.active === response) this.active = undefined;
      this.playback = response.output.reduce((sum, { state }) => sum + this.audioOf(state.id).milliseconds, 0);
      if (this.calls.size > 0) this.planned = next;
    });
    return response;
  }

  /** Writes a response that is not a part of the conversation. */
  respondBeside(wish: Partial<ResponseWish>, before: Step, planned?: ResponsePlan): WrittenResponse {
    const { plan } = fittingResponse(planned ?? this.aside(), this.completed(wish));
    const response = writeResponse(plan, this.score, { place: undefined, before });
    anchor(response.created, this.begun);
    this.follow(response);
    const id = (response.created.event.response as LooseEvent).id as string;
    this.beside.set(id, response);
    whenSent(response.done, () => this.beside.delete(id));
    return response;
  }

  /** Cancels a response. Returns whether it was not cancelled before. */
  cancel(response: WrittenResponse, reason: CancelReason): boolean {
    if (this.cut.has(response)) return false;
    this.cut.add(response);
    const steps = (this.strands.get(response) ?? []).flatMap((strand) => strand.steps);
    const stepsOf = (id: string) => steps.filter(({ event }) => itemIn(event) === id);
    cutResponse(response, stepsOf, this.merger, reason, this.audioOf);
    this.interruptible.release(response, this.merger);
    return true;
  }

  private completed(wish: Partial<ResponseWish>): ResponseWish {
    const { output_modalities: [usual = 'audio'] = [] } = this.config;
    return {
      modality: usual,
      ...this.callable({}),
      called: this.called,
      mayBeInterrupted: this.mayBeInterrupted(),
      ...wish,
    };
  }

  /** Lists the tools of the MCP servers that are new in a list of tools. */
  list(tools: unknown = this.config.tools): void {
    this.servers.list(tools, this.begun);
    this.schedule();
  }

  /** Returns what a response may call, and whether it must: as it says, or as the session does. */
  callable({ tools = this.config.tools, tool_choice = this.config.tool_choice }: JsonObject) {
    return callableIn([...functionsIn(tools), ...this.servers.toolsIn(tools)], tool_choice);
  }

  /** Remembers the events and the calls of a response, and sends it. */
  private follow(response: WrittenResponse): void {
    const { output, created, done } = response;
    const { side, main } = this.score.take();
    this.strands.set(response, [...side, ...main]);
    whenSent(done, () => this.strands.delete(response));
    const { id, conversation_id: place } = created.event.response as LooseEvent;
    const responseId = id as string;
    this.called += output.filter(({ item }) => item.type !== 'message').length;
    for (const { item, last } of place ? output : []) {
      if (item.type === 'mcp_approval_request') this.approvals.set(item.id as string, { item, last });
      if (item.type !== 'function_call') continue;
      const call: LiveCall = { last, responseId, isWhole: false, outputs: 0 };
      this.calls.set(item.call_id as string, call);
      whenSent(last, () => {
        call.isWhole = item.status === 'completed';
      });
    }
    this.merger.add(side, true);
    this.merger.add(main);
  }
}
