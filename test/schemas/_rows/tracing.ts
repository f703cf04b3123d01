import { Tracing } from '../../../src/schemas/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const full = { workflow_name: 'support', group_id: 'group_1', metadata: { caller: 'a', retries: 2 } };

/** Source: `RealtimeSessionCreateResponse.tracing`. */
export const tracing: Examples = {
  object: 'tracing',
  schema: Tracing,
  places: [{ model: 'session', at: '/tracing' }],
  tables: [
    { reason: 'null where it is disabled', accepted: [null] },
    {
      reason: 'the word auto',
      accepted: ['auto'],
      refused: breaking('session.tracing', '', [
        'Auto',
        'AUTO',
        'auto ',
        ' auto',
        'on',
        'off',
        'none',
        'null',
        '{}',
        '',
      ]),
    },
    {
      reason: 'a configuration, of which every property is optional',
      accepted: [{}, ...evolved(full), { workflow_name: '' }, { group_id: '' }],
    },
    {
      reason: 'metadata that is arbitrary',
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
      reason: 'documented types',
      refused: mistyped(full, [
        ['/workflow_name', 'types', 'string'],
        ['/group_id', 'types', 'string'],
        ['/metadata', 'types', 'object'],
      ]),
    },
    {
      reason: 'nothing but a string, an object or null',
      refused: breaking('session.tracing', '', [...otherThan('string', 'object', 'null'), true, 1, ['auto'], [full]]),
    },
  ],
};
