import type { AssistantContent } from '../objects/content-part.js';
import { audioBase64 } from './audio.js';
import { cutText } from './cut-text.js';
import type { Body, OutputTarget } from './output-calls.js';
import type { OutputPlan, PartPlan } from './plan.js';
import { anchor, type LooseEvent, type Step } from './step.js';

/** Identifies a part of a message in the events about it. */
interface PartIds {
  readonly response_id: string;
  readonly item_id: unknown;
  readonly output_index: number;
  readonly content_index: number;
}

/** Writes the parts of a message, one after the other. */
export function writeParts(plan: OutputPlan, item: LooseEvent, target: OutputTarget, begun: Step): Body {
  const content = item.content as readonly AssistantContent[];
  const { score } = target;
  if (content.length > 1) score.features.add('several parts');
  let body: Body = { open: [begun] };
  for (const [content_index, part] of content.entries()) {
    const ids = { response_id: target.responseId, item_id: item.id, output_index: target.index, content_index };
    const isSpoken = part.type === 'output_audio';
    const text = (isSpoken ? part.transcript : part.text) ?? '';
    body = writePart(ids, isSpoken, text, plan.parts?.[content_index] ?? {}, target);
  }
  return body;
}

function writePart(ids: PartIds, isSpoken: boolean, text: string, plan: PartPlan, target: OutputTarget): Body {
  const { score, strand } = target;
  score.features.add(isSpoken ? 'audio' : 'text');
  const part = (text: string) => (isSpoken ? { type: 'audio', transcript: text } : { type: 'text', text });
  const added = score.server({
    type: 'response.content_part.added',
    event_id: score.eventId(),
    ...ids,
    part: part(''),
  });
  strand.push(added);
  const texts = textDeltas(ids, isSpoken, text, plan, target);
  const audio = isSpoken ? audioDeltas(ids, plan, target) : [];
  if (plan.place && !target.outOfBand && audio.length > 0) {
    anchor(audio[0]!, added);
    score.sideStrand(plan.place).push(...audio);
    strand.push(...texts);
  } else mix(strand, texts, audio, plan.mix ?? 0);
  if (isSpoken && texts.length > 1 && audio.length > 1 && ((plan.mix ?? 0) > 0 || plan.place)) {
    score.features.add('interleaved audio');
  }
  const open = [texts.at(-1), audio.at(-1)].filter((step): step is Step => step !== undefined);
  const spokenDone =
    isSpoken && score.server({ type: 'response.output_audio.done', event_id: score.eventId(), ...ids });
  const textDone = isSpoken
    ? { type: 'response.output_audio_transcript.done', event_id: score.eventId(), ...ids, transcript: text }
    : { type: 'response.output_text.done', event_id: score.eventId(), ...ids, text };
  const done = score.server(textDone);
  if (spokenDone) strand.push(anchor(spokenDone, audio.at(-1)));
  strand.push(
    done,
    score.server({ type: 'response.content_part.done', event_id: score.eventId(), ...ids, part: part(text) }),
  );
  return { open: open.length > 0 ? open : [added], closing: spokenDone || done };
}

/** The deltas of a text or a transcript. */
function textDeltas(ids: PartIds, isSpoken: boolean, text: string, plan: PartPlan, { score }: OutputTarget): Step[] {
  const type = isSpoken ? 'response.output_audio_transcript.delta' : 'response.output_text.delta';
  const { response_id, item_id, output_index, content_index } = ids;
  return cutText(text, plan.cuts).map((delta) =>
    score.server({
      type,
      event_id: score.eventId(),
      response_id,
      item_id,
      output_index,
      content_index,
      delta,
      obfuscation: score.ids.padding(delta.length),
    }),
  );
}

function audioDeltas(ids: PartIds, { audio = [] }: PartPlan, { score }: OutputTarget): Step[] {
  const { response_id, item_id, output_index, content_index } = ids;
  return audio.map((milliseconds) =>
    score.server({
      type: 'response.output_audio.delta',
      event_id: score.eventId(),
      response_id,
      item_id,
      output_index,
      content_index,
      delta: audioBase64(milliseconds, score.outputFormat, score.nextAudio()),
    }),
  );
}

/** Adds the deltas: one of audio after so many of the text, or all of them in the end. */
function mix(strand: Step[], texts: readonly Step[], audio: readonly Step[], every: number): void {
  let next = 0;
  for (const [i, text] of texts.entries()) {
    strand.push(text);
    if (every > 0 && (i + 1) % every === 0 && next < audio.length) strand.push(audio[next++]!);
  }
  for (; next < audio.length; next++) strand.push(audio[next]!);
}
