import * as fc from 'fast-check';

/**
 * Where a value lies: `typical` reads like real traffic, `edge` is valid and sits on the boundaries, `valid` is either.
 */
export type Tier = 'typical' | 'edge' | 'valid';

/**
 * Which optional properties a value has: `any` of them, `all` at every level, or only those that are `required`. A
 * property that another option pins down is present whatever this says.
 */
export type Presence = 'any' | 'all' | 'required';

/**
 * What every arbitrary of this package can be asked for. It throws a `RangeError` at once where an option is none that
 * exists, or where options leave nothing to make.
 */
export interface Constraints {
  /** Where the values lie. Default: `valid`, which is half typical, half edge. */
  tier?: Tier;
  /** Which optional properties they have. Default: `any`. */
  presence?: Presence;
}

export const TIERS = ['typical', 'edge', 'valid'] as const satisfies readonly Tier[];
export const PRESENCES = ['any', 'all', 'required'] as const satisfies readonly Presence[];

/** One of the two tiers that values are made in. */
export type MadeTier = Exclude<Tier, 'valid'>;

/** What is decided by the time a value is made. */
export interface Making {
  readonly tier: MadeTier;
  readonly presence: Presence;
}

/** Throws a `RangeError` unless `value` is one of `words`. */
export function mustBeOneOf(option: string, value: unknown, words: readonly string[]): void {
  if (!words.some((word) => word === value)) {
    throw new RangeError(`${option} must be one of ${words.join(', ')}, not ${told(value)}`);
  }
}

/** Throws a `RangeError` unless `list` is absent or holds at least one word, each known and none twice. */
export function mustBeSome(option: string, list: unknown, words: readonly string[]): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length === 0) {
    throw new RangeError(`${option} must be a list of at least one of ${words.join(', ')}: no value could have none`);
  }
  for (const word of list) mustBeOneOf(`each of ${option}`, word, words);
  if (new Set(list).size < list.length) throw new RangeError(`${option} names ${list.join(', ')}: one of them twice`);
}

/** Throws a `RangeError` where an option is none that exists: a slip of the pen would silently ask for everything. */
export function mustBeKnown(constraints: unknown, known: readonly string[]): void {
  if (typeof constraints !== 'object' || constraints === null) {
    throw new RangeError(`constraints must be an object, not ${told(constraints)}`);
  }
  for (const option of Object.keys(constraints)) mustBeOneOf('an option', option, known);
}

const told = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/**
 * The arbitrary of the tier that was asked for. Values are drawn without fast-check's bias: the tiers say already
 * where to look. Throws a `RangeError` where a constraint is not one that exists.
 */
export function tiered<T, C extends Constraints>(
  constraints: C,
  make: (making: Making) => fc.Arbitrary<T>,
  more: readonly string[] = [],
  checkMore: (constraints: C) => void = () => {},
): fc.Arbitrary<T> {
  mustBeKnown(constraints, ['tier', 'presence', ...more]);
  checkMore(constraints);
  const { tier = 'valid', presence = 'any' } = constraints;
  mustBeOneOf('tier', tier, TIERS);
  mustBeOneOf('presence', presence, PRESENCES);
  if (tier !== 'valid') return fc.noBias(make({ tier, presence }));
  return fc.noBias(fc.oneof(make({ tier: 'typical', presence }), make({ tier: 'edge', presence })));
}
