import { METADATA } from '../../src/limits.js';
import type { RuleId } from '../../src/rules.js';
import type { Mutation } from '../_mutation.js';
import { wrongTypes, wrongValues } from '../_wrong.js';
import { inObject } from './_shared.js';

const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, '']));

const withPair = (rule: RuleId, name: string, key: string, value: unknown): Mutation =>
  inObject(rule, name, '/metadata', (metadata) => {
    const others = Object.entries(metadata).slice(0, METADATA.entries - 1);
    return Object.fromEntries([...others.filter(([other]) => other !== key), [key, structuredClone(value)]]);
  });

export const metadata = (): Mutation[] => [
  ...wrongTypes('response.metadata', '/metadata', 'object', 'null'),
  ...wrongValues('response.metadata.max-entries', '/metadata', {
    [`${METADATA.entries + 1}-pairs`]: pairs(METADATA.entries + 1),
    '1000-pairs': pairs(1000),
  }),
  withPair('response.metadata.key-length', `key-of-${METADATA.key + 1}`, 'k'.repeat(METADATA.key + 1), ''),
  withPair('response.metadata.key-length', 'key-of-1000', 'k'.repeat(1000), ''),
  withPair('response.metadata.value-length', `value-of-${METADATA.value + 1}`, 'key', 'v'.repeat(METADATA.value + 1)),
  withPair('response.metadata.value-length', 'value-of-10000', 'key', 'v'.repeat(10_000)),
  withPair('response.metadata.value-length', 'long-value-of-proto', '__proto__', 'v'.repeat(METADATA.value + 1)),
  ...Object.entries({ null: null, boolean: true, number: 1, array: [], object: {} }).flatMap(([name, value]) => [
    withPair('response.metadata.value-type', name, 'key', value),
    withPair('response.metadata.value-type', `${name}-of-proto`, '__proto__', value),
  ]),
];
