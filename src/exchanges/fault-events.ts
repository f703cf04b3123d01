import type { FinalError } from './exchange.js';
import type { LooseEvent } from './step.js';

/** Events of types that are not documented. The first one is what a similar API sends as a heartbeat. */
const UNKNOWN_EVENTS: readonly Omit<LooseEvent, 'event_id'>[] = [
  { type: 'ping', timestamp: 1_781_524_800 },
  { type: 'response.output_audio.level', level: 0.25, item_id: null },
  { type: 'session.usage.updated', usage: { seconds: 12 } },
];

/** Returns an event of a type that is not documented. */
export function unknownEvent(nth: number, event_id: string): LooseEvent {
  const { type, ...rest } = UNKNOWN_EVENTS[nth % UNKNOWN_EVENTS.length]!;
  return { type, event_id, ...rest } as LooseEvent;
}

/** Returns the same event with properties that are not documented, in it and in the first object in it. */
export function withUnknown(event: LooseEvent): LooseEvent {
  const extra = { trace: { id: 'a1', hops: [1, 2] }, is_preview: null };
  const inner = Object.entries(event).find(([, value]) => isObject(value));
  if (!inner) return { ...event, ...extra };
  const [key, value] = inner;
  return { ...event, [key]: { ...(value as object), ...extra }, ...extra };
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An error and how the connection ends with it. */
export interface Failure {
  readonly error: FinalError & { type: string; message: string };
  readonly code?: number;
  readonly reason?: string;
}

const EXPIRED = 'Your session hit the maximum duration of 60 minutes.';

/** Errors of the connection. */
export const FAILURES = {
  error: {
    error: { type: 'server_error', code: null, message: 'The server had an error. The session goes on.' },
  },
  'wrong-key': {
    error: { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Incorrect API key provided.' },
    code: 3000,
    reason: 'invalid_request_error.invalid_api_key',
  },
  'wrong-model': {
    error: { type: 'invalid_request_error', code: 'invalid_model', message: 'The model does not exist.' },
    code: 4000,
    reason: 'invalid_request_error.invalid_model',
  },
  expiry: {
    error: { type: 'invalid_request_error', code: 'session_expired', message: EXPIRED },
    code: 1001,
    reason: EXPIRED,
  },
} as const satisfies Record<string, Failure>;

/** Returns the event that reports an error. */
export const errorEvent = ({ error }: Failure, event_id: string): LooseEvent => ({
  type: 'error',
  event_id,
  error: { type: error.type, code: error.code, message: error.message, param: null, event_id: null },
});
