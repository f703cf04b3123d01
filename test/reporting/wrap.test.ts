import { describe, expect, it } from 'vitest';
import { longestPiece, padded, widthOf, wrap } from '../../src/reporting/wrap.js';

describe('a text on a terminal', () => {
  it.each([
    ['abc', 3],
    ['中文字', 6],
    ['e\u0301', 1],
    ['👍', 2],
    ['', 0],
  ])('has the width of what it shows: %s', (text, width) => expect(widthOf(text)).toBe(width));

  it('is padded to a width', () => {
    expect(padded('中', 4)).toBe('中  ');
    expect(padded('long', 2)).toBe('long');
  });

  it.each<[string, number, string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['中文 字字 中', 5, ['中文', '字字', '中']],
    ['must be audio/pcm or none', 12, ['must be', 'audio/pcm or', 'none']],
    ['/usage/input_token_details/cached_tokens', 20, ['/usage', '/input_token_details', '/cached_tokens']],
    ['conversation.item.created', 14, ['conversation.', 'item.created']],
    ['incomprehensibilities are', 10, ['incomprehensibilities', 'are']],
    ['12345678 9', 8, ['12345678', '9']],
    ['fits', 4, ['fits']],
  ])('is broken between words only: %s', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it('has parts that are not broken', () => {
    expect(longestPiece('a longer word')).toBe(6);
    expect(longestPiece('')).toBe(0);
  });
});
