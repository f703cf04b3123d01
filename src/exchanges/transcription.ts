import { cutText } from './cut-text.js';
import type { FinalItem } from './exchange.js';
import type { TranscriptionPlan } from './plan.js';
import type { Score } from './score.js';
import { anchor, type Step } from './step.js';

/** The audio that is transcribed. */
interface Transcribed {
  readonly score: Score;
  readonly id: string;
  readonly state: FinalItem;
  /** The start of speech, if the server noticed it. */
  readonly started: Step | undefined;
  /** The last event that makes the item. */
  readonly ready: Step;
}

/** Writes the transcription of a user's audio, if the session has one. Returns its last event. */
export function writeTranscription(plan: TranscriptionPlan, audio: Transcribed): Step | undefined {
  const { score, id: item_id, state, started, ready } = audio;
  if (!score.plan.session.config.audio?.input?.transcription) return undefined;
  const { transcript, lead, cuts, usage, error, from, place } = plan;
  const strand = score.sideStrand(place);
  const begin = from === 'speech' ? (started ?? ready) : ready;
  const base = { item_id, content_index: 0 };
  for (const delta of cutText(lead + transcript, cuts)) {
    strand.push(
      score.server({
        type: 'conversation.item.input_audio_transcription.delta',
        event_id: score.eventId(),
        ...base,
        delta,
        obfuscation: score.ids.padding(delta.length),
      }),
    );
  }
  if (strand[0]) {
    anchor(strand[0], begin);
    if (begin !== ready) score.features.add('early transcription');
  }
  const type = `conversation.item.input_audio_transcription.${error ? 'failed' : 'completed'}`;
  const end = score.server({
    type,
    event_id: score.eventId(),
    ...base,
    ...(error ? { error } : { transcript, usage }),
  });
  end.effect = ({ errors }) => {
    if (error) errors.push({ type: error.type, code: error.code, message: error.message, itemId: item_id });
    else state.text = transcript;
  };
  strand.push(anchor(end, ready));
  const previous = score.transcribed.at(-1);
  if (previous) {
    score.watch(() => {
      if (end.position < previous.position) score.features.add('crossed transcriptions');
    });
  }
  score.transcribed.push(end);
  score.features.add('transcription');
  if (error) score.features.add('failed transcription');
  return end;
}
