import type { Model } from '../cases/model.js';
import { documentationOf } from '../schema/documented.js';
import { shapeOf } from '../schema/shape.js';
import { Comparison } from './comparison.js';
import type { Difference } from './difference.js';
import { Expansion } from './expansion.js';

/** Differences that are right as they are. */
export interface KnownDifference extends Omit<Difference, 'place' | 'schema'> {
  /** Where in the object, as place patterns. */
  readonly at: string | readonly string[];
  /** The only places in the description that have the difference; if absent, it may be in any. */
  readonly in?: string | readonly string[];
  /** Why the model differs from the description. */
  readonly reason: string;
}

/** How documented objects differ from an OpenAPI description. */
export interface Drift {
  /** The names of the objects that were compared. */
  readonly objects: readonly string[];
  readonly differences: readonly Difference[];
  readonly known: readonly (Difference & { readonly reason: string })[];
  /** Known differences that there are no longer. */
  readonly outdated: readonly KnownDifference[];
  /** Parts of the description that are not understood, and were not compared. */
  readonly notUnderstood: readonly string[];
}

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

/** Compares models that name their documented schema, and all objects nested in them, with an OpenAPI description. */
export function driftOf(models: readonly Model[], description: unknown, known: readonly KnownDifference[]): Drift {
  const expansion = new Expansion(description);
  const comparison = new Comparison();
  const all: Difference[] = [];
  for (const { name, schema, shape } of models) {
    const source = documentationOf(schema)?.source;
    if (source === undefined) continue;
    const theirs = expansion.component(source);
    const sides = { owner: { name: '', place: '' }, place: '', schema: source };
    if (theirs) all.push(...comparison.compare([shape], [shapeOf(theirs)], sides));
    else all.push({ object: name, place: '', schema: source, change: 'removed' });
  }
  const isOf = (one: KnownDifference, { object, place, schema, change }: Difference) =>
    one.object === object &&
    one.change === change &&
    listOf(one.at).includes(place) &&
    (one.in === undefined || listOf(one.in).includes(schema));
  return {
    objects: [...comparison.objects],
    differences: all.filter((difference) => !known.some((one) => isOf(one, difference))),
    known: all.flatMap((difference) => {
      const one = known.find((each) => isOf(each, difference));
      return one ? [{ ...difference, reason: one.reason }] : [];
    }),
    outdated: outdatedIn(known, (one) => comparison.objects.has(one.object) && !all.some((each) => isOf(one, each))),
    notUnderstood: [...expansion.notUnderstood],
  };
}

/** Lists each place of the known differences that has no longer any, on its own. */
function outdatedIn(
  known: readonly KnownDifference[],
  isOutdated: (one: KnownDifference) => boolean,
): KnownDifference[] {
  return known.flatMap((one) => {
    const single = listOf(one.at).flatMap((at) =>
      one.in === undefined ? [{ ...one, at }] : listOf(one.in).map((place) => ({ ...one, at, in: place })),
    );
    return single.filter(isOutdated);
  });
}
