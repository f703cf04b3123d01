import type { Model } from '../cases/model.js';
import { globMatcher } from '../glob.js';
import { documentationOf } from '../schema/documented.js';
import { shapeOf } from '../schema/shape.js';
import { Comparison } from './comparison.js';
import type { Difference } from './difference.js';
import { Expansion, type UnreadPart } from './expansion.js';
import { byPlace, isKnownAs, type KnownDifference } from './known-difference.js';

/** How documented objects differ from an OpenAPI description. */
export interface Drift {
  /** The names of the objects that were compared. */
  readonly objects: readonly string[];
  readonly differences: readonly Difference[];
  /** The differences that are right as they are, and why. */
  readonly known: readonly (Difference & { readonly reason: string })[];
  /** Known differences that do not exist, each with one place. */
  readonly outdated: readonly KnownDifference[];
  /** Parts of the description that are not understood, and were not compared. */
  readonly notCompared: readonly UnreadPart[];
}

/** What is known of a documented object. */
type Documented = Pick<Model, 'name' | 'schema' | 'shape'>;

/** Compares models that name their documented schema, and all objects nested in them, with an OpenAPI description. */
export function driftOf(models: readonly Documented[], description: unknown, known: readonly KnownDifference[]): Drift {
  const expansion = new Expansion(description);
  const comparison = new Comparison();
  const found: Difference[] = [];
  for (const { name, schema, shape } of models) {
    const source = documentationOf(schema)?.source;
    if (source === undefined) continue;
    const theirs = expansion.component(source);
    const sides = { owner: { name: '', place: '' }, place: '', schema: source };
    if (theirs) found.push(...comparison.compare([shape], [shapeOf(theirs)], sides));
    else found.push({ object: name, place: '', schema: source, change: 'removed' });
  }
  const all = distinct(found);
  const objects = [...comparison.objects];
  const tests = known.map((one) => ({ reason: one.reason, isKnown: isKnownAs(one) }));
  const reasonOf = (difference: Difference) => tests.find(({ isKnown }) => isKnown(difference))?.reason;
  const wasCompared = ({ object }: KnownDifference) => objects.some(globMatcher([object]));
  return {
    objects,
    differences: all.filter((difference) => reasonOf(difference) === undefined),
    known: all.flatMap((difference) => {
      const reason = reasonOf(difference);
      return reason === undefined ? [] : [{ ...difference, reason }];
    }),
    outdated: known.flatMap(byPlace).filter((one) => wasCompared(one) && !all.some(isKnownAs(one))),
    notCompared: expansion.notUnderstood,
  };
}

/** Lists each difference once: a component may be nested in many places. */
const distinct = (differences: readonly Difference[]): Difference[] => [
  ...new Map(differences.map((one) => [Object.values(one).join('\n'), one])).values(),
];
