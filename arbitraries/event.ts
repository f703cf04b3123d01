import type * as fc from 'fast-check';
import type { Definition } from '../src/engine/cases/definition.js';
import type { ObjectCases } from '../src/engine/cases/mutation.js';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type MadeTier, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { Optional, object, optional, type Shape } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { EventDeclaration } from '../src/objects/events/event.js';
import { EVENT_ID_LENGTH } from '../src/objects/events/event.rules.js';
import type { Field } from '../src/objects/events/fields.js';
import { pcmAudio, sampledAudio } from './_base64.js';
import { eventCases, joinedCases } from './_event-cases.js';
import { opaqueId } from './_id.js';
import { anyText, asciiText } from './_text.js';
import { edgeTime } from './_typed-session.js';
import { responseSecond } from './_wire-id.js';
import { spokenPiece } from './events/_pieces.js';

/** The values of some properties of an event. */
export type Values = Readonly<Partial<Record<string, fc.Arbitrary<unknown> | Optional<unknown>>>>;

/** What is particular to an event, beyond its declaration. */
export interface Particulars<C extends Constraints = Constraints> {
  /** The values of properties: of objects, of the objects in a list, and of what the kind of a property does not decide. */
  readonly values?: (making: Making, constraints: C) => Values;
  /** Properties that typical events have on the wire, although they are not documented. */
  readonly undocumented?: (making: Making) => Shape;
  /** Puts the properties into the order of the wire, if some depend on later ones. */
  readonly order?: readonly string[];
  /** Names of further options. */
  readonly options?: readonly string[];
  /** Throws a `RangeError` if one of the further options is invalid. */
  readonly checkOptions?: (constraints: C) => void;
  /** Ambiguous cases that follow from the declaration and that a rule of the event forbids: the place and the name. */
  readonly without?: readonly string[];
  /** Cases beyond those that follow from the declaration. */
  readonly cases?: () => Partial<ObjectCases>;
}

/** Numbers on boundaries. */
const EDGE_INTEGERS = [0, 1, 2, 65_536, INT32_MAX] as const;

function typicalValues({ kind, prefix }: Field): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'id':
      return opaqueId(prefix!, 'typical');
    case 'index':
      return oneNumber(0, 0, 0, 0, 0, 0, 0, 1);
    case 'milliseconds':
      return wholeNumber(0, 60_000);
    case 'base64':
      return pcmAudio();
    case 'text':
      return spokenPiece();
    default:
      throw new Error(`the typical values of a ${kind} are particular to the event`);
  }
}

function edgeValues({ kind, prefix }: Field): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'id':
      return opaqueId(prefix!, 'edge');
    case 'index':
    case 'milliseconds':
      return oneNumber(0, ...EDGE_INTEGERS);
    case 'time':
      return edgeTime();
    case 'number':
      return oneNumber(0, 0, 0.4, 1, 1.5, 60, 65_536);
    case 'base64':
      return sampledAudio();
    case 'text':
      return anyText();
    default:
      throw new Error(`the values of a ${kind} are particular to the event`);
  }
}

/** Arrays of the objects in a list. */
const listOf = (item: fc.Arbitrary<unknown>, tier: MadeTier) =>
  tier === 'typical' ? list(item, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2) : list(item, 0, 0, 1, 1, 2, 3, 20);

/** The identifiers of an event. Those of a client are rarely set, and shorter. */
function eventIds({ from, type }: EventDeclaration, { tier }: Making): fc.Arbitrary<string> {
  const ids = opaqueId('event_', tier);
  const hasLimit = from === 'client' && tier === 'edge' && type !== 'output_audio_buffer.clear';
  return hasLimit ? weighted([3, ids], [1, asciiText(EVENT_ID_LENGTH, 1)]) : ids;
}

/** The arbitrary of an event, from its declaration and what is particular to it. */
function arbitraryOf<T, C extends Constraints>(
  declaration: EventDeclaration<T>,
  particulars: Particulars<C>,
): (constraints?: C) => fc.Arbitrary<T> {
  const { type, from, fields, requiresId } = declaration;
  const { values = (): Values => ({}), undocumented = () => ({}), order, options, checkOptions } = particulars;
  return (constraints = {} as C) =>
    tiered<unknown, C>(
      constraints,
      (making) => {
        const { tier } = making;
        const own = values(making, constraints);
        const valuesOf = (key: string, field: Field): fc.Arbitrary<unknown> | Optional<unknown> => {
          const found = own[key];
          if (found instanceof Optional) return found;
          if (found) return field.kind === 'list' ? listOf(found, tier) : found;
          const made = tier === 'typical' ? typicalValues(field) : edgeValues(field);
          return field.nullable ? orNull(made) : made;
        };
        const properties = Object.fromEntries(
          Object.entries(fields).map(([key, field]) => {
            const made = valuesOf(key, field);
            return [key, field.required || made instanceof Optional ? made : optional(made)];
          }),
        );
        const ids = own.event_id ?? eventIds(declaration, making);
        const isOptional = !requiresId && !(ids instanceof Optional);
        const event_id = isOptional ? optional(ids, from === 'client' ? 0.2 : 0) : ids;
        const event = object(
          {
            type: fixed(type),
            // An identifier that depends on the other properties comes after them.
            ...(order ? { ...properties, event_id } : { event_id, ...properties }),
            ...(tier === 'typical' && undocumented(making)),
          },
          making,
        );
        return responseSecond.within(order ? event.map((made) => inOrder(made, order)) : event);
      },
      options,
      checkOptions,
    ) as fc.Arbitrary<T>;
}

/** Returns the same object with some properties first. */
function inOrder(event: object, first: readonly string[]): object {
  const entries = Object.entries(event);
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  return Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** The definition of an event. */
export interface EventDefinition<T = unknown, C extends Constraints = Constraints> extends Definition<T> {
  readonly declaration: EventDeclaration<T>;
  arbitrary(constraints?: C): fc.Arbitrary<T>;
  /** Makes the values of one of its properties. */
  carried(key: string, constraints: Constraints): fc.Arbitrary<unknown>;
}

/** Defines an event by its declaration, and by what is particular to it. */
export function defineEvent<T, C extends Constraints = Constraints>(
  declaration: EventDeclaration<T>,
  particulars: Particulars<C> = {},
): EventDefinition<T, C> {
  let made: ObjectCases | undefined;
  return {
    name: declaration.type,
    declaration,
    // Read when it is needed: to build the schemas of all events takes time.
    get schema() {
      return declaration.schema;
    },
    arbitrary: arbitraryOf(declaration, particulars),
    carried: (key, constraints) =>
      tiered(constraints, (making) => {
        const made = particulars.values?.(making, constraints as C)[key];
        return responseSecond.within((made instanceof Optional ? made.arbitrary : made)!);
      }),
    cases: () => {
      made ??= joinedCases(eventCases(declaration, particulars.without), particulars.cases?.() ?? {});
      return made;
    },
  };
}
