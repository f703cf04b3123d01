/** Base64 of noise, of which audio is made: 1.2 seconds of PCM. To draw each byte would take longer without testing more. */
let noise: string | undefined;

/** Characters that begin at a multiple of four, so that they are whole groups of three bytes. */
const LENGTH = 76_800;

function makeNoise(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let bits = 1;
  let text = '';
  for (let i = 0; i < LENGTH; i++) {
    bits = (Math.imul(bits, 1_664_525) + 1_013_904_223) | 0;
    text += alphabet[bits >>> 26];
  }
  return text;
}

/** How formats encode audio: bytes of a millisecond. */
const BYTES = { 'audio/pcm': 48, 'audio/pcmu': 8, 'audio/pcma': 8 } as const;

/** The name of an audio format. */
export type AudioType = keyof typeof BYTES;

/** Returns how many bytes so many milliseconds have. */
export const audioBytes = (milliseconds: number, type: AudioType): number => milliseconds * BYTES[type];

/** Returns Base64 of so many milliseconds of audio, which depends on `seed`. */
export function audioBase64(milliseconds: number, type: AudioType, seed: number): string {
  noise ??= makeNoise();
  const bytes = audioBytes(milliseconds, type);
  const length = Math.floor(bytes / 3) * 4;
  const start = ((seed * 4) & 0xffff) % (LENGTH / 2);
  const rest = bytes % 3;
  const end = rest === 0 ? '' : rest === 1 ? 'AA==' : 'AAA=';
  if (start + length <= LENGTH) return noise.slice(start, start + length) + end;
  const whole = Math.ceil(length / LENGTH);
  return noise.repeat(whole).slice(0, length) + end;
}
