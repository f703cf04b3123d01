import type * as fc from 'fast-check';
import type * as z from 'zod';
import { RealtimeResponse } from '../src/schemas/response.js';
import { RealtimeSessionCreateResponse } from '../src/schemas/session.js';
import { ambiguous } from './_ambiguous.js';
import { type Basis, basisOf, itemsFor } from './_basis.js';
import { boundaries, open } from './_boundaries.js';
import type { Boundary } from './_boundary.js';
import type { Presence, Tier } from './_constraints.js';
import type { Evolution } from './_evolution.js';
import { evolutions } from './_evolved.js';
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
  /** What its documentation leaves open. */
  readonly ambiguous: readonly Mutation[];
  /** What a later version of the API may do to it. */
  readonly evolutions: readonly Evolution[];
  readonly basis: Basis<T>;
  /** What a valid value may reach, beside what the shape of the model tells. */
  readonly boundaries: readonly Boundary[];
  /** What the shape of the model has and no valid value reaches: see `open`. */
  readonly open: readonly string[];
}

/** The models, one entry each. */
export const models = {
  session: {
    schema: RealtimeSessionCreateResponse,
    arbitrary: session,
    get nearMisses() {
      return nearMisses.session();
    },
    ambiguous: ambiguous.session,
    evolutions: evolutions.session,
    boundaries: boundaries.session,
    open: open.session,
    basis: basisOf(session),
  },
  response: {
    schema: RealtimeResponse,
    arbitrary: response,
    get nearMisses() {
      return nearMisses.response();
    },
    ambiguous: ambiguous.response,
    evolutions: evolutions.response,
    boundaries: boundaries.response,
    open: open.response,
    basis: basisOf(response, itemsFor),
  },
} as const satisfies Record<string, Model>;

/** The name of a model. */
export type ModelName = keyof typeof models;
