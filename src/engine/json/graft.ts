import { getAt, type Place, replaceAt } from './place.js';
import { isObject } from './type-of.js';

/** A value with another one put into it, and where. */
export interface Grafted {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * Puts a value into the first place of a host that matches a pattern: a JSON Pointer in which `*` stands for any index.
 * What is missing on the way is created.
 */
export function graft(host: unknown, pattern: string, value: unknown): Grafted {
  const steps = pattern.split('/').slice(1);
  if (steps.length === 0) return { value, place: [] };
  const place: (string | number)[] = [];
  let made = host;
  for (const [depth, step] of steps.entries()) {
    const container = getAt(made, place);
    const isFit = step === '*' ? Array.isArray(container) : isObject(container);
    if (!isFit) made = replaceAt(made, place, step === '*' ? [] : {});
    const key = step === '*' ? 0 : step;
    const isLast = depth === steps.length - 1;
    // The next step replaces a value that is not the container it needs.
    const next = isLast ? value : (getAt(made, [...place, key]) ?? null);
    const isNew = step === '*' && (getAt(made, place) as unknown[]).length === 0;
    made = isNew ? replaceAt(made, place, [next]) : replaceAt(made, [...place, key], next);
    place.push(key);
  }
  return { value: made, place };
}
