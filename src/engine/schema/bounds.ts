import type { Branch, Property } from './shape.js';

/** Whether a value reaches something. */
export type Test = (value: unknown) => boolean;

/** Something that the bounds of a branch suggest to reach, and the JSON Schema keyword of the bound. */
export interface BoundTest {
  readonly name: string;
  readonly keyword?: string;
  readonly test: Test;
}

const sizeOf = (value: unknown) => Object.keys(value as object).length;

/** Tests for exactly one value. */
export const isEqualTo = (expected: unknown): Test => {
  return (value) => value === expected;
};

const reaches = <T>(name: string, test: (value: T) => boolean, keyword?: string): BoundTest => ({
  name,
  test: test as Test,
  ...(keyword && { keyword }),
});

function* numberTests({ type, bounds }: Branch): Generator<BoundTest> {
  const { minimum, maximum = Number.POSITIVE_INFINITY } = bounds;
  if (minimum !== undefined) yield reaches(`= ${minimum}`, isEqualTo(minimum));
  if (Number.isFinite(maximum)) yield reaches(`= ${maximum}`, isEqualTo(maximum));
  if (minimum !== undefined) yield reaches<number>('in between', (number) => number > minimum && number < maximum);
  if (type === 'integer' && !Number.isFinite(maximum)) {
    yield reaches<number>('above 16 bits', (number) => number > 0xffff);
  }
}

function* arrayTests({ minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Branch['bounds']): Generator<BoundTest> {
  if (minItems === 0) yield reaches<unknown[]>('empty', (list) => list.length === 0);
  if (maxItems <= 1) return;
  yield reaches<unknown[]>('of one', (list) => list.length === 1);
  yield reaches<unknown[]>('of several', (list) => list.length > 1);
}

function* objectTests({ properties, bounds }: Branch): Generator<BoundTest> {
  const { maxProperties, maxKeyLength } = bounds;
  const hasRequired = [...(properties ?? new Map<string, Property>()).values()].some(({ required }) => required);
  if (!hasRequired) yield reaches('empty', (object) => sizeOf(object) === 0);
  if (properties && properties.size > 1) {
    yield reaches<object>('every property', (object) =>
      [...properties.keys()].every((key) => Object.hasOwn(object, key)),
    );
  }
  if (!properties) yield reaches('not empty', (object) => sizeOf(object) > 0);
  if (maxProperties) {
    yield reaches(`of ${maxProperties} properties`, (object) => sizeOf(object) === maxProperties, 'maxProperties');
  }
  if (maxKeyLength) {
    const hasLongKey = (object: object) => Object.keys(object).some((key) => key.length === maxKeyLength);
    yield reaches(`a key of ${maxKeyLength} characters`, hasLongKey, 'maxKeyLength');
  }
}

function* stringTests({ members, rest, bounds: { maxLength } }: Branch): Generator<BoundTest> {
  if (rest === undefined && !members) yield reaches('empty', isEqualTo(''));
  if (maxLength) {
    yield reaches<string>(`of ${maxLength} characters`, (text) => text.length === maxLength, 'maxLength');
  }
}

/** Lists what the bounds of a branch suggest to reach. */
export function boundTests(branch: Branch): BoundTest[] {
  const { type, bounds } = branch;
  if (type === 'array') return [...arrayTests(bounds)];
  if (type === 'object') return [...objectTests(branch)];
  if (type === 'string') return [...stringTests(branch)];
  return [...numberTests(branch)];
}
