import type * as fc from 'fast-check';
import { draw } from '../src/engine/generate/drawing.js';
import { lazily } from '../src/engine/generate/lazily.js';
import type { ActionPlan, InputPlan, SeedPlan, TranscriptionPlan, Turn } from '../src/exchanges/plan.js';
import type { ExchangeSize } from '../src/exchanges/words.js';
import { drawTextCuts } from './_exchange-cuts.js';
import { drawPlace, happens } from './_exchange-order.js';
import { drawAside, drawResponse, type ExchangeSituation } from './_exchange-response.js';
import { pick } from './_pick.js';
import { AWKWARD_TEXTS } from './_text.js';
import { transcriptionError } from './transcription-error.js';
import { transcriptionUsage } from './transcription-usage.js';

/** How the session hears. */
export interface Hearing {
  /** Whether the server notices speech. */
  readonly detects: boolean;
  /** Whether speech cancels a response. */
  readonly interrupts: boolean;
  /** Milliseconds of silence after which the server takes a turn. */
  readonly idle: number | undefined;
}

const errors = lazily(() => transcriptionError({ tier: 'typical', presence: 'all' }));
const usages = lazily(() => transcriptionUsage({ tier: 'typical', presence: 'all' }));

function drawSaid(random: fc.Random, { scene, size }: ExchangeSituation): string {
  if (happens(random, 1, 24)) return pick(random, AWKWARD_TEXTS);
  const text = scene.user(random);
  return size === 'small' ? text.split(' ').slice(0, 4).join(' ') : text;
}

/** Draws messages of the client: mostly one of the user, sometimes a history. */
function drawSeeds(random: fc.Random, situation: ExchangeSituation, isFirst: boolean): SeedPlan[] {
  const { order } = situation;
  const user = (): SeedPlan => {
    const content = [{ type: 'input_text' as const, text: drawSaid(random, situation) }];
    return { item: { type: 'message', status: 'completed', role: 'user', content }, ...drawPlace(random, order, 3) };
  };
  if (!isFirst || happens(random, 3, 4)) {
    const isInserted = !isFirst && order === 'any' && happens(random, 1, 16);
    return [{ ...user(), ...(isInserted && { first: true }) }];
  }
  const text = situation.scene.assistant(random);
  const system: SeedPlan = {
    item: {
      type: 'message',
      status: 'completed',
      role: 'system',
      content: [{ type: 'input_text', text: 'The caller is a customer.' }],
    },
  };
  const assistant: SeedPlan = {
    item: { type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text }] },
  };
  return [...(happens(random, 1, 2) ? [system] : []), user(), assistant, user()];
}

function drawTranscription(random: fc.Random, situation: ExchangeSituation, isDetected: boolean): TranscriptionPlan {
  const { order } = situation;
  const transcript = drawSaid(random, situation).trim();
  const fails = happens(random, 1, 10);
  const isEarly = order === 'any' && isDetected && happens(random, 1, 4);
  // A transcription may be done long after the response.
  const late = order === 'any' && happens(random, 1, 6) ? { place: { slot: random.nextInt(20, 120) } } : undefined;
  const lead = happens(random, 4, 5) ? ' ' : '';
  return {
    from: isEarly ? 'speech' : 'item',
    transcript,
    lead,
    cuts: happens(random, 1, 6) ? [] : drawTextCuts(random, lead + transcript),
    usage: draw(usages, random),
    ...(fails && { error: draw(errors, random) }),
    ...(late ?? drawPlace(random, order, 8)),
  };
}

/** Draws the milliseconds of the audio that the client appends. */
function drawAppends(random: fc.Random, size: ExchangeSize): number[] {
  const [most, unit] = size === 'small' ? [2, 1] : [6, 20];
  return Array.from({ length: random.nextInt(1, most) }, () => unit * random.nextInt(1, 5));
}

/** Draws what the user says, or does not say. */
export function drawInput(
  random: fc.Random,
  situation: ExchangeSituation,
  { detects, idle }: Hearing,
  isFirst: boolean,
): InputPlan {
  const form = random.nextInt(0, 19);
  if (form === 0) return { kind: 'none' };
  if (idle !== undefined && form < 6) {
    const transcription = { ...drawTranscription(random, situation, false), transcript: '', cuts: [] };
    return { kind: 'timeout', silence: idle, transcription };
  }
  if (form < 9) return { kind: 'text', items: drawSeeds(random, situation, isFirst) };
  return {
    kind: detects ? 'voice' : 'manual',
    appends: drawAppends(random, situation.size),
    padding: happens(random, 3, 4) ? 300 : 0,
    transcription: drawTranscription(random, situation, detects),
  };
}

function drawActions(random: fc.Random, { order }: ExchangeSituation): ActionPlan[] {
  if (!happens(random, 1, 5)) return [];
  const kinds = ['delete', 'retrieve', 'clear', 'update'] as const;
  return Array.from({ length: random.nextInt(1, 2) }, () => ({
    kind: pick(random, kinds),
    ...drawPlace(random, order),
  }));
}

/** Draws the rest of a turn. `next` is what the user says in the next turn. */
export function drawTurn(
  random: fc.Random,
  input: InputPlan,
  next: InputPlan | undefined,
  situation: ExchangeSituation,
  hearing: Hearing,
): Turn {
  const { order } = situation;
  const isInterrupted = next?.kind === 'voice' && hearing.interrupts && happens(random, 1, 2);
  const outOfBand = happens(random, 1, 6)
    ? Array.from({ length: random.nextInt(1, 2) }, () => ({
        response: drawAside(random, situation),
        ...drawPlace(random, order, 10),
      }))
    : [];
  const actions = drawActions(random, situation);
  const overlaps = order === 'any' && happens(random, 1, 8);
  return {
    input,
    ...(overlaps && { overlaps }),
    ...(!happens(random, 1, 24) && { response: drawResponse(random, situation, { isInterrupted, calls: 2 }) }),
    ...(outOfBand.length > 0 && { outOfBand }),
    ...(actions.length > 0 && { actions }),
  };
}
