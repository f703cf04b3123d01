import * as z from 'zod';
import type { ModuleLocation } from './module-location.js';
import type { Payload, Trial } from './target.js';
import { type Answer, VERDICTS } from './verdict.js';

/** The first line to the process: what it loads, and a secret that the module does not know. */
export interface ModuleStart {
  readonly location: ModuleLocation;
  readonly secret: string;
}

/** A case that is sent to the process. */
export interface ModuleQuestion {
  readonly number: number;
  readonly payload: Payload;
  readonly trial: Trial;
}

const Answered = z.strictObject({
  verdict: z.enum(VERDICTS),
  complaint: z.strictObject({ type: z.string().optional(), message: z.string(), at: z.string().optional() }).optional(),
  back: z.strictObject({ value: z.unknown() }).optional(),
});

const Message = z.union([
  z.strictObject({ secret: z.string(), ready: z.literal(true) }),
  z.strictObject({ secret: z.string(), why: z.string() }),
  z.strictObject({ secret: z.string(), number: z.int(), answer: Answered }),
  z.strictObject({ secret: z.string(), last: Answered }),
]);

/**
 * A line from the process: the module is loaded, or why it cannot be; the answer to a case; or the answer to the case in
 * progress, after which the process ends.
 */
export type ModuleMessage =
  | { readonly ready: true }
  | { readonly why: string }
  | { readonly number: number; readonly answer: Answer }
  | { readonly last: Answer };

/**
 * Reads a line from the process of a module. Returns `undefined` if it lacks the secret or is no message: the module can
 * write to the pipe, too.
 */
export function readMessage(line: string, secret: string): ModuleMessage | undefined {
  try {
    const message = Message.parse(JSON.parse(line));
    return message.secret === secret ? (message as ModuleMessage) : undefined;
  } catch {
    return undefined;
  }
}
