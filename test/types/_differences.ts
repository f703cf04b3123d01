/**
 * The documented properties of an inferred type. `z.looseObject` adds an index signature, which makes every other
 * property `unknown`. This type removes it at every level, so that such properties count as absent. An object that has
 * nothing but an index signature is a map, and keeps it.
 */
type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? keyof Named<T> extends never
      ? { [K in keyof T]: Known<T[K]> }
      : { [K in keyof Named<T>]: Known<Named<T>[K]> }
    : T;

type Named<T> = { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] };

type IsAny<T> = 0 extends 1 & T ? true : false;

/** The type of a property without `undefined` and `null`. `unknown` stays `unknown`. */
type Present<T> = unknown extends T ? T : NonNullable<T>;

/** How a property that both types document differs. */
type Kinds<Ours, Theirs> =
  | (IsAny<Ours> extends true ? 'any' : never)
  | (undefined extends Ours ? (undefined extends Theirs ? never : 'optional') : never)
  | (null extends Ours ? (null extends Theirs ? never : 'null') : never)
  | ([Present<Ours>] extends [Present<Theirs>] ? never : 'wider')
  | ([Present<Theirs>] extends [Present<Ours>] ? never : 'narrower');

type KindsAt<Ours, Theirs, K> = K extends keyof Ours
  ? K extends keyof Theirs
    ? Kinds<Ours[K], Theirs[K]>
    : 'onlyOurs'
  : 'onlyTheirs';

type Listed<Ours, Theirs> = {
  [K in keyof Ours | keyof Theirs as [KindsAt<Ours, Theirs, K>] extends [never] ? never : K]: {
    [Kind in KindsAt<Ours, Theirs, K>]: string;
  };
};

/** TypeScript allows any property in an empty object type. This type allows none. */
type Exactly<T> = keyof T extends never ? Record<string, never> : T;

/** Types that are not always objects are compared as a property `value`. */
type AsObject<T, IsObject> = IsObject extends true ? T : { value: T };

type AreObjects<T> = [T] extends [object] ? true : false;

/**
 * Every difference between one of our types and another type of the same object, by property and kind, with a reason for
 * each. The compiler derives the list from the two types: a table with a missing or an extra entry does not compile.
 * Properties that are not listed have the same type in both.
 *
 * | kind | meaning |
 * |---|---|
 * | `optional` | may be absent in ours, but not in theirs |
 * | `null` | may be `null` in ours, but not in theirs |
 * | `wider` | ours accepts values that theirs does not |
 * | `narrower` | theirs accepts values that ours does not |
 * | `onlyOurs`, `onlyTheirs` | the other type does not document it |
 * | `any` | ours is `any`, which is a mistake |
 */
export type Differences<Ours, Theirs> = Compared<Known<NonNullable<Ours>>, NonNullable<Theirs>>;

type Compared<Ours, Theirs> = Exactly<Listed<AsObject<Ours, AreObjects<Ours>>, AsObject<Theirs, AreObjects<Ours>>>>;
