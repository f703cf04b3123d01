import { isDeepStrictEqual } from 'node:util';
import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evolution } from '../../arbitraries/_evolution.js';
import { evolutions as byModel } from '../../arbitraries/_evolved.js';
import { sourceOf } from '../../arbitraries/_random.js';
import { models } from '../../arbitraries/models.js';
import { sampleAt } from '../../src/sampling/sample.js';
import { violations } from '../../src/schemas/violations.js';

type Members = Record<string, unknown>;

/** Those of sessions have all that responses have, and more. */
const evolutions = byModel.session;

const cases = (['session', 'response'] as const).flatMap((model) =>
  (['typical', 'edge'] as const).flatMap((tier) =>
    (['all', 'any'] as const).flatMap((presence) => {
      const arbitrary: fc.Arbitrary<unknown> = models[model].arbitrary({ tier, presence });
      return Array.from({ length: 100 }, (_, index) => {
        return { model, presence, index, value: sampleAt(arbitrary, 8, index) as Members };
      });
    }),
  ),
);

/** Every value that lends itself to an evolution, before and after. */
const evolvedBy = (evolution: Evolution) =>
  cases.flatMap(({ value, index, ...rest }) => {
    const evolved = evolution.apply(value, sourceOf(13, index));
    return evolved ? [{ ...rest, index, before: value, after: evolved.value, path: evolved.path }] : [];
  });

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** What is at a JSON Pointer. */
const atPath = (value: unknown, path: string) =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), value);

/** What is left of a value without the properties that another one does not have; how many they were. */
function withoutNew(value: unknown, known: unknown): { value: unknown; dropped: number } {
  if (!isObject(value) || !isObject(known)) return { value, dropped: 0 };
  let dropped = 0;
  const inner = (member: unknown, old: unknown) => {
    const left = withoutNew(member, old);
    dropped += left.dropped;
    return left.value;
  };
  if (Array.isArray(value)) return { value: value.map((item, i) => inner(item, known[i])), dropped };
  const entries = Object.entries(value).flatMap(([key, member]) => {
    if (Object.hasOwn(known, key)) return [[key, inner(member, known[key])] as const];
    dropped++;
    return [];
  });
  return { value: Object.fromEntries(entries), dropped };
}

/** The keys of free objects, of which none may change. */
const freeIn = (value: unknown): unknown[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, member]) =>
        ['metadata', 'parameters', 'input_schema', 'annotations'].includes(key) ? [member] : freeIn(member),
      )
    : [];

const KIND: Record<string, (value: unknown) => boolean> = {
  'new-scalar': (value) => ['string', 'number', 'boolean'].includes(typeof value),
  'new-null': (value) => value === null,
  'new-object': (value) => isObject(value) && !Array.isArray(value),
  'new-array': (value) => Array.isArray(value),
};

const byName = (test: (name: string) => boolean) => evolutions.filter(({ name }) => test(name));

describe('what the compatibility policy allows', () => {
  it.each(evolutions)('breaks no rule, and leaves the original as it is: $name', (evolution) => {
    const texts = cases.map(({ value }) => JSON.stringify(value));
    const evolved = evolvedBy(evolution);
    for (const { model, after } of evolved) {
      expect(violations(models[model].schema, after)).toEqual([]);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(after)), after)).toBe(true);
    }
    expect(cases.map(({ value }) => JSON.stringify(value))).toEqual(texts);
    const again = evolvedBy(evolution).map(({ after }) => JSON.stringify(after));
    expect(again).toEqual(evolved.map(({ after }) => JSON.stringify(after)));
  });

  it.each(evolutions)('is often possible: $name', (evolution) => {
    const full = cases.filter(({ presence }) => presence === 'all').length;
    const fit = evolvedBy(evolution).filter(({ presence }) => presence === 'all').length;
    expect(fit / full).toBeGreaterThanOrEqual(0.2);
  });

  it('has names of its own', () => {
    expect(new Set(evolutions.map(({ name }) => name)).size).toBe(12);
  });
});

describe('new properties', () => {
  it.each(byName((name) => name in KIND))('one, at the path, beside all that was there: $name', (evolution) => {
    const depths = new Set<number>();
    for (const { before, after, path } of evolvedBy(evolution)) {
      expect(withoutNew(after, before)).toEqual({ value: before, dropped: 1 });
      expect(KIND[evolution.name]!(atPath(after, path))).toBe(true);
      expect(atPath(before, path)).toBeUndefined();
      depths.add(path.split('/').length - 1);
    }
    expect([...depths].sort()).toEqual(expect.arrayContaining([1, 2, 3, 4]));
  });

  it('may be everywhere but in free objects', () => {
    const evolution = evolutions.find(({ name }) => name === 'new-property-everywhere')!;
    for (const { before, after, path } of evolvedBy(evolution)) {
      const { value, dropped } = withoutNew(after, before);
      expect(value).toEqual(before);
      expect(dropped).toBeGreaterThan(0);
      expect(freeIn(after)).toEqual(freeIn(before));
      expect(path).toBe('');
    }
  });
});

describe('another order', () => {
  it.each(byName((name) => name.startsWith('re')))('of the same properties: $name', (evolution) => {
    for (const { before, after, path } of evolvedBy(evolution)) {
      expect(isDeepStrictEqual(after, before)).toBe(true);
      expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
      expect(path).toBe('');
    }
  });
});

describe('other texts', () => {
  const texts = byName((name) => !(name in KIND) && !name.startsWith('re') && name !== 'new-property-everywhere');

  it.each(texts)('in one place, and nowhere else: $name', (evolution) => {
    for (const { before, after, path } of evolvedBy(evolution)) {
      const [old, now] = [atPath(before, path), atPath(after, path)] as [string, string];
      expect(now).not.toBe(old);
      expect(JSON.stringify(after).replace(JSON.stringify(now), () => JSON.stringify(old))).toBe(
        JSON.stringify(before),
      );
    }
  });

  it.each(texts.filter(({ name }) => name.endsWith('-id')))('keep the documented prefix: $name', (evolution) => {
    const found = evolvedBy(evolution);
    for (const { before, after, path } of found) {
      const prefix = /^\/(?:conversation_)?id$/.test(path) ? (atPath(before, path) as string).slice(0, 5) : '';
      const id = atPath(after, path) as string;
      expect(id.startsWith(prefix)).toBe(true);
      if (evolution.name === 'longer-id') expect(id).toHaveLength(prefix.length + 200);
      else expect(id).toMatch(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.v2\./);
    }
    const fields = new Set(found.map(({ path }) => path.split('/').at(-1)));
    expect([...fields].sort()).toEqual(['approval_request_id', 'call_id', 'conversation_id', 'id']);
  });
});
