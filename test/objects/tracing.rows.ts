import { Tracing } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const full = { workflow_name: 'support', group_id: 'group_1', metadata: { caller: 'a', retries: 2 } };

/** Source: `RealtimeSessionCreateResponse.tracing`. */
export const tracing: Examples = {
  object: 'tracing',
  schema: Tracing,
  places: [
    { model: 'session', at: '/tracing' },
    { model: 'ga-session', at: '/tracing' },
  ],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    {
      reason: '"auto"',
      accepted: ['auto'],
      refused: breaking('tracing.value', '', ['Auto', 'AUTO', 'auto ', ' auto', 'on', 'off', 'none', 'null', '{}', '']),
    },
    {
      reason: 'an object whose properties are all optional',
      accepted: [{}, ...evolved(full), { workflow_name: '' }, { group_id: '' }],
    },
    {
      reason: 'any metadata',
      accepted: [
        {},
        { a: { b: [1, null, { c: true }] }, d: 1.5, e: null, f: false, g: [] },
        Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`key${i}`, i])),
        { ['k'.repeat(65)]: 'v'.repeat(513) },
        { '': '' },
        JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":null}'),
      ].map((metadata) => ({ metadata })),
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(full, [
        ['/workflow_name', 'tracing.types', 'string'],
        ['/group_id', 'tracing.types', 'string'],
        ['/metadata', 'tracing.types', 'object'],
      ]),
    },
    {
      reason: 'must be a string, an object or null',
      refused: breaking('tracing.value', '', [...otherThan('string', 'object', 'null'), true, 1, ['auto'], [full]]),
    },
  ],
};
