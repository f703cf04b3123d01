import type * as fc from 'fast-check';
import type { Evolution } from '../../arbitraries/_evolution.js';
import { pointer, violations } from '../schemas/violations.js';
import type { Case } from './case.js';
import { changed } from './changed.js';
import { placesOfKind } from './kinds.js';
import type { Ground } from './mutated.js';
import { at } from './places.js';

/** A value as a later version of the API may send it, if this one lends itself to the evolution. */
export function evolvedCase(
  base: unknown,
  random: fc.Random,
  { name, apply }: Evolution,
  { name: model, schema }: Pick<Ground, 'name' | 'schema'>,
  objects?: readonly string[],
): Case | undefined {
  const made = apply(base as Record<string, unknown>, random, objects);
  if (!made || violations(schema, made.value).length > 0) return undefined;
  const { path, value } = made;
  return { model, tier: 'evolved', expect: 'must-accept', rule: 'additive', path, mutation: name, value };
}

/** Valid values with a change that the API's compatibility policy allows. */
export function evolvedOf(
  ground: Pick<Ground, 'name' | 'schema'>,
  from: fc.Arbitrary<unknown>,
  evolutions: readonly Evolution[],
): fc.Arbitrary<Case> {
  return changed((random) => {
    const evolution = evolutions[random.nextInt(0, evolutions.length - 1)]!;
    return { from, change: (base, random) => evolvedCase(base, random, evolution, ground), name: evolution.name };
  });
}

/** Valid values in which an object of that kind evolves. */
export function evolvedIn(ground: Ground, evolution: Evolution, place: string): fc.Arbitrary<Case> {
  const change = (base: unknown, random: fc.Random) => {
    const places = placesOfKind(ground.shape, base, place);
    const objects = places.filter((found) => at(base, found) instanceof Object).map(pointer);
    return objects.length === 0 ? undefined : evolvedCase(base, random, evolution, ground, objects);
  };
  return changed(() => ({ from: ground.basis(place), change, name: `${evolution.name} at ${place}` }));
}
