import { describe, expect, it } from 'vitest';
import { inPieces } from '../../src/cli/_pieces.js';

const text = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString();

describe('pieces', () => {
  it.each([
    ['no chunk', []],
    ['an empty chunk', ['']],
    ['few chunks', ['a\n', 'é\n', '—😀\n']],
    ['many chunks', Array.from({ length: 3_000 }, (_, i) => `${i} ${'é—😀'.repeat(i % 60)}\n`)],
    ['a chunk that is larger than a piece', ['a\n', `${'—'.repeat(200_000)}\n`, 'b\n']],
    ['chunks that just fit', ['a'.repeat(32_768), '—'.repeat(32_768), 'b'.repeat(32_767), 'c', 'd']],
  ])('contain all of the text: %s', (_, chunks) => {
    expect(text(inPieces(chunks))).toBe(chunks.join(''));
  });

  it('are much fewer than the chunks', () => {
    const chunks = Array.from({ length: 10_000 }, () => 'x'.repeat(100));
    expect([...inPieces(chunks)].length).toBeLessThan(20);
  });

  it('stay as they are while others are made', () => {
    const pieces = [...inPieces(Array.from({ length: 20 }, (_, i) => String(i % 10).repeat(30_000)))];
    expect(text(pieces)).toBe(Array.from({ length: 20 }, (_, i) => String(i % 10).repeat(30_000)).join(''));
  });

  it('contain what came before an error', () => {
    function* failing() {
      yield 'a\n';
      throw new Error('no more');
    }
    const pieces = inPieces(failing());
    expect(`${Buffer.from(pieces.next().value!)}`).toBe('a\n');
    expect(() => pieces.next()).toThrow('no more');
  });
});
