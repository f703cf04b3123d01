import { Metadata } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, otherThan } from './_examples.js';

/** Returns `count` pairs with keys and values of the given lengths. */
function pairs(count: number, key = 4, value = 1): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`k${i}`.padEnd(key, '-'), 'v'.repeat(value)] as const),
  );
}

const ofPrototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'then'];

/** Returns an object with an own property, even if it is `__proto__`. */
function own(key: string, value: unknown): unknown {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
}

/** Source: `RealtimeResponse.metadata`. */
export const metadata: Examples = {
  object: 'metadata',
  schema: Metadata,
  places: [{ model: 'response', at: '/metadata' }],
  tables: [
    { reason: 'null if there is no metadata', accepted: [null] },
    {
      reason: 'at most 16 pairs',
      accepted: [{}, pairs(1), pairs(15), pairs(16)],
      refused: breaking('metadata.max-entries', '', [
        pairs(17),
        pairs(18),
        pairs(1000),
        Object.assign(JSON.parse('{"__proto__":"counted"}'), pairs(16)),
      ]),
    },
    {
      reason: 'keys of at most 64 characters',
      accepted: [
        'k',
        'k'.repeat(63),
        'k'.repeat(64),
        'é'.repeat(64),
        '한'.repeat(64),
        '😀'.repeat(64),
        ' ',
        '\n',
        '',
      ].map((key) => ({ [key]: 'v' })),
      refused: ['k'.repeat(65), 'k'.repeat(10_000), 'é'.repeat(65), '한'.repeat(65), '😀'.repeat(65)].map((key) => ({
        value: { [key]: 'v' },
        rule: 'metadata.key-length' as const,
        path: `/${key}`,
      })),
    },
    {
      reason: 'values of at most 512 characters',
      accepted: [
        '',
        'v'.repeat(511),
        'v'.repeat(512),
        'é'.repeat(512),
        '한'.repeat(512),
        '😀'.repeat(512),
        '\u0000',
      ].map((value) => ({ k: value })),
      refused: breaking('metadata.value-length', '/k', [
        ...['v'.repeat(513), 'v'.repeat(100_000), 'é'.repeat(513), '한'.repeat(513), '😀'.repeat(513)].map((value) => ({
          k: value,
        })),
      ]),
    },
    { reason: 'all limits at once', accepted: [pairs(16, 64, 512)] },
    {
      reason: 'keys that every JavaScript object inherits',
      accepted: ofPrototypes.map((key) => own(key, 'v')),
      refused: ofPrototypes.flatMap((key) => [
        ...breaking('metadata.value-type', `/${key}`, [own(key, 5), own(key, null), own(key, { polluted: '1' })]),
        ...breaking('metadata.value-length', `/${key}`, [own(key, 'v'.repeat(513))]),
      ]),
    },
    {
      reason: 'values must be strings',
      refused: [
        ...breakingAt({}, '/k', 'metadata.value-type', [...otherThan('string'), 1.5, true, ['v'], { v: 'v' }]),
        ...breakingAt({ a: '1', b: '2' }, '/c', 'metadata.value-type', [3]),
      ],
    },
    {
      reason: 'must be an object or null',
      refused: breaking('metadata.types', '', [...otherThan('object', 'null'), 'k=v', true, [['k', 'v']]]),
    },
  ],
};
