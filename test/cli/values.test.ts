import { describe, expect, it } from 'vitest';
import { LONGEST_WITH_PLACES, NotJson } from '../../src/cli/_json.js';
import { placesIn } from '../../src/cli/_places.js';
import { valuesIn } from '../../src/cli/_values.js';

/** Yields the bytes of a text, a few at a time. */
async function* inPieces(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Returns the values that are read from a text, and the errors. */
async function read(text: string | Buffer, { longest, size = 7 }: { longest?: number; size?: number } = {}) {
  const found: unknown[] = [];
  for await (const each of valuesIn(inPieces(text, size), longest)) {
    found.push(each instanceof NotJson ? `${each.line}: ${each.message}` : each.value);
  }
  return found;
}

describe('values of a file', () => {
  it.each([1, 2, 3, 1000])('do not depend on the size of the chunks (%i)', async (size) => {
    const text = '\ufeff{"a": "ü€😀"}\n\n[1, [2]]\r\n"\u2028"\n7';
    expect(await read(text, { size })).toEqual([{ a: 'ü€😀' }, 1, [2], '\u2028', 7]);
    expect(await read('\ufeff{"a":\n"ü€😀"}', { size })).toEqual([{ a: 'ü€😀' }]);
  });

  it('include those after a line that is too long', async () => {
    expect(await read('{"a": 1}\n{"a": "longer"}\n{"a": 2}\n', { longest: 12 })).toEqual([
      { a: 1 },
      '2: not JSON: the line is too long to be read at once',
      { a: 2 },
    ]);
    expect(await read('{"a": "longer"}\n{"a": 2}', { longest: 12 })).toEqual([
      '1: not JSON: the line is too long to be read at once',
      { a: 2 },
    ]);
  });

  it('do not hold a line that is too long in memory', async () => {
    let most = 0;
    async function* chunks() {
      for (let i = 0; i < 400; i++) {
        yield Buffer.alloc(1_000_000, 'x');
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
    }
    for await (const each of valuesIn(chunks(), 10)) expect(each).toBeInstanceOf(NotJson);
    expect(most).toBeLessThan(200_000_000);
  });

  it('are not read if a document is too long', async () => {
    const sentence = 'not JSON: it does not have one value per line, and it is too large to be read as one document';
    expect(await read('\n[\n1,\n2,\n3]', { longest: 6 })).toEqual([`2: ${sentence}`]);
    expect(await read('[\n1,\n2,\n3]', { longest: 10 })).toEqual([1, 2, 3]);
    expect(await read('[\n1,\n2222222222222222,\n3]', { longest: 10 })).toEqual([`1: ${sentence}`]);
  });

  it('are lines if only the first line is broken, however many there are', async () => {
    const broken = '1: not JSON: it ends in the middle of a value';
    expect(await read('{"a":\n{"b": 1}\n{"b": 2}\n')).toEqual([broken, { b: 1 }, { b: 2 }]);
    expect(await read('{"a":\n{"b": 1}\n{"b": 2}\n', { longest: 15 })).toEqual([broken, { b: 1 }, { b: 2 }]);
  });

  it('are one document if that is broken further down', async () => {
    expect(await read('[\n{"a": 1},\n{"a": 2}\n{"a": 3}\n]')).toEqual(['4: not JSON: "{" is out of place in column 1']);
  });
});

describe('places', () => {
  it('are on the line where the value starts, if the text is too long to be parsed for them', () => {
    const text = '\n {"a":\n1}';
    expect(placesIn(text, 5)('/a')).toBe(6);
    expect(placesIn(text + ' '.repeat(LONGEST_WITH_PLACES), 5)('/a')).toBe(6);
    expect(placesIn('{\n"a": 1}', 5)('/a')).toBe(6);
    expect(placesIn(`{\n"a": 1}${' '.repeat(LONGEST_WITH_PLACES)}`, 5)('/a')).toBe(5);
  });
});
