import type * as fc from 'fast-check';
import { UNFIT } from '../../src/engine/cases/mutation.js';
import { weighted } from '../../src/engine/generate/choosing.js';
import type { Constraints, Making } from '../../src/engine/generate/constraints.js';
import { isObject } from '../../src/engine/json/type-of.js';
import type { ValueOfEvent } from '../../src/objects/events/event.js';
import { responseCreated as declaration } from '../../src/objects/events/response-created.js';
import type { RealtimeResponse } from '../../src/objects/response.js';
import { ambiguity } from '../_ambiguous-cases.js';
import { defineEvent } from '../event.js';
import { response } from '../response.js';

/** Empties the output and the usage of a response that begins. */
const begun = ({ output, usage, ...value }: RealtimeResponse): RealtimeResponse => ({
  ...value,
  ...(output && { output: [] }),
  ...(usage !== undefined && { usage: null }),
});

function started(making: Making): fc.Arbitrary<RealtimeResponse> {
  const all = response({ ...making, statuses: ['in_progress'] });
  if (making.tier === 'typical') return all;
  const empty = all.map(begun);
  if (making.presence === 'all') return empty;
  return weighted([9, empty], [1, empty.map(({ status: _, ...value }) => value)]);
}

const { rules } = declaration;

const READINGS = ['a response may begin with what it will have', 'a response begins with nothing'] as const;

/** Responses in progress, which have neither output nor usage. */
export const responseCreatedDefinition = defineEvent(declaration, {
  values: (making) => ({ response: started(making) }),
  cases: () => ({
    nearMisses: (['completed', 'cancelled', 'failed', 'incomplete'] as const).map((status) => ({
      rule: rules.status,
      name: status,
      at: '/response',
      change: (value) => (isObject(value) && !isObject(value.status_details) ? { ...value, status } : UNFIT),
    })),
    ambiguous: [
      ambiguity(rules.begin, '/response', 'with-output', READINGS, (value) => ({
        ...(value as object),
        output: [{ type: 'message', role: 'assistant', content: [] }],
      })),
      ambiguity(rules.begin, '/response', 'with-usage', READINGS, (value) => ({
        ...(value as object),
        usage: { total_tokens: 3, input_tokens: 2, output_tokens: 1 },
      })),
    ],
    isOpen: ({ response: value }) =>
      isObject(value) && (isObject(value.usage) || (Array.isArray(value.output) && value.output.length > 0)),
    // What the response does not have yet is tried in the event of a finished one.
    omissions: [
      '/response/output/* *',
      '/response/output response.text-mode *',
      '/response response.text-mode *',
      '/response/usage*',
      '/response/status_details/* *',
      '/response* response.status-details-*',
    ],
    exclusions: [
      ...['completed', 'cancelled', 'failed', 'incomplete'].map((status) => `/response/status = "${status}"`),
      ...['of one', 'of several', '20 items', 'items of several types'].map((size) => `/response/output ${size}`),
      '/response/output/*',
      '/response/usage/*',
      ...['present', 'every property', 'empty', 'all zero', 'a total*', 'only *', '*the whole'].map(
        (what) => `/response/usage ${what}`,
      ),
      // Details may be there, with nothing in them.
      ...['* present', '* null', '* = *', '* empty', 'error every property', 'error/*'].map(
        (goal) => `/response/status_details/${goal}`,
      ),
      '/response/status_details every property',
      '/response/output_modalities audio beside an output_text part',
    ],
  }),
});

/**
 * `response.created` events. Their responses are in progress, and have neither output nor usage. Throws a `RangeError` if
 * an option is unknown. Source: `RealtimeServerEventResponseCreated`.
 *
 * @example
 * fc.assert(fc.property(responseCreated({ tier: 'typical' }), ({ response }) => response.usage === null));
 */
export const responseCreated = (constraints: Constraints = {}): fc.Arbitrary<ValueOfEvent<typeof declaration>> =>
  responseCreatedDefinition.arbitrary(constraints);
