import type { Mutation } from './_mutation.js';
import { response } from './_near-misses/response.js';
import { session } from './_near-misses/session.js';

/** A table that is made when it is first asked for: who draws valid values does without it. */
function once(make: () => Mutation[]): () => readonly Mutation[] {
  let made: readonly Mutation[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What breaks exactly one rule of a valid value of each model, at or below one place. */
export const nearMisses = { session: once(session), response: once(response) } as const;
