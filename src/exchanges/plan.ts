import type { RealtimeConversationItem } from '../objects/conversation-item.js';
import type { FunctionCall } from '../objects/function-call.js';
import type { RealtimeSessionCreateResponseGA } from '../objects/ga-session.js';
import type { McpApprovalRequest } from '../objects/mcp-approval-request.js';
import type { McpCall } from '../objects/mcp-call.js';
import type { McpListTools } from '../objects/mcp-list-tools.js';
import type { AssistantMessage } from '../objects/message.js';
import type { RateLimit } from '../objects/rate-limit.js';
import type { RealtimeResponse } from '../objects/response.js';
import type { TranscriptionError } from '../objects/transcription-error.js';
import type { TranscriptionUsage } from '../objects/transcription-usage.js';
import type { Fault } from './fault.js';

/** A pause of a strand: before its event number `at`, from 0, it waits for `wait` events of other strands. */
export interface Break {
  readonly at: number;
  readonly wait: number;
}

/**
 * How a strand is merged with the others. It goes as one block, after `slot` events of other strands since it could
 * begin, with `breaks`. Without both, it goes as soon as it can: the simplest order.
 */
export interface Placement {
  /** Default: 0. */
  readonly slot?: number;
  /** Default: none. */
  readonly breaks?: readonly Break[];
}

/** Something that becomes a strand of its own. */
export interface Placed {
  readonly place?: Placement;
}

/** How a text, a transcript or arguments are cut into deltas, and the audio beside a transcript. */
export interface PartPlan extends Placed {
  /** Lengths of the deltas in code points. The last delta, which is not listed, has the rest. Default: one delta. */
  readonly cuts?: readonly number[];
  /** Milliseconds of audio in each delta. Only for spoken parts. Default: no audio. */
  readonly audio?: readonly number[];
  /** Number of text deltas after which one of audio follows. Default: 0, all audio comes after the transcript. */
  readonly mix?: number;
}

/** The documented properties of an object, without some of them. */
type Without<T, Keys> = T extends unknown
  ? { [K in keyof T as string extends K ? never : K extends Keys ? never : K]: T[K] }
  : never;

/** An item without its identifiers, which `compile` makes. */
export type Unnamed<T> = Without<T, 'id' | 'object' | 'call_id' | 'approval_request_id'>;

/** What the client returns for a completed function call. */
export interface CallAnswer extends Placed {
  /** The output. */
  readonly output: string;
  /** When the client sends it: as soon as the arguments are whole, the item is done, or the response is done. */
  readonly when: 'arguments' | 'item' | 'response';
}

/** A message of a response. Those of newer models have a phase, which is not documented. */
export type OutputMessage = Unnamed<AssistantMessage> & { readonly phase?: string };

/** An item of the output of a response. */
export interface OutputPlan extends Placed {
  /** The final item. If its `status` is `incomplete`, the item was cut off. */
  readonly item: OutputMessage | Unnamed<FunctionCall> | Unnamed<McpCall> | Unnamed<McpApprovalRequest>;
  /** How each part of a message, or the arguments of a call, are sent. Default: in one delta. */
  readonly parts?: readonly PartPlan[];
  /** What the client returns for a function call. Default: the text `ok`, when the response is done. */
  readonly answer?: CallAnswer;
  /** Whether the client approves a request of approval. Default: true. */
  readonly approves?: boolean;
}

/** Rate limits after a response. */
export interface RateLimitsPlan extends Placed {
  readonly limits: readonly RateLimit[];
}

/** How much of the audio of a response the client keeps when it truncates the last message. */
export interface TruncationPlan extends Placed {
  /** Share of the audio in thousandths: 0 to 1000. */
  readonly thousandths: number;
}

/** The properties of a response that are the same in its final object. */
type Ending = Without<RealtimeResponse, 'object' | 'id' | 'output' | 'conversation_id' | 'audio'>;

/** A response, from `response.created` to `response.done`. */
export interface ResponsePlan {
  /**
   * The final response, without its output. It is cancelled by speech if `status_details.reason` is `turn_detected`: then
   * the next turn is a voice turn, and begins meanwhile.
   */
  readonly final: Required<Ending>;
  readonly output: readonly OutputPlan[];
  /** Default: none. */
  readonly rateLimits?: RateLimitsPlan;
  /** When the client cancels the response, if `status_details.reason` is `client_cancelled`. */
  readonly cancel?: Placed;
  /** Default: the client does not truncate. */
  readonly truncation?: TruncationPlan;
  /** The response that the client asks for after it has answered calls, if there are any to answer. */
  readonly next?: ResponsePlan;
}

/** A response that does not write into the conversation. All its events are one strand. */
export interface OutOfBandPlan extends Placed {
  readonly response: ResponsePlan;
}

/** The transcription of a user's audio, if the session has one. */
export interface TranscriptionPlan extends Placed {
  /** What the deltas follow: the start of speech (voice turns only), or the item that is done. */
  readonly from: 'speech' | 'item';
  /** The final transcript. */
  readonly transcript: string;
  /** What the deltas add to the transcript at its start: white space. */
  readonly lead: string;
  readonly cuts?: readonly number[];
  readonly usage: TranscriptionUsage;
  /** The error of a transcription that failed. Default: it is completed. */
  readonly error?: TranscriptionError;
}

/** A message or an output that the client adds to the conversation. */
export interface SeedPlan extends Placed {
  readonly item: Unnamed<Extract<RealtimeConversationItem, { type: 'message' }>>;
  /** Whether the client puts it at the beginning of the conversation. Default: at the end. */
  readonly first?: boolean;
}

/** What a user says, or does not say. */
export type InputPlan =
  /** The client only asks for a response. */
  | { readonly kind: 'none' }
  /** The client adds messages. */
  | { readonly kind: 'text'; readonly items: readonly SeedPlan[] }
  /** The user speaks: `voice` is noticed by the server, `manual` is committed by the client. */
  | {
      readonly kind: 'voice' | 'manual';
      /** Milliseconds of audio that the client appends, each. */
      readonly appends: readonly number[];
      /** Milliseconds of audio before the speech that belong to it. */
      readonly padding: number;
      readonly transcription: TranscriptionPlan;
    }
  /** The user is silent for so long that the server takes the turn. */
  | { readonly kind: 'timeout'; readonly silence: number; readonly transcription: TranscriptionPlan };

/** Something that the client does besides, and the answer. */
export interface ActionPlan extends Placed {
  /**
   * `delete` and `retrieve` are about the item of the input, `clear` is about the input audio, `update` changes the
   * instructions.
   */
  readonly kind: 'delete' | 'retrieve' | 'clear' | 'update';
}

/** A turn: what the user says, and the response to it. */
export interface Turn {
  readonly input: InputPlan;
  /** Whether the turn begins while the previous response runs, without cancelling it. Default: false. */
  readonly overlaps?: boolean;
  /** Default: the conversation goes on without one. */
  readonly response?: ResponsePlan;
  readonly outOfBand?: readonly OutOfBandPlan[];
  readonly actions?: readonly ActionPlan[];
}

/** The listing of the tools of an MCP server. */
export interface ListingPlan extends Placed {
  readonly item: Unnamed<McpListTools>;
  /** Whether the listing failed. Default: false. */
  readonly fails?: boolean;
  /** Whether the item is done after the listing is completed. Default: false, before. */
  readonly doneLast?: boolean;
}

/** The session. */
export interface SessionPlan {
  /** The configuration, without what `compile` makes: identifier and end. */
  readonly config: Without<RealtimeSessionCreateResponseGA, 'id' | 'expires_at'>;
  /** The update by which the client sets instructions and tools, and its answer. Default: the session begins with them. */
  readonly update?: Placed;
  /** Default: none. */
  readonly listings?: readonly ListingPlan[];
  /** Whether the first assistant item has no predecessor when it is done, as recorded. Default: false. */
  readonly forgets?: boolean;
}

/** The plan of an exchange: all that is generated and shrunk. It is plain JSON. `compile` makes the exchange. */
export interface Plan {
  /** What identifiers and audio are made from: an integer. */
  readonly seed: number;
  /** When the session begins, in seconds since 1970. */
  readonly begins: number;
  readonly session: SessionPlan;
  readonly turns: readonly Turn[];
  readonly faults: readonly Fault[];
}
