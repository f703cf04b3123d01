import type * as fc from 'fast-check';
import { weighted } from './choosing.js';
import { unbiased } from './drawing.js';

/** The tier of a value: `typical` looks like real traffic, `edge` is valid and on a boundary, `valid` is either one. */
export type Tier = 'typical' | 'edge' | 'valid';

/**
 * Which optional properties a value has: `any` combination, `all` of them at every level, or none, so that only the
 * `required` properties remain. A property that another option needs is always present.
 */
export type Presence = 'any' | 'all' | 'required';

/**
 * Options of every arbitrary in this package. An arbitrary throws a `RangeError` at once if an option is unknown or if
 * no value can satisfy the options.
 */
export interface Constraints {
  /** Tier of the values. Default: `valid`, which is half `typical` and half `edge`. */
  tier?: Tier;
  /** Optional properties of the values. Default: `any`. */
  presence?: Presence;
}

export const TIERS = ['typical', 'edge', 'valid'] as const satisfies readonly Tier[];
export const PRESENCES = ['any', 'all', 'required'] as const satisfies readonly Presence[];

/** A tier that values are generated in. `valid` is not one of them: it chooses between the two. */
export type MadeTier = Exclude<Tier, 'valid'>;

/** The options that a value is generated with, defaults included. */
export interface Making {
  readonly tier: MadeTier;
  readonly presence: Presence;
}

/** Throws a `RangeError` unless `value` is one of `words`. `option` names it in the message. */
export function mustBeOneOf(option: string, value: unknown, words: readonly string[]): void {
  if (!words.some((word) => word === value)) {
    throw new RangeError(`${option} must be one of ${words.join(', ')}, not ${describe(value)}`);
  }
}

/** Throws a `RangeError` unless `list` is `undefined` or a non-empty array of distinct items of `words`. */
export function mustBeSome(option: string, list: unknown, words: readonly string[]): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length === 0) {
    throw new RangeError(`${option} must be an array of at least one of ${words.join(', ')}`);
  }
  for (const word of list) mustBeOneOf(`each of ${option}`, word, words);
  if (new Set(list).size < list.length)
    throw new RangeError(`${option} must not contain duplicates: ${list.join(', ')}`);
}

/** Throws a `RangeError` unless `list` is `undefined` or an array of texts. */
export function mustBeTexts(option: string, list: unknown): void {
  if (list === undefined || (Array.isArray(list) && list.every((item) => typeof item === 'string'))) return;
  throw new RangeError(`${option} must be an array of strings, not ${describe(list)}`);
}

/** Throws a `RangeError` if an option is unknown. Without this check, a misspelled option would have no effect. */
export function mustBeKnown(constraints: unknown, known: readonly string[]): void {
  if (typeof constraints !== 'object' || constraints === null) {
    throw new RangeError(`constraints must be an object, not ${describe(constraints)}`);
  }
  for (const option of Object.keys(constraints)) {
    if (!known.includes(option)) {
      throw new RangeError(`unknown option ${describe(option)}; the options are ${known.join(', ')}`);
    }
  }
}

const describe = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/**
 * Returns the arbitrary of the requested tier. It is not biased by fast-check, because the tiers already decide which
 * values are likely. Throws a `RangeError` if an option is unknown or has an invalid value.
 *
 * @param make Makes the arbitrary of one tier.
 * @param extraOptions Names of further options that are allowed.
 * @param checkExtraOptions Throws if one of the further options is invalid.
 */
export function tiered<T, C extends Constraints>(
  constraints: C,
  make: (making: Making) => fc.Arbitrary<T>,
  extraOptions: readonly string[] = [],
  checkExtraOptions: (constraints: C) => void = () => {},
): fc.Arbitrary<T> {
  mustBeKnown(constraints, ['tier', 'presence', ...extraOptions]);
  checkExtraOptions(constraints);
  const { tier = 'valid', presence = 'any' } = constraints;
  mustBeOneOf('tier', tier, TIERS);
  mustBeOneOf('presence', presence, PRESENCES);
  if (tier !== 'valid') return unbiased(make({ tier, presence }));
  return weighted([1, make({ tier: 'typical', presence })], [1, make({ tier: 'edge', presence })]);
}
