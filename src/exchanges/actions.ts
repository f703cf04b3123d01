import { audioBase64 } from './audio.js';
import type { WrittenInput } from './input.js';
import type { WrittenOutput } from './output-item.js';
import type { ActionPlan, TruncationPlan } from './plan.js';
import type { WrittenResponse } from './response.js';
import type { Score } from './score.js';
import { sessionObject } from './session.js';
import { anchor, type LooseEvent, type Step } from './step.js';

/** What actions of a turn depend on, and what depends on them. */
export interface ActionContext {
  readonly input: WrittenInput;
  /** Events that come before all actions. */
  readonly anchors: readonly Step[];
  /** The answer to the last update of the session. */
  updated: Step | undefined;
  /** Events that come before the next turn. */
  readonly before: Step[];
}

/** Writes what the client does besides, and the answers. */
export function writeActions(actions: readonly ActionPlan[], score: Score, context: ActionContext): void {
  const { input } = context;
  const answers: Step[] = [];
  let deleted = false;
  for (const { kind, place } of actions) {
    const after = [...context.anchors, ...(input.ready ? [input.ready] : [])];
    const { item } = input;
    if (kind === 'clear') {
      const [, cleared] = write(clear(score), score, place, after);
      context.before.push(cleared);
    } else if (kind === 'update') {
      const [asked, updated] = write(
        update(score),
        score,
        place,
        context.updated ? [...after, context.updated] : after,
      );
      score.watch(() => {
        const isWithin = ({ created, done }: (typeof score.responses)[number]) =>
          created.position < asked.position && asked.position < done.position;
        if (score.responses.some(isWithin)) score.features.add('update in a response');
      });
      context.updated = updated;
    } else if (item && !deleted) {
      if (kind === 'delete') {
        deleted = true;
        write(deletion(item, score), score, place, [...after, ...answers, ...transcribedIn(input)]);
      } else answers.push(write(retrieval(item, score), score, place, [...after, ...transcribedIn(input)])[1]);
    }
  }
}

const transcribedIn = ({ transcribed }: WrittenInput) => (transcribed ? [transcribed] : []);

/** Writes events as a strand. Returns the first and the last one. */
function write(
  steps: readonly Step[],
  score: Score,
  place: ActionPlan['place'],
  anchors: readonly Step[],
): [Step, Step] {
  anchor(steps[0]!, ...anchors);
  score.sideStrand(place).push(...steps);
  return [steps[0]!, steps.at(-1)!];
}

/** Milliseconds of audio that are appended before they are cleared. */
const CLEARED = 20;

function clear(score: Score): Step[] {
  score.features.add('cleared audio');
  const audio = audioBase64(CLEARED, score.inputFormat, score.nextAudio());
  return [
    score.client({ type: 'input_audio_buffer.append', audio }),
    score.client({ type: 'input_audio_buffer.clear' }),
    score.server({ type: 'input_audio_buffer.cleared', event_id: score.eventId() }),
  ];
}

function update(score: Score): Step[] {
  score.features.add('session update');
  const instructions = `Answer in one sentence. This is turn ${score.turn + 1}.`;
  score.instructions = instructions;
  return [
    score.client({ type: 'session.update', session: { type: 'realtime', instructions } }),
    score.server({ type: 'session.updated', event_id: score.eventId(), session: sessionObject(score) }),
  ];
}

function deletion(item: LooseEvent, score: Score): Step[] {
  score.features.add('deletion');
  const id = item.id as string;
  const deleted = score.server({ type: 'conversation.item.deleted', event_id: score.eventId(), item_id: id });
  deleted.link = { kind: 'delete', id };
  deleted.effect = (state) => {
    state.items = state.items.filter((one) => one.id !== id);
  };
  return [score.client({ type: 'conversation.item.delete', item_id: id }), deleted];
}

function retrieval(item: LooseEvent, score: Score): Step[] {
  score.features.add('retrieval');
  return [
    score.client({ type: 'conversation.item.retrieve', item_id: item.id }),
    score.server({ type: 'conversation.item.retrieved', event_id: score.eventId(), item }),
  ];
}

/** Milliseconds of audio of the first part of an item. */
function firstAudio({ plan: { item, parts } }: WrittenOutput): number {
  if (item.type !== 'message' || item.content[0]?.type !== 'output_audio') return 0;
  return (parts?.[0]?.audio ?? []).reduce((sum, one) => sum + one, 0);
}

const hasAudio = (output: WrittenOutput) => firstAudio(output) > 0;

/** Writes that the client truncates the last audio of a response: what comes after was not heard. */
export function writeTruncation(
  { thousandths, place }: TruncationPlan,
  response: WrittenResponse,
  score: Score,
  anchors: readonly Step[],
): void {
  const output = response.output.findLast(hasAudio);
  if (!output) return;
  const milliseconds = firstAudio(output);
  const { id } = output.state;
  const audio_end_ms = Math.floor((milliseconds * thousandths) / 1000);
  const base = { item_id: id, content_index: 0, audio_end_ms };
  const truncated = score.server({ type: 'conversation.item.truncated', event_id: score.eventId(), ...base });
  truncated.effect = () => {
    output.state.truncatedAt = audio_end_ms;
  };
  const strand = score.sideStrand(place);
  strand.push(
    anchor(score.client({ type: 'conversation.item.truncate', ...base }), output.last, ...anchors),
    truncated,
  );
  score.features.add('truncation');
}
