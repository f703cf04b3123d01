/** A schema of an OpenAPI description. */
export interface Part {
  readonly schema: unknown;
  /** JSON Pointer of the schema. */
  readonly at: string;
  /** The references that led to it. */
  readonly within: readonly string[];
}

/** One of the kinds of values that a schema allows: values of one JSON type, or of any. */
export interface Alternative {
  readonly type?: string | undefined;
  /** The only values, if they are listed. */
  readonly words?: readonly unknown[] | undefined;
  /** The schemas of each property; a value must match all of them. */
  readonly properties?: ReadonlyMap<string, readonly Part[]> | undefined;
  readonly required: ReadonlySet<string>;
  readonly items?: readonly Part[] | undefined;
  /** The schemas of any other property. */
  readonly rest?: readonly Part[] | undefined;
  readonly bounds: Readonly<Record<string, number>>;
  readonly maxKeyLength?: number | undefined;
  /** The name of the component that it is one of. */
  readonly component?: string | undefined;
}

/** Allows everything. */
export const ANYTHING: Alternative = { required: new Set(), bounds: {} };

/** Allows `null` only. */
export const NULL: Alternative = { ...ANYTHING, type: 'null' };

/** Returns what each list of alternatives allows, as one list. */
export function combined(lists: readonly (readonly Alternative[])[]): Alternative[] {
  const add = (all: readonly Alternative[], list: readonly Alternative[]) =>
    all.flatMap((a) => list.flatMap((b) => both(a, b) ?? []));
  return lists.reduce<Alternative[]>(add, [ANYTHING]);
}

/** Returns what two alternatives allow; `undefined` if they have no value in common. */
function both(a: Alternative, b: Alternative): Alternative | undefined {
  const type = commonType(a.type ?? b.type, b.type ?? a.type);
  if (type === CONTRADICTION) return undefined;
  return {
    type,
    words: a.words && b.words ? a.words.filter((word) => b.words!.includes(word)) : (a.words ?? b.words),
    properties: a.properties && b.properties ? joined(a.properties, b.properties) : (a.properties ?? b.properties),
    required: new Set([...a.required, ...b.required]),
    items: a.items && b.items ? [...a.items, ...b.items] : (a.items ?? b.items),
    rest: a.rest && b.rest ? [...a.rest, ...b.rest] : (a.rest ?? b.rest),
    bounds: tightest(a.bounds, b.bounds),
    maxKeyLength: a.maxKeyLength ?? b.maxKeyLength,
    component: a.component ?? b.component,
  };
}

const CONTRADICTION = Symbol('contradiction');

function commonType(a: string | undefined, b: string | undefined): string | undefined | typeof CONTRADICTION {
  if (a === b) return a;
  const isNumber = (type: string | undefined) => type === 'integer' || type === 'number';
  return isNumber(a) && isNumber(b) ? 'integer' : CONTRADICTION;
}

type Properties = NonNullable<Alternative['properties']>;

function joined(a: Properties, b: Properties): Properties {
  const all = new Map(a);
  for (const [key, parts] of b) all.set(key, [...(all.get(key) ?? []), ...parts]);
  return all;
}

type Bounds = Alternative['bounds'];

function tightest(a: Bounds, b: Bounds): Bounds {
  const all = { ...a };
  for (const [keyword, bound] of Object.entries(b)) {
    const other = all[keyword] ?? bound;
    all[keyword] = keyword.startsWith('min') ? Math.max(bound, other) : Math.min(bound, other);
  }
  return all;
}
