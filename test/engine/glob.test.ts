import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../src/engine/glob.js';

describe('globMatcher', () => {
  it.each<[string[], string, boolean]>([
    [['usage.total'], 'usage.total', true],
    [['usage.total'], 'usage-total', false],
    [['usage.total'], 'usage.totals', false],
    [['usage.*'], 'usage.total', true],
    [['usage.*'], 'usage.', true],
    [['usage.*'], 'my-usage.total', false],
    [['*'], '', true],
    [['*'], 'two\nlines', true],
    [['*.types'], 'session-audio.types', true],
    [['a*c*e'], 'abcde', true],
    [['a*c*e'], 'abde', false],
    [['/list/*(circle) = "red"'], '/list/*(circle) = "red"', true],
    [['[abc]+?', '\\d'], '[abc]+?', true],
    [['[abc]+?', '\\d'], 'a', false],
    [['[abc]+?', '\\d'], '1', false],
    [['a', 'b'], 'b', true],
    [[], '', false],
  ])('%j on %j: %s', (globs, text, matches) => {
    expect(globMatcher(globs)(text)).toBe(matches);
  });
});
