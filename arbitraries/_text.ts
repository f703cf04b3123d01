import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { copyOf } from '../src/engine/generate/copy.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { simplerJson, simplerText } from '../src/engine/generate/simpler.js';

/** Text that `make` returns. It shrinks to shorter and plainer text of at least `min` characters. */
export function drawnText(make: (random: fc.Random) => string, min = 0): fc.Arbitrary<string> {
  return drawn(
    (random) => make(random),
    (text) => simplerText(text, min),
  );
}

/** One of these texts. It shrinks to shorter and plainer text of at least `min` characters. */
export function textFrom(min: number, ...texts: readonly string[]): fc.Arbitrary<string> {
  return drawn(
    (random) => texts[random.nextInt(0, texts.length - 1)]!,
    (text) => simplerText(text, min),
  );
}

/** One example of each kind of text that programs often mishandle. */
export const AWKWARD_TEXTS: readonly string[] = [
  ' ',
  ' leading and trailing ',
  'two\nlines\r\nand a\ttab',
  'quote " backslash \\ solidus / apostrophe \'',
  '\u0000\u0001\u001f\u007f\u0080',
  '\u2028\u2029\u0085',
  '\ufeffafter a byte order mark',
  '\uffff\ufffe\u{1ffff}\u{10ffff}',
  '\ue000\u{f0000}',
  '</script><!--',
  '#{ruby} {{mustache}} %s %n',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1e400',
  'true',
  '{"a":1}',
  '[]',
  'Grüße, ñandú, œuvre, Žižek',
  'Ελληνικά и кириллица',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u202eright to left override\u202c',
  'नमस्ते दुनिया',
  'สวัสดีชาวโลก',
  '你好，世界',
  'こんにちは 世界 ｶﾅ',
  '안녕하세요',
  'አማርኛ ᏣᎳᎩ ᐃᓄᒃᑎᑐᑦ',
  '𝕳𝖊𝖑𝖑𝖔 𐍈𐎀 𠜎𠜱',
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇫🇷',
  'e\u0301 a\u0308\u0323 Z\u0351\u036b\u0343',
  'İıſẞﬁ',
  '\u200b\u200d\u2060',
];

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Text of `min` to `max` code points from all planes, without surrogates. `fc.string` generates such text, too, but it
 * lists all code points first, which takes longer than the rest of the import of this package.
 */
function codePoints(min: number, max: number): fc.Arbitrary<string> {
  const character = (random: fc.Random) => {
    const code = random.nextInt(0, 0x10ffff - SURROGATES.count);
    return String.fromCodePoint(code < SURROGATES.first ? code : code + SURROGATES.count);
  };
  return drawn(
    (random) => Array.from({ length: random.nextInt(min, max) }, () => character(random)).join(''),
    (text) => simplerText(text, min),
  );
}

const utf8 = new TextEncoder();

/**
 * Awkward text of at least `min` characters, in many scripts and without lone surrogates. `maxBytes` limits its length
 * in UTF-8: text of at most n bytes satisfies a limit of n characters under every definition of a character.
 */
export function awkwardText(min = 0, maxBytes = Number.POSITIVE_INFINITY): fc.Arbitrary<string> {
  const fitting = AWKWARD_TEXTS.filter((text) => text.length >= min && utf8.encode(text).length <= maxBytes);
  return weighted(
    [3, textFrom(min, ...fitting)],
    [1, codePoints(min, Math.min(24, Math.floor(maxBytes / 4)))],
    [1, textFrom(min, min === 0 ? '' : 'a')],
  );
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));

/** ASCII text of `length` characters, which is its length under every definition of a character. */
export function asciiText(length: number, min = 0): fc.Arbitrary<string> {
  return drawn(
    (random) => {
      // Repeats one rotation of the alphabet: drawing each character would take longer without testing more.
      const start = random.nextInt(0, ASCII.length - 1);
      const rotated = [...ASCII.slice(start), ...ASCII.slice(0, start)].join('');
      return rotated.repeat(Math.ceil(length / rotated.length)).slice(0, length);
    },
    (text) => simplerText(text, min),
  );
}

/** Text that is awkward, empty or 1,000 characters long. */
export function anyText(): fc.Arbitrary<string> {
  return weighted([6, awkwardText()], [1, codePoints(0, 24)], [1, asciiText(1_000)]);
}

/** JSON objects that `make` returns. They shrink member by member. */
export function drawnObject(
  make: (random: fc.Random) => Record<string, unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  return drawn(
    // Copied, because `make` may return the same object twice.
    (random) => copyOf(make(random)),
    (value) => simplerJson(value) as Iterable<Record<string, unknown>>,
  );
}
