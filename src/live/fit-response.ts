import type { OutputPlan, PartPlan, ResponsePlan } from '../exchanges/plan.js';
import { argumentsFor } from './call-arguments.js';
import type { DeclaredFunction } from './live-config.js';
import type { ServerTool } from './mcp-servers.js';

/** What the client asks of a response. */
export interface ResponseWish {
  readonly modality: 'text' | 'audio';
  /** The functions of the client and the tools of MCP servers that the response may call. */
  readonly functions: readonly (DeclaredFunction | ServerTool)[];
  /** Whether it must call one. */
  readonly mustCall?: boolean;
  /** Number of calls so far: each function has its turn. Default: 0. */
  readonly called?: number;
  readonly metadata?: unknown;
  /** Whether speech cancels it, if it was planned so. */
  readonly mayBeInterrupted?: boolean;
}

/** Milliseconds of audio for a text that was not spoken. */
const SPOKEN = [120];

/** Returns a message in the modality of the response. */
function fitMessage(output: OutputPlan, { modality }: ResponseWish): OutputPlan {
  const { item } = output;
  if (item.type !== 'message') return output;
  const isSpoken = modality === 'audio';
  const content = item.content.map((part) => {
    const text = part.transcript ?? part.text ?? '';
    return isSpoken ? { type: 'output_audio' as const, transcript: text } : { type: 'output_text' as const, text };
  });
  const parts = item.content.map(({ type }, i): PartPlan => {
    const { place, mix, audio, ...cuts } = output.parts?.[i] ?? {};
    if (!isSpoken) return cuts;
    return { ...cuts, audio: type === 'output_audio' ? (audio ?? SPOKEN) : SPOKEN, ...(mix && { mix }) };
  });
  return { ...output, item: { ...item, content } as OutputPlan['item'], parts };
}

/** Returns a call of a function that the client declared, or of a tool of an MCP server. */
function fitCall(output: OutputPlan, { functions }: ResponseWish, nth: number): OutputPlan[] {
  const { answer: _, ...rest } = output;
  const called = functions[nth % functions.length]!;
  const isCut = 'status' in output.item && output.item.status === 'incomplete';
  if ('server' in called) return isCut ? [] : [{ ...rest, item: serverCall(output, called) }];
  const { name, parameters } = called;
  const whole = argumentsFor(parameters);
  const text = isCut ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  const status = isCut ? 'incomplete' : 'completed';
  return [{ ...rest, item: { type: 'function_call', name, status, arguments: text } }];
}

/** Returns a call of a tool of an MCP server, or the request to approve it. */
function serverCall({ item: planned }: OutputPlan, tool: ServerTool): OutputPlan['item'] {
  const { server: server_label, name, needsApproval } = tool;
  const args = { server_label, name, arguments: tool.arguments ?? argumentsFor(tool.parameters) };
  if (needsApproval) return { type: 'mcp_approval_request', ...args };
  const { output = null, error = null } = planned.type === 'mcp_call' ? planned : { output: '{"results": []}' };
  return { type: 'mcp_call', ...args, output, error };
}

/** A call, before it is known what is called. */
export const CALL: OutputPlan = {
  item: { type: 'function_call', name: '', status: 'completed', arguments: '{}' },
};

/** Returns the planned response as the client asked for it: its modality, and calls of functions that it declared. */
function fitResponse(plan: ResponsePlan, wish: ResponseWish): ResponsePlan {
  const { called = 0 } = wish;
  let calls = 0;
  const output = plan.output.flatMap((one): OutputPlan[] => {
    if (one.item.type === 'message') return [fitMessage(one, wish)];
    return wish.functions.length > 0 ? fitCall(one, wish, called + calls++) : [];
  });
  const isCut = plan.final.status === 'cancelled' || plan.final.status === 'incomplete';
  if (wish.mustCall && calls === 0 && wish.functions.length > 0 && !isCut && plan.final.status !== 'failed') {
    output.push(...fitCall(CALL, wish, called));
  }
  const { cancel: _, truncation: __, ...rest } = plan;
  const final = {
    ...endOf(plan.final, output, wish),
    output_modalities: [wish.modality],
    metadata: (wish.metadata ?? null) as ResponsePlan['final']['metadata'],
  };
  return { ...rest, final, output };
}

/** What the model says if a plan has nothing that the client can take. */
const DONE: OutputPlan = {
  item: { type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: 'Done.' }] },
};

/**
 * Returns the planned response as the client asked for it, and the plan that follows its calls. If nothing is left of it,
 * because the client has no functions, the plan that follows takes its place.
 */
export function fittingResponse(
  first: ResponsePlan,
  wish: ResponseWish,
): { readonly plan: ResponsePlan; readonly next?: ResponsePlan | undefined } {
  for (let { next, ...planned } = first; ; { next, ...planned } = next) {
    const plan = fitResponse(planned, wish);
    if (plan.output.length > 0 || plan.final.status !== 'completed') return { plan, next };
    if (!next) return { plan: fitResponse({ ...planned, output: [DONE] }, wish) };
  }
}

/** How the response ends: the client alone decides whether it cancels. */
function endOf(final: ResponsePlan['final'], output: readonly OutputPlan[], { mayBeInterrupted }: ResponseWish) {
  if (final.status !== 'cancelled') return final;
  if (mayBeInterrupted && final.status_details?.reason !== 'client_cancelled') return final;
  const isCut = output.some(({ item }) => 'status' in item && item.status === 'incomplete');
  if (!isCut) return { ...final, status: 'completed' as const, status_details: null };
  const details = { type: 'incomplete', reason: 'max_output_tokens' } as const;
  return { ...final, status: 'incomplete' as const, status_details: details };
}
