import { EVENT_NAMES, library } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import type { Model } from '../../src/engine/cases/model.js';
import { type Mutation, UNFIT } from '../../src/engine/cases/mutation.js';
import { type MutatedTier, sitesOf } from '../../src/engine/cases/sites.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { getAt, type Place, replaceAt } from '../../src/engine/json/place.js';
import { toPointer } from '../../src/engine/json/pointer.js';
import type { JsonObject } from '../../src/engine/json/type-of.js';
import { findPattern } from '../../src/engine/schema/place-pattern.js';
import { UNION_NAMES } from '../_models.js';

/** The documented objects. */
export const documented: readonly Model[] = objects.map(({ name }) => library.model(name));

const CONSTRAINTS = (['all', 'any'] as const).flatMap((presence) =>
  (['typical', 'edge'] as const).map((tier) => ({ tier, presence })),
);

/** A valid value of a documented object. */
interface Sample {
  readonly value: unknown;
  readonly hasEverything: boolean;
}

const samples = new Map<Model, readonly Sample[]>();

/** Freezes a value and everything in it, so that a mutation that changes it in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Whether an object is a union of events. */
export const isUnion = ({ name }: Model) => UNION_NAMES.some((one) => one === name);

const isEvent = ({ name }: Model) => EVENT_NAMES.some((one) => one === name);

/** An event without another object in it is an envelope with few properties. */
const countOf = (model: Model) => (!isEvent(model) ? 60 : model.placements.length === 1 ? 12 : 80);

/**
 * Returns valid values of a documented object, those with every property and those with any mixed; of a union of events,
 * those of each event.
 */
export function samplesOf(model: Model): readonly Sample[] {
  const known = samples.get(model);
  if (known) return known;
  if (isUnion(model)) return ofEvents(model);
  const arbitraries = CONSTRAINTS.map((constraints) => [constraints, model.arbitrary(constraints)] as const);
  const made = Array.from({ length: countOf(model) }, (_, index) =>
    arbitraries.map(([{ presence }, arbitrary]) => {
      return { value: frozen(sampleAt(arbitrary, 3, index)), hasEverything: presence === 'all' };
    }),
  ).flat();
  samples.set(model, made);
  return made;
}

function ofEvents(union: Model): readonly Sample[] {
  const events = documented.filter(
    (model) => isEvent(model) && union.schema.safeParse(samplesOf(model)[0]!.value).success,
  );
  const made = events.flatMap((model) => samplesOf(model).slice(0, 8));
  samples.set(union, made);
  return made;
}

/** A mutation of a documented object, and one place where it applies to the object on its own. */
export interface Site {
  readonly model: Model;
  readonly mutation: Mutation;
  readonly at: string;
  readonly label: string;
}

/** Lists the mutations of every documented object. */
export const everySite = (tier: MutatedTier): Site[] =>
  documented.flatMap((model) =>
    sitesOf(model, tier)
      .filter(({ object }) => object === model)
      .map(({ mutation, at }) => {
        return { model, mutation, at, label: `${model.name}${at}: ${mutation.rule.id} ${mutation.name}` };
      }),
  );

/** A valid value and what a mutation made of it. */
export interface Applied extends Sample {
  readonly before: unknown;
  /** What the mutation put into the place. */
  readonly by: unknown;
  readonly after: unknown;
  readonly place: Place;
  readonly path: string;
}

/** Applies a mutation to valid values of its object, in up to three places of each, until there are `most` results. */
export function applied({ model, mutation, at }: Site, most = 20, among = samplesOf(model)): Applied[] {
  const found: Applied[] = [];
  for (const [index, sample] of among.entries()) {
    const before = sample.value;
    for (const place of findPattern(model.shape, before, at).slice(0, 3)) {
      const context = { owner: before as JsonObject, random: sourceOf(5, index) };
      const by = mutation.change(getAt(before, place), context);
      if (by === UNFIT) continue;
      found.push({ ...sample, before, by, after: replaceAt(before, place, by), place, path: toPointer(place) });
    }
    if (found.length >= most) break;
  }
  return found;
}
