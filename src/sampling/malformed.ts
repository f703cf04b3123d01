import { isDeepStrictEqual } from 'node:util';
import type * as fc from 'fast-check';
import type { Case } from './case.js';
import { changed } from './changed.js';
import { type Damage, damages } from './damages.js';

/** The JSON value of a text or of bytes in UTF-8; `undefined` where it is none. */
function parsed(content: string | Uint8Array): unknown {
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a damaged text deserves what is expected of it. */
function isTrue({ expect }: Damage, content: string | Uint8Array, base: unknown): boolean {
  if (expect === 'may-either') return true;
  const value = parsed(content);
  // An unusual spelling may need a property more than the value had: it must still hold all of that.
  if (expect === 'must-accept') return isDeepStrictEqual({ ...(value as object), ...(base as object) }, value);
  return typeof value !== 'object' || value === null || Array.isArray(value);
}

/** The case that a damage makes of a value's text. */
export function damagedCase(model: string, damage: Damage, base: unknown, random: fc.Random): Case | undefined {
  const content = damage.apply(JSON.stringify(base), random);
  if (content === undefined || !isTrue(damage, content, base)) return undefined;
  const { mutation, expect } = damage;
  const told = typeof content === 'string' ? { text: content } : { base64: Buffer.from(content).toString('base64') };
  return { model, tier: 'malformed', expect, mutation, ...told };
}

/** Texts of megabytes come up once where others come up so many times. */
const RARITY = 10;

const small = damages.filter(({ large }) => !large);
const weighted = [...damages.filter(({ large }) => large), ...Array.from({ length: RARITY }, () => small).flat()];

/** An arbitrary for each damage; those of ordinary texts are there more often. */
export function damagesOf(model: string, from: fc.Arbitrary<unknown>): fc.Arbitrary<Case>[] {
  return weighted.map((damage) => damagedBy(() => damage, model, from));
}

/** Text, or bytes, made by damaging the text of valid values, or by writing it as few do. */
export function malformedOf(model: string, from: fc.Arbitrary<unknown>): fc.Arbitrary<Case> {
  return damagedBy((random) => weighted[random.nextInt(0, weighted.length - 1)]!, model, from);
}

function damagedBy(choose: (random: fc.Random) => Damage, model: string, from: fc.Arbitrary<unknown>) {
  return changed((random) => {
    const damage = choose(random);
    return { from, change: (base, random) => damagedCase(model, damage, base, random), name: damage.mutation };
  });
}
