import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { sourceOf } from '../engine/generate/random.js';
import { damages } from './damages.js';
import { damagedCase } from './malformed.js';

/** Values that each kind of damage is done to: most can be done in several ways. */
const EXAMPLES = 3;

/** Whether a damage added an unknown property, since the value had no place for it. */
const hasSpare = (found: Case) => String(found.text ?? Buffer.from(found.base64!, 'base64')).includes('"x":');

/**
 * Damages small valid values in every way, so that a parser has nothing else to stumble over: the first ones that are
 * about different rules and have a place for the damage.
 */
export function systematicMalformed(model: Model, valid: readonly Case[]): Case[] {
  const bases = valid.toSorted((a, b) => JSON.stringify(a.value).length - JSON.stringify(b.value).length);
  return damages.flatMap((damage) => {
    const made = new Map<string | undefined, Case>();
    const spare = new Map<string | undefined, Case>();
    for (const [index, { rule, value }] of bases.entries()) {
      if (made.size === EXAMPLES || (damage.large && spare.size === EXAMPLES)) break;
      if (made.has(rule)) continue;
      const found = damagedCase(model, damage, value, sourceOf(0, index));
      const cases = found && (damage.large || hasSpare(found)) ? spare : made;
      if (found && !cases.has(rule)) cases.set(rule, found);
    }
    const found = [...(made.size > 0 ? made : spare).values()].slice(0, EXAMPLES);
    return [...new Map(found.map((one) => [one.text ?? one.base64, one])).values()];
  });
}
