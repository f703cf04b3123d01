import { getAt, REMOVED, replaceAt } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { type Part, partsOf } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';

/** Returns the value with its documented properties first, in the order of the documentation. */
export function inDocumentedOrder(shape: Shape, value: unknown): unknown {
  const branch = branchFor(shape, value);
  if (Array.isArray(value)) {
    return branch?.items ? value.map((item) => inDocumentedOrder(branch.items!, item)) : value;
  }
  if (!isObject(value)) return value;
  const known = [...(branch?.properties ?? [])].filter(([key]) => Object.hasOwn(value, key));
  const members = new Map<string, unknown>(
    known.map(([key, property]) => [key, inDocumentedOrder(property.shape, getAt(value, [key]))]),
  );
  for (const [key, member] of Object.entries(value)) if (!members.has(key)) members.set(key, member);
  return Object.fromEntries(members);
}

const documentedParts = (shape: Shape, value: unknown): Part[] =>
  [...partsOf(shape, value)].filter(({ place }) => getAt(value, place) !== undefined);

/** Lists the members of documented objects that are not documented themselves. */
function undocumentedParts(shape: Shape, value: unknown): Part[] {
  const parts = documentedParts(shape, value);
  const known = new Set(parts.map(({ place }) => toPointer(place)));
  return parts.flatMap(({ place, pattern, value: inside }): Part[] =>
    Object.entries(isObject(inside) ? inside : {})
      .filter(([key]) => !known.has(toPointer([...place, key])))
      .map(([key, member]) => ({ place: [...place, key], pattern: `${pattern}/*`, value: member })),
  );
}

/** Lists the parts of a value, the inner first. Undocumented properties are parts, too; what is inside them is not. */
export function partsIn(shape: Shape, value: unknown): Part[] {
  return [...documentedParts(shape, value), ...undocumentedParts(shape, value)].toSorted(
    (a, b) => b.place.length - a.place.length,
  );
}

/** Whether all properties of a value are documented. */
export const isDocumented = (shape: Shape, value: unknown): boolean => undocumentedParts(shape, value).length === 0;

/** Returns the value without undocumented properties, its properties in the order of the documentation. */
export function asDocumented(shape: Shape, value: unknown): unknown {
  const documented = undocumentedParts(shape, value).reduce<unknown>(
    (changed, { place }) => replaceAt(changed, place, REMOVED),
    value,
  );
  return inDocumentedOrder(shape, documented);
}
