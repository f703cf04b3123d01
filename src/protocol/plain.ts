import { isObject } from '../engine/json/type-of.js';

/** Says of a value that it is surely valid. If not, it may still be valid: ask its schema. */
export type Plain = (value: unknown) => boolean;

interface Range {
  readonly min: number;
  readonly max: number;
}

export const text: Plain = (value) => typeof value === 'string';
export const flag: Plain = (value) => typeof value === 'boolean';
export const count: Plain = (value) => Number.isInteger(value) && (value as number) >= 0;
export const absent: Plain = (value) => value === undefined;
export const nothing: Plain = (value) => value === undefined || value === null;
export const anyObject: Plain = isObject;

export const number =
  ({ min, max }: Range): Plain =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max;

export const integer = (range: Range): Plain => {
  const isInRange = number(range);
  return (value) => Number.isInteger(value) && isInRange(value);
};

/** A text that begins with a prefix and goes on. */
export const prefixed =
  (prefix: string): Plain =>
  (value) =>
    typeof value === 'string' && value.length > prefix.length && value.startsWith(prefix);

export const oneOf =
  (...values: readonly unknown[]): Plain =>
  (value) =>
    values.includes(value);

export const optional =
  (is: Plain): Plain =>
  (value) =>
    value === undefined || is(value);

export const or =
  (...all: readonly Plain[]): Plain =>
  (value) => {
    for (const is of all) if (is(value)) return true;
    return false;
  };

export const list =
  (is: Plain): Plain =>
  (value) =>
    Array.isArray(value) && value.every((one) => is(one));

/** An object with such properties. It may have others, with any values. */
export const object = (properties: Readonly<Record<string, Plain>>): Plain => {
  const all = Object.entries(properties);
  return (value) => {
    if (!isObject(value)) return false;
    for (const [key, is] of all) if (!is(value[key])) return false;
    return true;
  };
};
