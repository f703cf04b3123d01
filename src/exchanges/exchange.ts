import type { Certainty } from '../engine/schema/rules.js';
import type { RealtimeClientEvent } from '../objects/events/client-event.js';
import type { RealtimeServerEvent } from '../objects/events/server-event.js';
import type { Duty, FaultKind } from './fault.js';
import type { Feature } from './features.js';
import type { Plan } from './plan.js';

/** An event of an exchange and who sends it: the format of logs. */
export type LogEntry =
  | { readonly from: 'server'; readonly event: RealtimeServerEvent }
  | { readonly from: 'client'; readonly event: RealtimeClientEvent };

/** An item of a conversation at the end of an exchange. A property that is absent is not known or does not exist. */
export interface FinalItem {
  id: string;
  type: string;
  role?: string;
  status?: string;
  /** Text, or the transcript of audio. That of a user's audio is known if its transcription is completed. */
  text?: string;
  /** Output audio that was sent. */
  audio?: { bytes: number; milliseconds: number };
  /** Milliseconds after which the client truncated the audio. */
  truncatedAt?: number;
  /** Name, arguments and `call_id` of a call. */
  name?: string;
  arguments?: string;
  callId?: string;
  /** Output of a call, in the item of the output; of an MCP call in the item of the call. */
  output?: string | null;
}

/** A response at the end of an exchange. */
export interface FinalResponse {
  id: string;
  /** `in_progress` if the exchange ends before. */
  status: string;
  /** Whether it is outside of the conversation. */
  outOfBand: boolean;
  /** Its items. Those of a response inside the conversation are items of the conversation as well. */
  output: FinalItem[];
}

/** An error that the server reports, or that a transcription ended with. */
export interface FinalError {
  type?: string | undefined;
  code?: string | null | undefined;
  message?: string | undefined;
  /** The item whose transcription failed. */
  itemId?: string;
}

/** What a client must know at the end of an exchange. It follows from the plan. */
export interface FinalState {
  /** The items of the conversation, in order. */
  items: FinalItem[];
  /** The responses, in the order in which they were created. */
  responses: FinalResponse[];
  errors: FinalError[];
  /** How the connection is at the end: the client may close it if it is open. */
  connection: 'open' | 'closed' | 'refused' | 'silent';
}

/** How a player delivers what is not an event, or not in one piece. */
export interface Delivery {
  readonly kind: FaultKind;
  /** Index of the log entry that it affects or precedes. If it is the length of the log, it comes after all of them. */
  readonly at: number;
  /** The code with which the server closes. */
  readonly code?: number;
  readonly reason?: string;
}

/** A fault that has an effect. */
export interface AppliedFault {
  readonly kind: FaultKind;
  readonly duty: Duty;
  /** Index of the log entry that it affects. If it is the length of the log, it comes after all of them. */
  readonly at: number;
}

/** An exchange: the events in the order in which they are sent, and what they lead to. */
export interface Exchange {
  readonly plan: Plan;
  readonly log: readonly LogEntry[];
  readonly expected: FinalState;
  /** What the exchange contains. */
  readonly features: readonly Feature[];
  /** The rules of order that it rests on, by id, with the certainty of each. */
  readonly rules: Readonly<Record<string, Certainty>>;
  /** The faults. Without any, the exchange is legal. */
  readonly faults: readonly AppliedFault[];
  /** What a player does besides sending each event in one frame. */
  readonly delivery: readonly Delivery[];
}
