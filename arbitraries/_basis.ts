import * as fc from 'fast-check';
import type { Constraints } from './_constraints.js';
import type { Mutation } from './_mutation.js';
import type { ItemType } from './conversation-item.js';

/** Valid values among which many have the place of a mutation. */
export type Basis<T> = (mutation: Mutation) => fc.Arbitrary<T>;

/** Typical and edge values. Not with all properties, though that has every place: such values could not drop them. */
function mixed<T, C extends Constraints>(make: (constraints: C) => fc.Arbitrary<T>, more: C): fc.Arbitrary<T> {
  return fc.oneof(make({ ...more, tier: 'typical' }), make({ ...more, tier: 'edge' }));
}

/** The basis of a model; `constraintsFor` says what a mutation needs to be there. Put together once for each need. */
export function basisOf<T, C extends Constraints>(
  make: (constraints?: C) => fc.Arbitrary<T>,
  constraintsFor: (mutation: Mutation) => C = () => ({}) as C,
): Basis<T> {
  const made = new Map<string, fc.Arbitrary<T>>();
  return (mutation) => {
    const constraints = constraintsFor(mutation);
    const key = JSON.stringify(constraints);
    const known = made.get(key) ?? mixed(make, constraints);
    made.set(key, known);
    return known;
  };
}

/** What the second word of a rule of items stands for, where it is not a type itself. */
const ABOUT: Record<string, readonly ItemType[]> = {
  message: ['message'],
  content: ['message'],
  object: ['message', 'function_call', 'function_call_output'],
  status: ['message', 'function_call', 'function_call_output'],
};

/** The types of items in which a rule of items can be broken; any will do for other rules. */
export function itemsFor({ rule }: Mutation): { itemTypes?: readonly ItemType[] } {
  const [object, word = ''] = rule.split('.');
  if (object === 'modality') return { itemTypes: ['message'] };
  return object === 'item' ? { itemTypes: ABOUT[word] ?? [word as ItemType] } : {};
}
