import { simplerList, simplerNumber, simplerText } from '../engine/generate/simpler.js';
import type { InputPlan, ResponsePlan, SeedPlan, TranscriptionPlan, Turn } from './plan.js';
import { simplerCuts, simplerOutput, simplerPlace, without, withSimpler } from './simpler-parts.js';
import {
  SIMPLEST_FINAL,
  SIMPLEST_OUTPUT,
  SIMPLEST_RESPONSE,
  SIMPLEST_TRANSCRIPTION,
  SIMPLEST_TURN,
} from './simplest-plan.js';

const isSame = (value: unknown, simplest: unknown) => JSON.stringify(value) === JSON.stringify(simplest);

/** Returns a response that completes: what was cut off is whole. */
function completed(plan: ResponsePlan): ResponsePlan {
  const { output_modalities } = plan.final;
  const output = plan.output.map((one) => {
    const { item } = one;
    if (item.type === 'message') return { ...one, item: { ...item, status: 'completed' as const } };
    // Arguments that were cut off are no JSON.
    return item.type === 'function_call' && item.status === 'incomplete' ? SIMPLEST_OUTPUT : one;
  });
  return { ...plan, final: { ...SIMPLEST_FINAL, ...(output_modalities && { output_modalities }) }, output };
}

/** Yields simpler responses: fewer that follow, fewer and simpler items, a plain end. */
export function* simplerResponse(plan: ResponsePlan): Generator<ResponsePlan> {
  if (isSame(plan, SIMPLEST_RESPONSE)) return;
  yield SIMPLEST_RESPONSE;
  yield* without(plan, 'next');
  yield* without(plan, 'truncation');
  yield* without(plan, 'rateLimits');
  const whole = completed(plan);
  if (!isSame(whole, plan)) yield whole;
  if (plan.final.metadata !== null) yield { ...plan, final: { ...plan.final, metadata: null } };
  yield* without(plan, 'cancel');
  yield* withSimpler(plan, 'next', simplerResponse);
  yield* withSimpler(plan, 'output', (output) => simplerList(output, simplerOutput));
  yield* withSimpler(plan, 'cancel', simplerPlace);
  yield* withSimpler(plan, 'rateLimits', simplerPlace);
  yield* withSimpler(plan, 'truncation', function* (truncation) {
    yield* simplerPlace(truncation);
    yield* withSimpler(truncation, 'thousandths', (number) => simplerNumber(number));
  });
}

function* simplerSeed(seed: SeedPlan): Generator<SeedPlan> {
  yield* without(seed, 'first');
  yield* simplerPlace(seed);
  yield* withSimpler(seed, 'item', function* (item) {
    const [part] = item.content;
    if (part === undefined) return;
    for (const one of withSimpler(part, 'text', (text) => simplerText(text, 1))) {
      yield { ...item, content: [one] } as SeedPlan['item'];
    }
  });
}

function* simplerTranscription(plan: TranscriptionPlan): Generator<TranscriptionPlan> {
  if (isSame(plan, SIMPLEST_TRANSCRIPTION)) return;
  yield SIMPLEST_TRANSCRIPTION;
  yield* without(plan, 'error');
  yield* without(plan, 'cuts');
  yield* simplerPlace(plan);
  if (plan.from !== 'item') yield { ...plan, from: 'item' };
  if (plan.lead !== '') yield { ...plan, lead: '' };
  yield* withSimpler(plan, 'transcript', (text) => simplerText(text, 1));
  yield* withSimpler(plan, 'cuts', simplerCuts);
}

/** Yields simpler inputs of the same kind. */
function* simplerInput(input: InputPlan): Generator<InputPlan> {
  if (input.kind === 'text') {
    const { items } = input;
    if (items.length > 1) for (const i of items.keys()) yield { ...input, items: items.toSpliced(i, 1) };
    for (const [i, item] of items.entries()) {
      for (const one of simplerSeed(item)) yield { ...input, items: items.with(i, one) };
    }
  } else if (input.kind === 'timeout') yield* withSimpler(input, 'transcription', simplerTranscription);
  else if (input.kind === 'voice' || input.kind === 'manual') {
    for (const appends of simplerList(input.appends, (one) => simplerNumber(one, 1))) {
      // The client appends something before the server hears it.
      if (appends.length > 0) yield { ...input, appends };
    }
    if (input.padding > 0) yield { ...input, padding: 0 };
    yield* withSimpler(input, 'transcription', simplerTranscription);
  }
}

/** Yields simpler turns: what the client does besides goes first, then the response, then what the user says. */
export function* simplerTurn(turn: Turn): Generator<Turn> {
  if (isSame(turn, SIMPLEST_TURN)) return;
  yield SIMPLEST_TURN;
  yield* without(turn, 'outOfBand');
  yield* without(turn, 'actions');
  yield* without(turn, 'overlaps');
  if (!isSame(turn.input, SIMPLEST_TURN.input)) yield { ...turn, input: SIMPLEST_TURN.input };
  yield* withSimpler(turn, 'response', simplerResponse);
  yield* withSimpler(turn, 'input', simplerInput);
  yield* withSimpler(turn, 'outOfBand', (all) =>
    simplerList(all, function* (one) {
      yield* simplerPlace(one);
      yield* withSimpler(one, 'response', simplerResponse);
    }),
  );
  yield* withSimpler(turn, 'actions', (all) => simplerList(all, simplerPlace));
}
