import type * as fc from 'fast-check';
import * as z from 'zod';
import { weighted } from '../generate/choosing.js';
import type { Constraints } from '../generate/constraints.js';
import { findPlaces, getAt, replaceAt } from '../json/place.js';
import { fromPointer } from '../json/pointer.js';
import { isObject } from '../json/type-of.js';
import { type Violation, violations } from '../schema/violations.js';
import { Model } from './model.js';

/** Something that carries the values of a model in one of its properties. */
export interface Carrier {
  readonly model: Model;
  /** Where, as a JSON Pointer. */
  readonly at: string;
  /** Makes a valid value of the carrier for a value, which replaces the property. Always the same one. */
  envelopeFor(value: unknown): unknown;
  /** Makes the values that it carries. */
  arbitrary(constraints: Constraints): fc.Arbitrary<unknown>;
}

const wrapped = (carrier: Carrier, value: unknown): unknown => {
  const envelope = carrier.envelopeFor(value);
  return replaceAt(envelope, findPlaces(envelope, carrier.at)[0]!, value);
};

/** The violations of a value in its carrier, as the value sees them. What is outside of it is at its root. */
const violationsIn = (carrier: Carrier, value: unknown): Violation[] =>
  violations(carrier.model.schema, wrapped(carrier, value)).map((violation) => {
    const isInside = violation.path === carrier.at || violation.path.startsWith(`${carrier.at}/`);
    return { ...violation, path: isInside ? violation.path.slice(carrier.at.length) : '' };
  });

/**
 * A model whose values reach a parser inside something else. Cases, labels and shrinks are about the value. Each value is
 * carried by the first carrier that neither refuses it nor leaves it open for a reason of its own.
 */
export class CarriedModel extends Model {
  override readonly schema: z.ZodType;

  constructor(
    readonly inner: Model,
    private readonly carriers: readonly [Carrier, ...Carrier[]],
  ) {
    super(inner.definition, inner.library);
    // What the carrier refuses is refused, too: a smaller value must stay true in its carrier.
    this.schema = z.unknown().superRefine((value, context) => {
      const carrier = this.carrierOf(value) ?? this.carriers[0];
      for (const { rule, path, message } of violationsIn(carrier, value)) {
        context.addIssue({ code: 'custom', params: { rule }, path: fromPointer(path), message });
      }
    });
  }

  override arbitrary(constraints: Constraints = {}): fc.Arbitrary<unknown> {
    const [first, ...others] = this.carriers.map((carrier) => carrier.arbitrary(constraints));
    // The first carrier is the usual one.
    return weighted([4, first!], ...others.map((arbitrary) => [1, arbitrary] as const));
  }

  private carrierOf(value: unknown): Carrier | undefined {
    const alone = violations(this.inner.schema, value);
    return this.carriers.find((carrier) => {
      const whole = wrapped(carrier, value);
      const isOpen = isObject(whole) && carrier.model.cases.isOpen?.(whole);
      return !isOpen && violations(carrier.model.schema, whole).length === alone.length;
    });
  }

  override get carrierNames(): readonly string[] {
    return this.carriers.map(({ model }) => model.name);
  }

  override payload(value: unknown): unknown {
    return wrapped(this.carrierOf(value) ?? this.carriers[0], value);
  }

  override returned(back: unknown): unknown {
    return getAt(back, fromPointer(this.carriers[0].at));
  }

  override carrierNameOf(value: unknown): string {
    return (this.carrierOf(value) ?? this.carriers[0]).model.name;
  }

  override carries(value: unknown): boolean {
    return this.carrierOf(value) !== undefined;
  }

  override placeOf(value: unknown): string {
    return (this.carrierOf(value) ?? this.carriers[0]).at;
  }

  override isOmittedAround(label: string): boolean {
    return this.carriers.every(({ model, at }) => model.omits(at + label));
  }
}
