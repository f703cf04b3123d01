import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../sampling/case.js';
import type { KnownModel } from '../sampling/known-model.js';
import { at } from '../sampling/places.js';
import { keysOf, violations } from '../schemas/violations.js';
import { patternOf } from './signature.js';

/**
 * The same case with another value, if its label is still true: a valid value is valid and leaves nothing open, a near
 * miss breaks that rule in such a place and no other, and what the documentation leaves open is still there.
 */
export function relabelled({ schema, shape, points }: KnownModel, found: Case, value: unknown): Case | undefined {
  const broken = violations(schema, value);
  const { tier, rule, path = '' } = found;
  const isThere = () => path === '' || at(value, keysOf(path)) !== undefined;
  const isUnchanged = () => isDeepStrictEqual(at(value, keysOf(path)), at(found.value, keysOf(path)));
  switch (tier) {
    case 'typical':
    case 'edge':
      return broken.length === 0 && points.isSound(value) ? { ...found, tier: 'edge', value } : undefined;
    case 'evolved':
      return broken.length === 0 && isThere() ? { ...found, value } : undefined;
    case 'ambiguous':
      return broken.every((one) => one.rule === rule) && isUnchanged() ? { ...found, value } : undefined;
    case 'invalid': {
      const [only, ...others] = broken;
      const isSame = only && others.length === 0 && only.rule === rule;
      const isLike = isSame && patternOf(shape, value, only.path) === patternOf(shape, found.value, path);
      return isLike ? { ...found, path: only.path, value } : undefined;
    }
    default:
      return undefined;
  }
}
