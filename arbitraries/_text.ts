import type { Faker } from '@faker-js/faker';
import * as fc from 'fast-check';
import { copyOf } from './_copy.js';
import { drawn } from './_drawn.js';
import { withFaker } from './_faker.js';
import { simplerJson, simplerText } from './_simpler.js';

/** Text that faker makes; it shrinks to shorter and plainer text, of at least `min` characters. */
export function said(make: (faker: Faker) => string, min = 0): fc.Arbitrary<string> {
  return drawn(
    (random) => withFaker(random, make),
    (text) => simplerText(text, min),
  );
}

/** Exactly these words, shrunk like all text here. */
export function words(min: number, ...texts: readonly string[]): fc.Arbitrary<string> {
  return drawn(
    (random) => texts[random.nextInt(0, texts.length - 1)]!,
    (text) => simplerText(text, min),
  );
}

/** Text that is awkward somewhere: one example of each kind of trouble that a reader of text can have. */
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
 * Characters of any plane, assigned or not, none of them a surrogate. `fc.string` has them too, but lists all of them
 * first, which takes longer than everything else that an import of this package does.
 */
function anyPlane(min: number, max: number): fc.Arbitrary<string> {
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
 * Awkward text of every script and plane, never with lone surrogates; `bytes` is the most that it takes as UTF-8, so
 * that a limit on characters is kept whatever a character is taken to be.
 */
export function awkwardText(min = 0, bytes = Number.POSITIVE_INFINITY): fc.Arbitrary<string> {
  const fits = AWKWARD_TEXTS.filter((text) => text.length >= min && utf8.encode(text).length <= bytes);
  return fc.oneof(
    { weight: 3, arbitrary: words(min, ...fits) },
    { weight: 1, arbitrary: anyPlane(min, Math.min(24, Math.floor(bytes / 4))) },
    { weight: 1, arbitrary: words(min, min === 0 ? '' : 'a') },
  );
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));

/** ASCII of exactly `length` characters: at the limit under every reading of what a character is. */
export function filled(length: number, min = 0): fc.Arbitrary<string> {
  return drawn(
    (random) => {
      // One stretch of the alphabet, repeated: a character drawn each would cost more and find no more.
      const start = random.nextInt(0, ASCII.length - 1);
      const turned = [...ASCII.slice(start), ...ASCII.slice(0, start)].join('');
      return turned.repeat(Math.ceil(length / turned.length)).slice(0, length);
    },
    (text) => simplerText(text, min),
  );
}

/** Any text at all: awkward, empty or long. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: awkwardText() },
    { weight: 1, arbitrary: anyPlane(0, 24) },
    { weight: 1, arbitrary: filled(1_000) },
  );
}

/** A JSON object that faker or another source makes; it shrinks member by member. */
export function madeObject(make: (faker: Faker) => Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  return drawn(
    // A copy: what faker hands out may be shared.
    (random) => copyOf(withFaker(random, make)),
    (value) => simplerJson(value) as Iterable<Record<string, unknown>>,
  );
}
