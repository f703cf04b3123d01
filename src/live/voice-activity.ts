import type { AudioType } from '../exchanges/audio.js';

/** Mean amplitude above which audio is speech, as a share of the greatest one. */
const LOUD = 0.01;

/** The amplitude of a byte of G.711, as a share of the greatest one: its exponent says enough. */
function amplitudeOf(byte: number, type: AudioType): number {
  const bits = type === 'audio/pcmu' ? ~byte & 0x7f : (byte ^ 0x55) & 0x7f;
  return 2 ** ((bits >> 4) - 8) * (1 + (bits & 15) / 16) - (type === 'audio/pcmu' ? 2 ** -8 : 0);
}

/** Whether a piece of audio is so loud that it is speech. */
export function isLoud(audio: Buffer, type: AudioType): boolean {
  let sum = 0;
  if (type !== 'audio/pcm') {
    for (const byte of audio) sum += amplitudeOf(byte, type);
    return sum / audio.length > LOUD;
  }
  const count = Math.floor(audio.length / 2);
  for (let i = 0; i < count; i++) sum += Math.abs(audio.readInt16LE(2 * i));
  return sum / count / 32_768 > LOUD;
}
