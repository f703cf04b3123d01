import { simplerList, simplerNumber, simplerText } from '../engine/generate/simpler.js';
import type { Break, CallAnswer, OutputPlan, PartPlan, Placed, Placement } from './plan.js';
import { SIMPLEST_OUTPUT } from './simplest-plan.js';

/** Yields an object with each simpler value of one of its properties. */
export function* withSimpler<T extends object, K extends keyof T>(
  value: T,
  key: K,
  simpler: (member: NonNullable<T[K]>) => Iterable<T[K]>,
): Generator<T> {
  const member = value[key];
  if (member === undefined || member === null) return;
  for (const one of simpler(member)) yield { ...value, [key]: one };
}

/** Yields an object without a property, if it has it. */
export function* without<T extends object>(value: T, key: keyof T): Generator<T> {
  if (!(key in value)) return;
  const { [key]: _, ...rest } = value;
  yield rest as T;
}

function* simplerBreak({ at, wait }: Break): Generator<Break> {
  for (const one of simplerNumber(wait, 1)) yield { at, wait: one };
  for (const one of simplerNumber(at)) yield { at: one, wait };
}

function* simplerPlacement(place: Placement): Generator<Placement> {
  yield* without(place, 'breaks');
  yield* without(place, 'slot');
  yield* withSimpler(place, 'breaks', (breaks) => simplerList(breaks, simplerBreak));
  yield* withSimpler(place, 'slot', (slot) => simplerNumber(slot));
}

/** Yields a strand with simpler places. */
export function* simplerPlace<T extends Placed>(value: T): Generator<T> {
  yield* without(value, 'place');
  yield* withSimpler(value, 'place', simplerPlacement);
}

/** Yields simpler lists of lengths: fewer cuts. The lengths stay. */
export const simplerCuts = (cuts: readonly number[]): Iterable<readonly number[]> => simplerList(cuts, () => []);

function* simplerPart(part: PartPlan): Generator<PartPlan> {
  yield* without(part, 'cuts');
  yield* without(part, 'audio');
  yield* without(part, 'mix');
  yield* simplerPlace(part);
  yield* withSimpler(part, 'cuts', simplerCuts);
  yield* withSimpler(part, 'audio', (audio) => simplerList(audio, (one) => simplerNumber(one, 1)));
  yield* withSimpler(part, 'mix', (mix) => simplerNumber(mix, 1));
}

type Item = OutputPlan['item'];

/** Yields items of the same type with simpler texts. Arguments of a whole call stay JSON. */
function* simplerItem(item: Item): Generator<Item> {
  if (item.type === 'message') {
    const { content } = item;
    for (let i = content.length - 1; i > 0; i--) yield { ...item, content: content.toSpliced(i, 1) };
    for (const [i, part] of content.entries()) {
      for (const key of ['text', 'transcript'] as const) {
        for (const one of withSimpler(part, key, (text) => simplerText(text, 1)))
          yield { ...item, content: content.with(i, one) };
      }
    }
    yield* without(item, 'phase');
    return;
  }
  if (item.type === 'function_call' && item.status === 'incomplete') {
    yield* withSimpler(item, 'arguments', simplerText);
  } else if (item.arguments !== '{}') yield { ...item, arguments: '{}' };
}

/** Whether a value is the simplest one already. */
const isSame = (value: unknown, simplest: unknown) => JSON.stringify(value) === JSON.stringify(simplest);

/** Yields simpler items of a response: a message of one letter, and items with simpler values, cuts and places. */
export function* simplerOutput(output: OutputPlan): Generator<OutputPlan> {
  if (!isSame(output, SIMPLEST_OUTPUT)) yield SIMPLEST_OUTPUT;
  yield* without(output, 'parts');
  yield* without(output, 'answer');
  yield* without(output, 'approves');
  yield* simplerPlace(output);
  yield* withSimpler(output, 'item', simplerItem);
  yield* withSimpler(output, 'parts', (parts) => simplerList(parts, simplerPart));
  yield* withSimpler(output, 'answer', function* (answer): Generator<CallAnswer> {
    yield* simplerPlace(answer);
    if (answer.when !== 'response') yield { ...answer, when: 'response' };
    yield* withSimpler(answer, 'output', (text) => simplerText(text, 1));
  });
}
