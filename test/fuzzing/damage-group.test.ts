import { describe, expect, it } from 'vitest';
import { damageGroupOf } from '../../src/fuzzing/analysis/damage-group.js';

describe('what a parser fails to do that accepts a damaged text', () => {
  it.each([
    ['no-text', { text: '' }],
    ['no-text', { text: ' \n' }],
    ['no-object', { text: '[1]' }],
    ['no-object', { text: 'null' }],
    ['not-utf-8', { base64: '/w==' }],
    ['trailing-text', { text: '{"a":{"b":1}}}' }],
    ['trailing-text', { text: '{} {}' }],
    ['ends-too-early', { text: '{"a":1' }],
    ['ends-too-early', { text: '{"a":"b' }],
    ['syntax', { text: '{"a":1,}' }],
    ['syntax', { text: '{"a":NaN}' }],
    ['no-text', {}],
    ['no-object', { text: ' 7 ' }],
    ['trailing-text', { text: '{"a":"}"} x' }],
    ['syntax', { text: `{"a":1}${' '.repeat(20_000)}x` }],
    ['syntax', { text: '}{' }],
    ['syntax', { text: 'text } more' }],
    ['ends-too-early', { text: '{' }],
    ['ends-too-early', { text: '{"a' }],
    ['ends-too-early', { text: '{"a"' }],
    ['ends-too-early', { text: '{"a":' }],
    ['ends-too-early', { text: '{"a":-' }],
    ['ends-too-early', { text: '{"a":[1' }],
    ['ends-too-early', { text: '{"a":["b' }],
    ['ends-too-early', { text: '{"a":{"b":1' }],
    ['ends-too-early', { text: '{"a":{"b":"c' }],
  ])('%s: %j', (group, found) => expect(damageGroupOf(found)).toBe(group));
});
