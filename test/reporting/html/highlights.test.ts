import { describe, expect, it } from 'vitest';
import { highlightOf, highlightsOf } from '../../../src/reporting/html/highlights.js';

describe('what to highlight', () => {
  it('is the place, in a value that has it', () => {
    expect(highlightOf({ a: { b: null } }, '/a/b')).toEqual({ marked: new Set(['/a/b']), missing: new Map() });
    expect(highlightOf(5, '')).toEqual({ marked: new Set(['']), missing: new Map() });
    expect(highlightOf(undefined, '')).toEqual({ marked: new Set(['']), missing: new Map() });
  });

  it('is what an object lacks, by the object, but not what an array lacks', () => {
    const value = { a: {}, 'b/c': [] };
    expect(highlightOf(value, '/a/x~1y')).toEqual({ marked: new Set(), missing: new Map([['/a', ['x/y']]]) });
    expect(highlightOf(value, '/x')).toEqual({ marked: new Set(), missing: new Map([['', ['x']]]) });
    expect(highlightOf(value, '/b~1c/0')).toEqual({ marked: new Set(), missing: new Map() });
  });

  it('is where two values differ, or else the place', () => {
    expect(highlightsOf({ a: 1, b: 2, c: 3 }, { a: 1, b: 3 }, '/a')).toEqual([
      { marked: new Set(['/b', '/c']), missing: new Map() },
      { marked: new Set(['/b']), missing: new Map([['', ['c']]]) },
    ]);
    expect(highlightsOf({}, { b: 1, c: 2 }, '')[0].missing).toEqual(new Map([['', ['b', 'c']]]));
    const same = { marked: new Set(['/a']), missing: new Map() };
    expect(highlightsOf({ a: 1 }, { a: 1 }, '/a')).toEqual([same, same]);
  });
});
