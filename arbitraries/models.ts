import type * as fc from 'fast-check';
import type * as z from 'zod';
import { RealtimeResponse } from '../src/schemas/response.js';
import { RealtimeSessionCreateResponse } from '../src/schemas/session.js';
import type { Presence, Tier } from './_constraints.js';
import { response } from './response.js';
import { session } from './session.js';

/** A documented object that can be asked for by name. */
export interface Model<T = unknown> {
  readonly schema: z.ZodType<T>;
  arbitrary(constraints?: { tier?: Tier; presence?: Presence }): fc.Arbitrary<T>;
}

/** The models, one line each. */
export const models = {
  session: { schema: RealtimeSessionCreateResponse, arbitrary: session },
  response: { schema: RealtimeResponse, arbitrary: response },
} as const satisfies Record<string, Model>;

/** The name of a model. */
export type ModelName = keyof typeof models;
