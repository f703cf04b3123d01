import type { FinalItem } from './exchange.js';
import { writeAddition } from './input.js';
import type { WrittenOutput } from './output-item.js';
import type { CallAnswer } from './plan.js';
import type { WrittenResponse } from './response.js';
import type { Score } from './score.js';
import { anchor, type LooseEvent, type Step } from './step.js';

const DEFAULT_ANSWER: CallAnswer = { output: 'ok', when: 'response' };

/** What the client returns for the calls of a response, and the answers of the server. */
export interface WrittenAnswers {
  readonly sent: readonly Step[];
  readonly added: readonly Step[];
}

/** Whether the client must return something for an item: an output for a call that is whole, or an approval. */
export const asksClient = ({ type, status }: { type: string; status?: string | undefined }): boolean =>
  (type === 'function_call' && status !== 'incomplete') || type === 'mcp_approval_request';

/** Writes what the client returns for the calls of a response, in their order. */
export function writeAnswers(response: WrittenResponse, score: Score): WrittenAnswers {
  const sent: Step[] = [];
  const added: Step[] = [];
  for (const output of response.output) {
    if (!asksClient(output.item as { type: string })) continue;
    const isCall = output.item.type === 'function_call';
    const { item, state, answer } = isCall ? outputFor(output, score) : approvalFor(output, score);
    // An approval has an identifier, which the client makes.
    const sentItem = isCall ? withoutId(item) : item;
    const create = score.client({ type: 'conversation.item.create', item: sentItem });
    const when = answer.when === 'item' ? output.last : answer.when === 'arguments' ? output.whole : response.done;
    if (answer.when !== 'response') score.features.add('early output');
    score.sideStrand().push(anchor(create, when ?? output.last, sent.at(-1)));
    // The output is placed after the call.
    const anchors = [create, output.last, added.at(-1)];
    added.push(writeAddition(item, state, score, score.sideStrand(answer.place), anchors));
    sent.push(create);
  }
  return { sent, added };
}

const withoutId = ({ id: _, ...item }: LooseEvent) => item;

function outputFor({ item: { call_id }, plan }: WrittenOutput, score: Score) {
  const answer = plan.answer ?? DEFAULT_ANSWER;
  const id = score.ids.next('item_');
  const { output } = answer;
  const item: LooseEvent = { id, type: 'function_call_output', call_id, output };
  const state: FinalItem = { id, type: item.type, callId: call_id as string, output };
  return { item, state, answer };
}

function approvalFor({ item, plan }: WrittenOutput, score: Score) {
  score.features.add('mcp approval');
  const id = score.ids.next('item_');
  const approval = {
    id,
    type: 'mcp_approval_response',
    approval_request_id: item.id,
    approve: plan.approves ?? true,
  };
  return { item: approval, state: { id, type: approval.type }, answer: { ...DEFAULT_ANSWER, ...plan.answer } };
}
