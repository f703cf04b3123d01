import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cutArguments, escaped, spaced, wireArguments } from '../../arbitraries/_arguments.js';
import { anyObject } from '../../arbitraries/_json.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { itKeepsTheLaws, itReachesAll } from '../_laws.js';

const isJson = (text: unknown) => {
  try {
    return typeof text === 'string' && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

describe('spaced arguments', () => {
  it('have the white space of the wire', () => {
    expect(spaced({ city: 'London' })).toBe('{  \n  "city": "London" \n} \n');
    expect(spaced({ city: 'London', days: 2 })).toBe('{  \n  "city": "London",  \n  "days": 2 \n} \n');
    expect(spaced({})).toBe('{}');
  });

  it('indent what is nested, and keep empty objects and arrays on one line', () => {
    expect(spaced({ a: [{ b: [1, 2] }], c: {}, d: [] }, { closing: '  ', end: '  \n' })).toBe(
      [
        '{  ',
        '  "a": [  ',
        '    {  ',
        '      "b": [  ',
        '        1,  ',
        '        2  ',
        '      ]  ',
        '    }  ',
        '  ],  ',
        '  "c": {},  ',
        '  "d": []  ',
        '}  ',
        '',
      ].join('\n'),
    );
  });

  it('change no string', () => {
    const value = { 'a\n}': '\n}', b: '\n', c: ' \n  ]', d: '\u2028}' };
    expect(JSON.parse(spaced(value))).toEqual(value);
  });

  it('are the same value', () => {
    for (let index = 0; index < 500; index++) {
      const value = sampleAt(anyObject(), 1, index);
      expect(JSON.stringify(JSON.parse(spaced(value)))).toBe(JSON.stringify(value));
    }
  });
});

describe('escaped JSON text', () => {
  it('is ASCII', () => {
    expect(escaped('{"é": "😀\\n"}')).toBe('{"\\u00e9": "\\ud83d\\ude00\\n"}');
  });

  it('is the same value', () => {
    for (let index = 0; index < 500; index++) {
      const text = JSON.stringify(sampleAt(anyObject(), 1, index));
      expect(escaped(text)).toMatch(/^[\0-\x7f]*$/);
      expect(JSON.stringify(JSON.parse(escaped(text)))).toBe(text);
    }
  });
});

describe('arguments of the wire', () => {
  const cities = fc.constantFrom({ city: 'London', days: 2 });

  itKeepsTheLaws('wire arguments', z.custom(isJson), () => wireArguments(anyObject()));

  itReachesAll(
    'wire arguments',
    wireArguments(cities),
    {
      spaced: (text) => text === '{  \n  "city": "London",  \n  "days": 2 \n} \n',
      'more white space': (text) => text.endsWith('  \n}  \n'),
      'no white space at the end': (text) => text.endsWith(' \n}'),
      compact: (text) => text === '{"city":"London","days":2}',
    },
    200,
  );
});

describe('cut arguments', () => {
  const TEXT = spaced({ city: 'Malmö 😀', note: 'two\nlines "quoted" \\' });
  const ESCAPED = escaped(TEXT);

  for (const [name, text] of Object.entries({ TEXT, ESCAPED })) {
    const isCut = (cut: unknown) => typeof cut === 'string' && text.startsWith(cut) && cut.length < text.length;
    itKeepsTheLaws(`cut arguments, ${name}`, z.custom(isCut), () => cutArguments(text));
  }

  it('are cut at every character', () => {
    const cuts = (text: string) =>
      new Set(Array.from({ length: 2_000 }, (_, index) => sampleAt(cutArguments(text), 1, index)));
    expect(cuts(ESCAPED).size).toBe(ESCAPED.length);
    expect(cuts(TEXT).size).toBe(Array.from(TEXT).length);
  });

  itReachesAll(
    'cut arguments',
    cutArguments(ESCAPED),
    {
      'nothing left': (cut) => cut === '',
      'only a brace': (cut) => cut === '{',
      'after a backslash': (cut) => /[^\\](?:\\\\)*\\$/.test(cut),
      'within a Unicode escape': (cut) => /\\u[0-9a-f]{0,3}$/.test(cut),
      'between the escapes of a surrogate pair': (cut) => cut.endsWith('\\ud83d'),
      'within the second escape of a surrogate pair': (cut) => cut.endsWith('\\ud83d\\u'),
      'within a string': (cut) => cut.endsWith('"Malm'),
      'without the last bracket': (cut) => cut.endsWith('\\\\" '),
    },
    1000,
  );

  it('are often cut within an escape', () => {
    const text = `{"text":"${'x'.repeat(10_000)}\\ud83d\\ude00\\n"}`;
    const ends = Array.from({ length: 1_000 }, (_, index) => sampleAt(cutArguments(text), 1, index).split('x').at(-1));
    const all = Array.from({ length: 13 }, (_, index) => '\\ud83d\\ude00\\'.slice(0, index + 1));
    expect(ends).toEqual(expect.arrayContaining(all));
  });

  it('of a text without escapes or of an empty text are fine', () => {
    expect(sampleAt(cutArguments(''), 1, 0)).toBe('');
    for (let index = 0; index < 20; index++) expect(['', '{']).toContain(sampleAt(cutArguments('{}'), 1, index));
  });

  it('shrink to the empty text, and to the shortest one that fails', () => {
    const smallest = (fails: (cut: string) => boolean) =>
      fc.check(
        fc.property(cutArguments(TEXT), (cut) => !fails(cut)),
        { seed: 1, numRuns: 1_000 },
      ).counterexample;
    expect(smallest(() => true)).toEqual(['']);
    expect(smallest((cut) => cut.includes('city'))).toEqual(['{  \n  "city']);
  });
});
