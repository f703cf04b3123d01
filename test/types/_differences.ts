/**
 * The documented properties of an inferred type. `z.looseObject` adds an index signature, under which whatever is not
 * documented is `unknown`: it is taken away here, at every level, so that such a property counts as absent.
 */
type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? keyof Named<T> extends never
      ? T
      : { [K in keyof Named<T>]: Known<Named<T>[K]> }
    : T;

type Named<T> = { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] };

type IsAny<T> = 0 extends 1 & T ? true : false;

/** What a property holds where it is neither absent nor `null`; `unknown` stays what it is. */
type Present<T> = unknown extends T ? T : NonNullable<T>;

/** How a property that both document differs. */
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

/** TypeScript lets any property into an empty object type; this one lets none in. */
type Exactly<T> = keyof T extends never ? Record<string, never> : T;

/** Types that are not objects throughout are compared as if they were a property, `value`. */
type AsObject<T, IsObject> = IsObject extends true ? T : { value: T };

type AreObjects<T> = [T] extends [object] ? true : false;

/**
 * Every difference between one of our types and another one for the same object, by property and kind, with a reason
 * for each. The compiler works the list out of the two types: a table that leaves a difference out does not compile,
 * and neither does one that holds an entry too many. What is not listed has the same type in both.
 *
 * | kind | |
 * |---|---|
 * | `optional` | it may be absent in ours, never in theirs |
 * | `null` | it may be `null` in ours, never in theirs |
 * | `wider` | ours takes values that theirs does not |
 * | `narrower` | theirs takes values that ours does not |
 * | `onlyOurs`, `onlyTheirs` | the other one does not document it |
 * | `any` | ours says nothing at all, and ought to |
 */
export type Differences<Ours, Theirs> = Compared<Known<NonNullable<Ours>>, NonNullable<Theirs>>;

type Compared<Ours, Theirs> = Exactly<Listed<AsObject<Ours, AreObjects<Ours>>, AsObject<Theirs, AreObjects<Ours>>>>;
