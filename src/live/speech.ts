import { writeInput } from '../exchanges/input.js';
import type { TranscriptionPlan } from '../exchanges/plan.js';
import { anchor, type LooseEvent, type Step } from '../exchanges/step.js';
import { writeTranscription } from '../exchanges/transcription.js';
import { detection } from './live-config.js';
import type { LiveCore } from './live-core.js';
import { whenSent } from './when-sent.js';

/** Speech of the user that goes on. */
export interface OpenSpeech {
  readonly started: Step;
  readonly stopped: Step;
  /** Lets the speech end: what follows waits for this. */
  readonly gate: Step;
  readonly ready: Step;
  readonly transcription: TranscriptionPlan;
  readonly isTranscribed: boolean;
  /** All events that are about it. */
  readonly steps: ReadonlySet<Step>;
}

/** What is known of speech from the plan. */
export interface SpeechPlan {
  readonly transcription: TranscriptionPlan;
  /** Milliseconds of audio before the speech that belong to it. */
  readonly padding: number;
}

/**
 * Writes that the server hears speech: it starts now, and stops when the gate is opened. It cancels the response that is
 * being sent if the session says so.
 */
export function startSpeech({ transcription, padding }: SpeechPlan, core: LiveCore): OpenSpeech {
  const { score } = core;
  const input = { kind: 'voice' as const, appends: [], padding, transcription };
  const { strand, first, ready, transcribed } = writeInput(input, score, [core.begun]);
  const stopped = strand.find(({ event }) => event.type === 'input_audio_buffer.speech_stopped')!;
  const gate = score.client({ type: 'input_audio_buffer.append' });
  anchor(stopped, gate);
  const steps = core.schedule(true);
  const isTranscribed = transcribed !== undefined;
  return { started: first!, stopped, gate, ready: ready!, transcription, isTranscribed, steps };
}

/** Takes the turn, since the user was silent for so long, in milliseconds. */
export function takeTurn({ transcription }: SpeechPlan, silence: number, core: LiveCore): void {
  const { score, begun, lastAddition } = core;
  const anchors = lastAddition ? [begun, lastAddition] : [begun];
  const { ready } = writeInput({ kind: 'timeout', silence, transcription }, score, anchors);
  core.schedule(true);
  if (detection(core.config)?.creates && !core.active) core.respond({}, [ready]);
}

/** Forgets speech: what was not sent of it is not sent any more. */
export const forgetSpeech = ({ steps }: OpenSpeech, core: LiveCore): void => core.merger.drop(steps);

/** Lets speech end, and the response to it begin. */
export function stopSpeech({ stopped, gate, ready, ...speech }: OpenSpeech, core: LiveCore): void {
  const { score } = core;
  const { event } = stopped;
  if (!speech.isTranscribed) transcribeLate(speech.transcription, event.item_id as string, ready, core);
  event.audio_end_ms = Math.max(score.heard, (event.audio_end_ms as number) ?? 1);
  gate.position = core.merger.count;
  if (detection(core.config)?.creates && !core.active) core.respond({}, [ready]);
}

/** Writes a transcription if the session has one since the speech began. */
function transcribeLate(plan: TranscriptionPlan, id: string, ready: Step, core: LiveCore): void {
  const heard = { id, type: 'message' };
  const transcribed = writeTranscription(plan, { score: core.score, id, state: heard, started: undefined, ready });
  if (!transcribed) return;
  whenSent(transcribed, () => {
    const item = core.state.items.find((one) => one.id === id);
    if (item) Object.assign(item, heard);
  });
  core.schedule(true);
}

/** Cancels the response that is being sent, when speech is heard. */
export function interruptBy({ started }: OpenSpeech, core: LiveCore): void {
  whenSent(started, () => {
    if (core.active && core.active.created.position >= 0) core.cancel(core.active, 'turn_detected');
  });
}

/** Writes that the client commits its audio. */
export function commitAudio({ transcription }: SpeechPlan, core: LiveCore): void {
  const { score } = core;
  const input = { kind: 'manual' as const, appends: [], padding: 0, transcription };
  const { strand, first, ready } = writeInput(input, score, [core.begun]);
  // The client sent this one itself.
  strand.splice(strand.indexOf(first!), 1, core.received(first!.event as LooseEvent));
  anchor(strand[0]!, core.lastAddition);
  core.lastAddition = ready;
  core.schedule(true);
}
