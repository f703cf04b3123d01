import { cutText } from './cut-text.js';
import type { OutputPlan } from './plan.js';
import type { Score } from './score.js';
import type { LooseEvent, Step } from './step.js';

/** Where the events of an item go. */
export interface OutputTarget {
  readonly score: Score;
  readonly strand: Step[];
  readonly responseId: string;
  readonly index: number;
  readonly outOfBand: boolean;
}

/** What is particular to a type of item. */
export interface Body {
  readonly open: Step[];
  readonly closing?: Step;
  readonly whole?: Step;
}

/** Writes the arguments of a function call. Those of a call that was cut off are whole up to there. */
export function writeArguments({ parts }: OutputPlan, item: LooseEvent, target: OutputTarget): Body {
  const { score, strand, responseId: response_id, index: output_index } = target;
  const { id: item_id, call_id, name } = item;
  const text = item.arguments as string;
  const base = { response_id, item_id, output_index, call_id };
  const open: Step[] = [];
  for (const delta of cutText(text, parts?.[0]?.cuts)) {
    const step = score.server({
      type: 'response.function_call_arguments.delta',
      event_id: score.eventId(),
      ...base,
      delta,
      obfuscation: score.ids.padding(delta.length),
    });
    strand.push(step);
    open[0] = step;
  }
  const whole = score.server({
    type: 'response.function_call_arguments.done',
    event_id: score.eventId(),
    ...base,
    name,
    arguments: text,
  });
  strand.push(whole);
  return { open, closing: whole, whole };
}

/** Writes the arguments and the run of a call of an MCP tool. */
export function writeMcpCall({ parts }: OutputPlan, item: LooseEvent, target: OutputTarget): Body {
  const { score, strand, responseId: response_id, index: output_index } = target;
  const { id: item_id } = item;
  const text = item.arguments as string;
  const base = { response_id, item_id, output_index };
  for (const delta of cutText(text, parts?.[0]?.cuts)) {
    strand.push(
      score.server({
        type: 'response.mcp_call_arguments.delta',
        event_id: score.eventId(),
        ...base,
        delta,
        obfuscation: score.ids.padding(delta.length),
      }),
    );
  }
  const failed = item.error !== null;
  strand.push(
    score.server({ type: 'response.mcp_call_arguments.done', event_id: score.eventId(), ...base, arguments: text }),
    score.server({ type: 'response.mcp_call.in_progress', event_id: score.eventId(), output_index, item_id }),
    score.server({
      type: failed ? 'response.mcp_call.failed' : 'response.mcp_call.completed',
      event_id: score.eventId(),
      output_index,
      item_id,
    }),
  );
  score.features.add('mcp call');
  return { open: [] };
}
