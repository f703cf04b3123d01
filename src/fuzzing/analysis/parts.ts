import { getAt, REMOVED, replaceAt } from '../../engine/json/place.js';
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
  partsOf(shape, value).filter(({ isPresent }) => isPresent);

/** Lists the members of documented objects that are not documented themselves. */
function undocumentedAmong(documented: readonly Part[]): Part[] {
  return documented.flatMap(({ place, pattern, value, branch }): Part[] => {
    if (!isObject(value) || branch?.items || branch?.rest) return [];
    return Object.keys(value)
      .filter((key) => !branch?.properties?.has(key))
      .map((key) => ({
        place: [...place, key],
        pattern: `${pattern}/*`,
        value: value[key],
        isPresent: true,
        branch: undefined,
      }));
  });
}

/** Maximum number of levels of an undocumented part that are listed. */
const MAX_LEVELS = 30;

/** Lists a part without a documented place, and what is inside it, as parts with the same pattern. */
function levelsOf(part: Part): Part[] {
  const levels = [[part]];
  for (let level = [part]; levels.length <= MAX_LEVELS && level.length > 0; levels.push(level)) {
    level = level.flatMap(({ place, value, ...rest }) =>
      Object.keys(typeof value === 'object' && value !== null ? value : {}).map((key) => {
        const step = Array.isArray(value) ? Number(key) : key;
        return { ...rest, place: [...place, step], value: getAt(value, [step]) };
      }),
    );
  }
  return levels.flat();
}

/**
 * Lists the parts of a value, the inner first. Undocumented properties are parts, too, and what is inside them has their
 * pattern.
 */
export function partsIn(shape: Shape, value: unknown): Part[] {
  const documented = documentedParts(shape, value);
  const undocumented = undocumentedAmong(documented).flatMap(levelsOf);
  return [...documented, ...undocumented].sort((a, b) => b.place.length - a.place.length);
}

/** Whether all properties of a value are documented. */
export const isDocumented = (shape: Shape, value: unknown): boolean =>
  undocumentedAmong(documentedParts(shape, value)).length === 0;

/** Returns the value without undocumented properties, its properties in the order of the documentation. */
export function asDocumented(shape: Shape, value: unknown): unknown {
  const documented = undocumentedAmong(documentedParts(shape, value)).reduce<unknown>(
    (changed, { place }) => replaceAt(changed, place, REMOVED),
    value,
  );
  return inDocumentedOrder(shape, documented);
}
