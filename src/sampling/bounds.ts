import type { Branch, Property } from '../schemas/shape.js';

/** Whether what stands in a place reaches something. */
export type Test = (value: unknown) => boolean;

const sizeOf = (value: unknown) => Object.keys(value as object).length;
/** Exactly one value. */
export const is = (expected: unknown): Test => {
  return (value) => value === expected;
};

/** The tests of the bounds that a branch may have, by their names. */
export function boundaryTests({ type, members, bounds, properties, rest }: Branch): Record<string, Test> {
  const { minimum, maximum = Number.POSITIVE_INFINITY, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = bounds;
  const { maxLength, maxProperties, maxKeyLength } = bounds;
  const hasRequired = [...(properties ?? new Map<string, Property>()).values()].some(({ required }) => required);
  return {
    ...(minimum !== undefined && { [`= ${minimum}`]: is(minimum) }),
    ...(Number.isFinite(maximum) && { [`= ${maximum}`]: is(maximum) }),
    ...(minimum !== undefined && {
      'in between': (number) => (number as number) > minimum && (number as number) < maximum,
    }),
    ...(type === 'integer' &&
      !Number.isFinite(maximum) && { 'above 16 bits': (number) => (number as number) > 0xffff }),
    ...(type === 'array' && minItems === 0 && { empty: (list) => (list as unknown[]).length === 0 }),
    ...(type === 'array' && maxItems > 1 && { 'of one': (list) => (list as unknown[]).length === 1 }),
    ...(type === 'array' && maxItems > 1 && { 'of several': (list) => (list as unknown[]).length > 1 }),
    ...(type === 'object' && !hasRequired && { empty: (object) => sizeOf(object) === 0 }),
    ...(properties &&
      properties.size > 1 && {
        'every property': (object) => [...properties.keys()].every((key) => Object.hasOwn(object as object, key)),
      }),
    ...(type === 'object' && !properties && { 'not empty': (object) => sizeOf(object) > 0 }),
    ...(maxProperties && { [`of ${maxProperties} properties`]: (object) => sizeOf(object) === maxProperties }),
    ...(maxKeyLength && {
      [`a key of ${maxKeyLength} characters`]: (object) =>
        Object.keys(object as object).some((key) => key.length === maxKeyLength),
    }),
    ...(type === 'string' && rest === undefined && !members && { empty: is('') }),
    ...(maxLength && { [`of ${maxLength} characters`]: (text) => (text as string).length === maxLength }),
  };
}
