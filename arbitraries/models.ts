import type * as fc from 'fast-check';
import type * as z from 'zod';
import { RealtimeResponse } from '../src/schemas/response.js';
import { RealtimeSessionCreateResponse } from '../src/schemas/session.js';
import { type Basis, basisOf, itemsFor } from './_basis.js';
import type { Presence, Tier } from './_constraints.js';
import type { Mutation } from './_mutation.js';
import { nearMisses } from './_near-misses.js';
import { response } from './response.js';
import { session } from './session.js';

/** A documented object that can be asked for by name. */
export interface Model<T = unknown> {
  readonly schema: z.ZodType<T>;
  arbitrary(constraints?: { tier?: Tier; presence?: Presence }): fc.Arbitrary<T>;
  /** What breaks one of its rules. */
  readonly nearMisses: readonly Mutation[];
  readonly basis: Basis<T>;
}

/** The models, one entry each. */
export const models = {
  session: {
    schema: RealtimeSessionCreateResponse,
    arbitrary: session,
    nearMisses: nearMisses.session,
    basis: basisOf(session),
  },
  response: {
    schema: RealtimeResponse,
    arbitrary: response,
    nearMisses: nearMisses.response,
    basis: basisOf(response, itemsFor),
  },
} as const satisfies Record<string, Model>;

/** The name of a model. */
export type ModelName = keyof typeof models;
