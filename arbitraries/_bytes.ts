import * as fc from 'fast-check';
import { drawn } from './_drawn.js';
import { weighted } from './_one-of.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard Base64 of `bytes` random bytes, padded. */
function base64(random: fc.Random, bytes: number): string {
  let text = '';
  for (let left = bytes; left > 0; left -= 3) {
    const bits = random.nextInt(0, 0xffffff) & (left === 1 ? 0xff0000 : left === 2 ? 0xffff00 : 0xffffff);
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63]);
    text += letters.slice(0, Math.min(left, 3) + 1).join('') + '='.repeat(Math.max(0, 3 - left));
  }
  return text;
}

/** Base64 of fewer bytes: a whole number of groups of four letters is Base64 again. */
function* simplerBase64(text: string): Generator<string> {
  if (text === '') return;
  yield '';
  if (text.length > 8) yield text.slice(0, Math.floor(text.length / 8) * 4);
  if (text.length > 4) yield text.slice(0, Math.floor((text.length - 1) / 4) * 4);
  const zeros = 'AAAA'.repeat(text.length / 4);
  if (text !== zeros) yield zeros;
}

const sized = (min: number, max: number) => drawn((random) => base64(random, random.nextInt(min, max)), simplerBase64);

/** Audio bytes as Base64: none, every padding, and enough for a tenth of a second. */
export function audioBytes(): fc.Arbitrary<string> {
  return weighted([1, sized(0, 0)], [4, sized(1, 8)], [1, sized(4_800, 4_800)]);
}

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

/** Images as data URIs: the head of a PNG or a JPEG, then bytes. */
export function imageUri(): fc.Arbitrary<string> {
  return fc.oneof(imageOf('image/png'), imageOf('image/jpeg'));
}
