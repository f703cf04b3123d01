import type * as fc from 'fast-check';
import type { Making } from '../src/engine/generate/constraints.js';
import { draw } from '../src/engine/generate/drawing.js';
import { lazily } from '../src/engine/generate/lazily.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { oncePer } from '../src/engine/once.js';
import type { OutputPlan, PartPlan, ResponsePlan, TruncationPlan } from '../src/exchanges/plan.js';
import type { ExchangeOrder, ExchangeSize } from '../src/exchanges/words.js';
import { cutArguments, spaced } from './_arguments.js';
import { drawArgumentCuts, drawAudio, drawTextCuts } from './_exchange-cuts.js';
import { drawPauses, drawPlace, happens } from './_exchange-order.js';
import { pick } from './_pick.js';
import type { Scene } from './_scene.js';
import { AWKWARD_TEXTS } from './_text.js';
import { countsOf, noTokens, typicalTokens } from './_tokens.js';
import type { Modality } from './content-part.js';
import { mcpApprovalRequestIn } from './mcp-approval-request.js';
import { mcpCallIn } from './mcp-call.js';
import type { Phase } from './message.js';
import { rateLimit } from './rate-limit.js';
import { statusDetailsOf } from './status-details.js';

/** What responses of an exchange have in common. */
export interface ExchangeSituation {
  readonly scene: Scene;
  readonly size: ExchangeSize;
  readonly order: ExchangeOrder;
  readonly modality: Modality;
  /** Whether the session has the functions of the scene. */
  readonly hasTools: boolean;
  /** Whether the session has the MCP server of the scene. */
  readonly hasServer: boolean;
  /** Whether the model is a newer one, whose messages have a phase. */
  readonly canReason: boolean;
}

/** How a response ends, beside the ways that are always possible. */
export interface Endings {
  /** Speech cancels it. */
  readonly isInterrupted?: boolean;
  /** It may call functions, whose outputs the client returns, so many times in a row. */
  readonly calls: number;
}

const MAKING: Making = { tier: 'typical', presence: 'all' };
const mcpCalls = oncePer((scene: Scene) => mcpCallIn([scene], MAKING));
const approvals = oncePer((scene: Scene) => mcpApprovalRequestIn([scene], MAKING));
const rateLimits = lazily(() => rateLimit(MAKING));
const failures = lazily(() => statusDetailsOf('failed', MAKING));

/** Most words of the texts of small exchanges. */
const FEW_WORDS = 5;

/** Draws what the model says. One text of 24 is one that programs often mishandle. */
function drawText(random: fc.Random, { scene, size }: ExchangeSituation): string {
  if (happens(random, 1, 24)) return pick(random, AWKWARD_TEXTS);
  const text = scene.assistant(random);
  return size === 'small' ? text.split(' ').slice(0, random.nextInt(1, FEW_WORDS)).join(' ') : text;
}

/** Draws a message. If it is cut off, it has the first words, or it ended before it had any. */
function drawMessage(random: fc.Random, situation: ExchangeSituation, isCut: boolean, phase: Phase): OutputPlan {
  const { modality, canReason, size, order } = situation;
  let text = drawText(random, situation);
  if (isCut) text = text.split(' ').slice(0, random.nextInt(1, 8)).join(' ');
  const isSpoken = modality === 'audio';
  const partOf = (text: string) =>
    isSpoken ? { type: 'output_audio' as const, transcript: text } : { type: 'output_text' as const, text };
  const hasParts = !isCut || happens(random, 5, 6);
  const content = hasParts ? [partOf(text)] : [];
  if (!isCut && happens(random, 1, 40)) content.push(partOf('And one more thing.'));
  const parts = content.map((part): PartPlan => {
    const said = part.type === 'output_audio' ? part.transcript : part.text;
    const cuts = drawTextCuts(random, said);
    if (!isSpoken) return { cuts };
    const audio = drawAudio(random, said, size);
    const mixed = { cuts, audio, mix: random.nextInt(1, 4) };
    return order === 'any' && happens(random, 1, 4) ? { cuts, audio, ...drawPlace(random, order) } : mixed;
  });
  return {
    item: {
      type: 'message',
      status: isCut ? 'incomplete' : 'completed',
      role: 'assistant',
      content,
      ...(canReason && { phase }),
    },
    parts,
    ...drawPauses(random, order),
  };
}

/** Draws JSON text of arguments, with the white space that models write. */
function drawSpaced(random: fc.Random, value: JsonObject): string {
  return happens(random, 1, 4) ? JSON.stringify(value) : spaced(value);
}

function drawCall(random: fc.Random, situation: ExchangeSituation, isCut: boolean): OutputPlan {
  const { scene, order } = situation;
  const tool = pick(random, scene.tools);
  const given = tool.arguments(random);
  const whole = drawSpaced(random, given);
  const text = isCut ? draw(cutArguments(whole.trimEnd()), random) : whole;
  const output = tool.result(random, given);
  return {
    item: {
      type: 'function_call',
      status: isCut ? 'incomplete' : 'completed',
      name: tool.name,
      arguments: text,
    },
    parts: [{ cuts: drawArgumentCuts(random, text) }],
    ...(!isCut && {
      answer: { output, when: pick(random, ['arguments', 'item', 'item', 'response']), ...drawPlace(random, order) },
    }),
    ...drawPauses(random, order),
  };
}

function drawMcpCall(random: fc.Random, { scene, order }: ExchangeSituation): OutputPlan {
  const { id: _, approval_request_id: __, ...item } = draw(mcpCalls(scene), random);
  return {
    item,
    parts: [{ cuts: drawArgumentCuts(random, item.arguments) }],
    ...drawPauses(random, order),
  } as OutputPlan;
}

function drawApproval(random: fc.Random, { scene, order }: ExchangeSituation): OutputPlan {
  const { id: _, ...item } = draw(approvals(scene), random);
  return { item, approves: happens(random, 3, 4), ...drawPauses(random, order) } as OutputPlan;
}

/** Draws the output of a completed response: a message, calls or both. */
function drawOutput(random: fc.Random, situation: ExchangeSituation, { calls }: Endings): OutputPlan[] {
  const answer = () => drawMessage(random, situation, false, 'final_answer');
  const comment = () => drawMessage(random, situation, false, 'commentary');
  const form = random.nextInt(0, 19);
  if (situation.hasServer && form < 6) {
    if (form === 0 && calls > 0) return [drawApproval(random, situation)];
    return form < 4 ? [drawMcpCall(random, situation), answer()] : [drawMcpCall(random, situation)];
  }
  const call = () => drawCall(random, situation, false);
  if (situation.hasTools && calls > 0 && form < 14) {
    if (form < 6) return situation.canReason ? [comment(), call()] : [call()];
    if (form < 9) return [comment(), call()];
    if (form < 12) return Array.from({ length: random.nextInt(2, 3) }, call);
    return [call(), answer()];
  }
  return form === 19 ? [comment(), answer()] : [answer()];
}

/** Returns how much output there is, which decides how many tokens it has. */
function sizeOf(output: readonly OutputPlan[], situation: ExchangeSituation) {
  let characters = 0;
  for (const { item } of output) {
    if ('arguments' in item) characters += item.arguments.length;
    else for (const { transcript, text } of item.content) characters += (transcript ?? text ?? '').length;
  }
  return { characters, isSpoken: situation.modality === 'audio', canReason: situation.canReason };
}

type Final = ResponsePlan['final'];

/** Draws how a response ended, and its output. */
function drawEnd(random: fc.Random, situation: ExchangeSituation, endings: Endings) {
  const form = endings.isInterrupted ? -1 : random.nextInt(0, 19);
  const cutItem = (): OutputPlan =>
    situation.hasTools && happens(random, 1, 5)
      ? drawCall(random, situation, true)
      : drawMessage(random, situation, true, 'final_answer');
  const cutOutput = () => {
    const whole = () => drawMessage(random, situation, false, 'commentary');
    if (happens(random, 1, 6)) return [];
    if (happens(random, 1, 8)) return [whole()];
    return happens(random, 1, 8) ? [whole(), cutItem()] : [cutItem()];
  };
  if (form < 2) {
    const reason = form < 0 ? 'turn_detected' : 'client_cancelled';
    return { status: 'cancelled', details: { type: 'cancelled', reason }, output: cutOutput() } as const;
  }
  if (form === 2) {
    const reason = happens(random, 4, 5) ? 'max_output_tokens' : 'content_filter';
    return { status: 'incomplete', details: { type: 'incomplete', reason }, output: [cutItem()] } as const;
  }
  if (form === 3) {
    return { status: 'failed', details: draw(failures, random), output: [] } as const;
  }
  return { status: 'completed', details: null, output: drawOutput(random, situation, endings) } as const;
}

/** Draws a response, and those that follow its calls. */
export function drawResponse(random: fc.Random, situation: ExchangeSituation, endings: Endings): ResponsePlan {
  const { order, modality, scene } = situation;
  const { status, details, output } = drawEnd(random, situation, endings);
  const isUnused = output.length === 0;
  const tokens = isUnused ? noTokens() : typicalTokens(sizeOf(output, situation))(random);
  const usage = countsOf(tokens);
  const reachedLimit = details !== null && details.reason === 'max_output_tokens';
  const final: Final = {
    status,
    status_details: details,
    output_modalities: [modality],
    max_output_tokens: reachedLimit ? Math.max(1, usage.output_tokens) : 'inf',
    usage,
    metadata: happens(random, 1, 8) ? scene.metadata(random) : null,
  };
  const asks = output.some(({ item }) => item.type === 'function_call' || item.type === 'mcp_approval_request');
  const limits = happens(random, 2, 5) && status !== 'cancelled';
  const truncation: TruncationPlan = { thousandths: random.nextInt(0, 1000), ...drawPlace(random, order) };
  const truncates =
    modality === 'audio' && happens(random, status === 'cancelled' ? 3 : 1, status === 'cancelled' ? 4 : 12);
  return {
    final,
    output,
    ...(limits && {
      rateLimits: { limits: [draw(rateLimits, random)], ...drawPlace(random, order) },
    }),
    ...(details !== null && details.reason === 'client_cancelled' && { cancel: drawPlace(random, order, 12) }),
    ...(truncates && { truncation }),
    ...(asks && status === 'completed' && { next: drawResponse(random, situation, { calls: endings.calls - 1 }) }),
  };
}

/** Draws a response outside of the conversation: a message about it. */
export function drawAside(random: fc.Random, situation: ExchangeSituation): ResponsePlan {
  const modality = happens(random, 4, 5) ? 'text' : situation.modality;
  const { rateLimits: _, ...plan } = drawResponse(
    random,
    { ...situation, modality, order: 'simple', hasTools: false, hasServer: false },
    { calls: 0 },
  );
  const isWhole = plan.final.status === 'completed' || plan.final.status === 'incomplete';
  const { cancel: __, truncation: ___, ...rest } = plan;
  const final = { ...plan.final, metadata: { topic: pick(random, ['classification', 'summary', 'title']) } };
  if (isWhole) return { ...rest, final };
  const answer = drawMessage(random, { ...situation, modality }, false, 'final_answer');
  return { ...rest, final: { ...final, status: 'completed', status_details: null }, output: [answer] };
}
