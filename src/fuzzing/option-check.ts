import type { Shard } from '../sampling/shard.js';
import type { FuzzOption } from './option-types.js';

/** Bounds of a duration in seconds: timers count milliseconds in 31 bits. */
export const MIN_SECONDS = 0.001;
export const MAX_SECONDS = (2 ** 31 - 1) / 1000;

/** Maximum number of shards of a run. */
const MAX_SHARDS = 100_000;

const isIntegerFrom = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** Whether a value is a shard: `{ number, count }`. */
export function isShard(value: unknown): value is Shard {
  const { number, count, ...others } = (value ?? {}) as Record<string, unknown>;
  const isPart = isIntegerFrom(count, 1, MAX_SHARDS) && isIntegerFrom(number, 1, count);
  return isPart && Object.keys(others).length === 0;
}

/** Whether a value is valid for an option, or one item of it if it is a list. */
function isValidItem(option: FuzzOption, value: unknown): boolean {
  switch (option.type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'integer':
    case 'integers':
      return isIntegerFrom(value, option.min, option.max);
    case 'seconds':
      return typeof value === 'number' && value >= MIN_SECONDS && value <= MAX_SECONDS;
    case 'word':
    case 'words':
      return option.values.includes(value as string);
    case 'text':
    case 'texts':
      return isText(value);
    case 'shard':
      return isShard(value);
  }
}

const isList = ({ type }: FuzzOption) => type === 'integers' || type === 'words' || type === 'texts';

const mayBeEmpty = (option: FuzzOption) => 'mayBeEmpty' in option && option.mayBeEmpty === true;

/** Returns the invalid part of a value: an item, or the value itself. Returns `undefined` if it is valid. */
export function invalidPart(option: FuzzOption, value: unknown): { readonly part: unknown } | undefined {
  if (!isList(option)) return isValidItem(option, value) ? undefined : { part: value };
  if (!Array.isArray(value) || (value.length === 0 && !mayBeEmpty(option))) return { part: value };
  const index = value.findIndex((item, i) => !isValidItem(option, item) || value.indexOf(item) !== i);
  return index < 0 ? undefined : { part: value[index] };
}

/** Describes the valid values of an option in the API. Completes a sentence that begins with its name and "must be". */
export function allowedInApi(option: FuzzOption): string {
  const list = mayBeEmpty(option) ? 'an array of different' : 'a non-empty array of different';
  switch (option.type) {
    case 'flag':
      return 'true or false';
    case 'integers':
      return `${list} integers from ${option.min} to ${option.max}`;
    case 'words':
      return `${list} items of ${option.values.join(', ')}`;
    case 'text':
      return 'a non-empty string';
    case 'texts':
      return `${list} non-empty strings`;
    case 'shard':
      return `an object such as { number: 1, count: 4 }, with 1 <= number <= count <= ${MAX_SHARDS}`;
    default:
      return allowedItem(option);
  }
}

/** Describes the valid values of an option on the command line, likewise. */
export function allowedOnCommandLine(option: FuzzOption): string {
  switch (option.type) {
    case 'integers':
      return `a comma-separated list of integers from ${option.min} to ${option.max}`;
    case 'words':
      return `a comma-separated list of ${option.values.join(', ')}`;
    case 'shard':
      return 'a part of the cases, for example 1/4';
    case 'text':
    case 'texts':
      return 'non-empty';
    default:
      return allowedItem(option);
  }
}

function allowedItem(option: FuzzOption): string {
  if (option.type === 'integer') return `an integer from ${option.min} to ${option.max}`;
  if (option.type === 'word') return `one of ${option.values.join(', ')}`;
  return `a number of seconds from ${MIN_SECONDS} to ${MAX_SECONDS}`;
}

/** Describes a value in a message. */
export function describeValue(value: unknown): string {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}
