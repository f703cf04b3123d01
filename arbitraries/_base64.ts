import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { simplerNumber } from '../src/engine/generate/simpler.js';
import { pick } from './_pick.js';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns random bytes as Base64 with padding. */
function base64(random: fc.Random, byteCount: number): string {
  let text = '';
  for (let left = byteCount; left > 0; left -= 3) {
    const bits = random.nextInt(0, 0xffffff) & (left === 1 ? 0xff0000 : left === 2 ? 0xffff00 : 0xffffff);
    const characters = [18, 12, 6, 0].map((shift) => CHARACTERS[(bits >> shift) & 63]);
    text += characters.slice(0, Math.min(left, 3) + 1).join('') + '='.repeat(Math.max(0, 3 - left));
  }
  return text;
}

/** Yields Base64 of fewer bytes, cut after a multiple of four characters, then of zeros only. */
function* simplerBase64(text: string): Generator<string> {
  if (text === '') return;
  yield '';
  if (text.length > 8) yield text.slice(0, Math.floor(text.length / 8) * 4);
  if (text.length > 4) yield text.slice(0, Math.floor((text.length - 1) / 4) * 4);
  const zeros = 'AAAA'.repeat(text.length / 4);
  if (text !== zeros) yield zeros;
}

const base64Of = (minBytes: number, maxBytes: number) =>
  drawn((random) => base64(random, random.nextInt(minBytes, maxBytes)), simplerBase64);

/** Audio as Base64: empty, with each kind of padding, or a tenth of a second of PCM (4,800 bytes). */
export function audioBase64(): fc.Arbitrary<string> {
  return weighted([1, base64Of(0, 0)], [4, base64Of(1, 8)], [1, base64Of(4_800, 4_800)]);
}

/** Bytes of a tenth of a second of PCM audio: 24,000 samples a second, two bytes each. */
const TENTH = 4_800;

/** Bytes of noise that typical audio repeats: to draw each byte would take longer without testing more. */
const NOISE = 240;

/** Base64 of eight characters: three samples of PCM audio. */
const SAMPLES = 8;

/** Yields shorter audio of whole samples, and silence of the same length. */
function* simplerSamples(text: string): Generator<string> {
  for (const units of simplerNumber(text.length / SAMPLES, 1)) yield text.slice(0, units * SAMPLES);
  const silence = 'A'.repeat(text.length);
  if (text !== silence) yield silence;
}

/** PCM audio of one of these lengths, in tenths of a second. */
const pcmOf = (...tenths: readonly number[]): fc.Arbitrary<string> =>
  drawn((random) => base64(random, NOISE).repeat((pick(random, tenths) * TENTH) / NOISE), simplerSamples);

/** Typical audio: a tenth to six tenths of a second of PCM, in whole samples. */
export const pcmAudio = (): fc.Arbitrary<string> => pcmOf(1, 2, 4, 4, 6);

/** Typical audio of a client: 20 to 100 milliseconds of PCM, in whole samples. */
export const inputAudio = (): fc.Arbitrary<string> => pcmOf(0.2, 0.2, 0.4, 1);

/** Audio of whole samples, on boundaries: with each kind of padding, or a tenth of a second long. */
export const sampledAudio = (): fc.Arbitrary<string> =>
  either(
    ...[2, 4, 6, TENTH].map((bytes) =>
      drawn(
        (random) => base64(random, bytes),
        (text) => (text === 'AAA=' ? [] : ['AAA=']),
      ),
    ),
  );

/** The first bytes of an image file, as Base64. */
const SIGNATURES = {
  'image/png': 'iVBORw0KGgoAAAANSUhEUgAA',
  'image/jpeg': '/9j/4AAQSkZJRgABAQAAAQAB',
} as const;

const imageOf = (type: keyof typeof SIGNATURES) => {
  const head = `data:${type};base64,${SIGNATURES[type]}`;
  return drawn(
    (random) => head + base64(random, random.nextInt(12, 90)),
    function* (uri) {
      for (const simpler of simplerBase64(uri.slice(head.length))) yield head + simpler;
    },
  );
};

/** Data URIs of images: the signature of a PNG or a JPEG, followed by random bytes. */
export function imageUri(): fc.Arbitrary<string> {
  return either(imageOf('image/png'), imageOf('image/jpeg'));
}
