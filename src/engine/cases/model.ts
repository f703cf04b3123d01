import type * as fc from 'fast-check';
import type * as z from 'zod';
import { either } from '../generate/choosing.js';
import type { Constraints } from '../generate/constraints.js';
import { lazily } from '../generate/lazily.js';
import { globMatcher } from '../glob.js';
import { once } from '../once.js';
import type { JsonSchema } from '../schema/documented.js';
import { jsonSchema, markedJsonSchema } from '../schema/json-schema.js';
import { withoutKinds } from '../schema/place-pattern.js';
import { type Placement, placementsOf } from '../schema/placements.js';
import type { Rule } from '../schema/rules.js';
import { type Shape, shapeOf } from '../schema/shape.js';
import type { Definition } from './definition.js';
import type { Policy } from './evolutions.js';
import { type Goals, goalsOf } from './goals.js';
import type { ObjectCases } from './mutation.js';
import type { RuleIndex } from './rules-at.js';

/** A rule, and where it holds in a model. */
export interface PlacedRule {
  readonly rule: Rule;
  /** JSON Pointers in which `*` stands for any one key or index, and `**` for any path. */
  readonly places: readonly string[];
}

/** Everything known about the documented objects of a project. Builds a model when it is first asked for. */
export class Library {
  private readonly models = new Map<string, Model>();
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(
    definitions: readonly Definition[],
    readonly rules: RuleIndex,
    readonly policy: Policy,
  ) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
  }

  /** Returns the model of a documented object, the same one each time. */
  model(name: string): Model {
    const known = this.models.get(name) ?? new Model(this.definitions.get(name)!, this);
    this.models.set(name, known);
    return known;
  }

  /** Returns the model of the most specific name that has a definition, if there is one. */
  modelAt({ names }: Pick<Placement, 'names'>): Model | undefined {
    const name = names.find((one) => this.definitions.has(one));
    return name === undefined ? undefined : this.model(name);
  }
}

/** A documented object with everything that follows from its definition. Each part is computed when it is first needed. */
export class Model<T = unknown> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  private readonly getShape = once(() => shapeOf(markedJsonSchema(this.definition.schema)));
  private readonly getPlacements = once(() => placementsOf(this.shape));
  private readonly getGoals = once(() =>
    goalsOf(this.shape, this.placements, this.library.rules, (placement) => this.library.modelAt(placement)?.cases),
  );
  private readonly getOmissions = once(() => globMatcher(this.cases.omissions ?? []));
  private readonly getRules = once(() => placedRules(this.placements, this.library.rules.all));

  /** Valid values of both tiers. Built once, since cases draw from it again and again. */
  readonly values: fc.Arbitrary<T> = lazily(() =>
    either(this.arbitrary({ tier: 'typical' }), this.arbitrary({ tier: 'edge' })),
  );

  constructor(
    readonly definition: Definition<T>,
    readonly library: Library,
  ) {
    this.name = definition.name;
    this.schema = definition.schema;
  }

  /** Makes valid values. */
  arbitrary(constraints: Constraints = {}): fc.Arbitrary<T> {
    return this.definition.arbitrary(constraints);
  }

  /** What a parser is given of a value: the value itself, or what carries it. */
  payload(value: unknown): unknown {
    return value;
  }

  /** The part of what a parser returned that is the value. */
  returned(back: unknown): unknown {
    return back;
  }

  /** The names of what carries its values; `undefined` if nothing does. */
  get carrierNames(): readonly string[] | undefined {
    return undefined;
  }

  /** Whether its values may be inside what has this name, or in nothing. */
  hasCarrier(name: string | undefined): boolean {
    return this.carrierNames ? name !== undefined && this.carrierNames.includes(name) : name === undefined;
  }

  /** What carries a value, by its name; `undefined` if nothing does. */
  carrierNameOf(_value: unknown): string | undefined {
    return undefined;
  }

  /** Where a value is in what carries it, as a JSON Pointer. */
  placeOf(_value: unknown): string {
    return '';
  }

  /** Whether what carries the values omits a case: a place, the id of a rule and the name of a mutation. */
  isOmittedAround(_label: string): boolean {
    return false;
  }

  /** Whether a case is true in what carries its value. */
  carries(_value: unknown): boolean {
    return true;
  }

  /** The cases of the object itself, without those of the objects nested in it. */
  get cases(): ObjectCases {
    return this.definition.cases();
  }

  /** Whether a case of a nested object does not apply here: see `omissions` of `ObjectCases`. */
  omits(label: string): boolean {
    return this.getOmissions()(label);
  }

  /** The structure of its values. */
  get shape(): Shape {
    return this.getShape();
  }

  /** The documented objects in it, itself first. */
  get placements(): readonly Placement[] {
    return this.getPlacements();
  }

  /** What its values can reach. */
  get goals(): Goals {
    return this.getGoals();
  }

  /** The rules that hold in it, and where. */
  get rules(): readonly PlacedRule[] {
    return this.getRules();
  }

  /** The model as JSON Schema 2020-12. */
  jsonSchema(title: string): JsonSchema {
    const beyond = this.rules.filter(({ rule }) => rule.beyondJsonSchema);
    return jsonSchema(
      title,
      this.definition.schema,
      beyond.map(({ rule, places }) => `${rule.id}: ${places.join(', ')} ${rule.text}`),
    );
  }
}

function placedRules(placements: readonly Placement[], all: readonly Rule[]): PlacedRule[] {
  return all.flatMap((rule) => {
    const owners = placements.filter(({ names }) => names.includes(rule.object));
    const places = owners.flatMap(({ place }) => rule.at.map((at) => `${place}${at}`));
    const plain = [...new Set(places.map(withoutKinds))];
    return plain.length > 0 ? [{ rule, places: plain }] : [];
  });
}
