import { isDeepStrictEqual } from 'node:util';
import type * as fc from 'fast-check';
import type { Case } from '../engine/cases/case.js';
import { derived } from '../engine/cases/derived.js';
import type { Model } from '../engine/cases/model.js';
import { isObject } from '../engine/json/type-of.js';
import { type Damage, damages } from './damages.js';

/** The JSON value of a text or of bytes in UTF-8; `undefined` if there is none. */
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
  // An unusual spelling may need one more property than the value has: it must still hold all of the value.
  if (expect === 'must-accept') return isDeepStrictEqual({ ...(value as object), ...(base as object) }, value);
  return !isObject(value);
}

/** Makes a case by damaging the text of a value, or of what carries it; `undefined` if the text does not suit. */
export function damagedCase(model: Model, damage: Damage, value: unknown, random: fc.Random): Case | undefined {
  const base = model.payload(value);
  const content = damage.apply(JSON.stringify(base), random);
  if (content === undefined || !isTrue(damage, content, base)) return undefined;
  const { mutation, expect } = damage;
  const payload = typeof content === 'string' ? { text: content } : { base64: Buffer.from(content).toString('base64') };
  return { model: model.name, tier: 'malformed', expect, mutation, ...payload };
}

/** Texts of megabytes come up once as often as others come up so many times. */
const RARITY = 10;

const small = damages.filter(({ large }) => !large);
const weighted = [...damages.filter(({ large }) => large), ...Array.from({ length: RARITY }, () => small).flat()];

/** Returns an arbitrary for each kind of damage to the text of valid values; those of ordinary texts occur more often. */
export function damagedCases(model: Model): fc.Arbitrary<Case>[] {
  return weighted.map((damage) =>
    derived(() => ({
      from: model.values,
      derive: (base, random) => damagedCase(model, damage, base, random),
      name: damage.mutation,
    })),
  );
}
