import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../engine/cases/case.js';
import type { Model } from '../../engine/cases/model.js';
import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { violations } from '../../engine/schema/violations.js';
import { patternOf } from './pattern.js';

/**
 * Returns the same case with another value, or `undefined` if its label is not true of that value. A valid case must be
 * valid and contain nothing that the documentation leaves open; a near miss must break the same rule in the same kind of
 * place and no other; an ambiguous case must still contain what is ambiguous.
 */
export function revalidate({ schema, shape, goals }: Model, found: Case, value: unknown): Case | undefined {
  const broken = violations(schema, value);
  const { tier, rule, path = '' } = found;
  const isThere = () => path === '' || getAt(value, fromPointer(path)) !== undefined;
  const isUnchanged = () => isDeepStrictEqual(getAt(value, fromPointer(path)), getAt(found.value, fromPointer(path)));
  switch (tier) {
    case 'typical':
    case 'edge':
      return broken.length === 0 && goals.isSound(value) ? { ...found, tier: 'edge', value } : undefined;
    case 'evolved':
      return broken.length === 0 && isThere() ? { ...found, value } : undefined;
    case 'ambiguous':
      return broken.every((one) => one.rule === rule) && isUnchanged() ? { ...found, value } : undefined;
    case 'invalid': {
      const [only, ...others] = broken;
      const isSameRule = only && others.length === 0 && only.rule === rule;
      const isSamePlace = isSameRule && patternOf(shape, value, only.path) === patternOf(shape, found.value, path);
      return isSamePlace ? { ...found, path: only.path, value } : undefined;
    }
    default:
      return undefined;
  }
}
