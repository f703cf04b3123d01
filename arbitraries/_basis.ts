import * as fc from 'fast-check';
import type { Constraints } from './_constraints.js';
import type { ItemType } from './conversation-item.js';

/** Valid values among which many have a place of that kind: a JSON Pointer with the kinds of objects in it. */
export type Basis<T> = (place: string) => fc.Arbitrary<T>;

/** Typical and edge values. Not with all properties, though that has every place: such values could not drop them. */
function mixed<T, C extends Constraints>(make: (constraints: C) => fc.Arbitrary<T>, more: C): fc.Arbitrary<T> {
  return fc.oneof(make({ ...more, tier: 'typical' }), make({ ...more, tier: 'edge' }));
}

/** The basis of a model; `constraintsFor` says what a place needs to be there. Put together once for each need. */
export function basisOf<T, C extends Constraints>(
  make: (constraints?: C) => fc.Arbitrary<T>,
  constraintsFor: (place: string) => C = () => ({}) as C,
): Basis<T> {
  const made = new Map<string, fc.Arbitrary<T>>();
  return (place) => {
    const constraints = constraintsFor(place);
    const key = JSON.stringify(constraints);
    const known = made.get(key) ?? mixed(make, constraints);
    made.set(key, known);
    return known;
  };
}

/** The type of the items that a place is in; any will do for other places. */
export function itemsFor(place: string): { itemTypes?: readonly ItemType[] } {
  const type = /^\/output\/\*\((\w+)/.exec(place)?.[1] as ItemType | undefined;
  return type ? { itemTypes: [type] } : {};
}
