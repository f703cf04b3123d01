import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { TranscriptionSessionAudioInput } from './transcription-session-audio-input.js';
import { TranscriptionSessionRequestAudioInput } from './transcription-session-request-audio-input.js';

export const transcriptionSessionAudioRules = rules('transcription-session-audio', {
  types: {
    text: 'must be an object',
    source: 'RealtimeTranscriptionSessionCreateResponseGA.audio, RealtimeTranscriptionSessionCreateRequestGA.audio',
  },
});

const audio = <Input extends z.ZodType>(input: Input) =>
  withRule(transcriptionSessionAudioRules.types, z.looseObject({ input: input.optional() }));

/**
 * Input audio of a transcription session, which has no output.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio`.
 */
export const TranscriptionSessionAudio = document('transcription-session-audio', audio(TranscriptionSessionAudioInput));

/** Input audio that a client asks for. Source: `RealtimeTranscriptionSessionCreateRequestGA.audio`. */
export const TranscriptionSessionRequestAudio = document(
  ['transcription-session-request-audio', 'transcription-session-audio'],
  audio(TranscriptionSessionRequestAudioInput),
);

export type TranscriptionSessionAudio = z.infer<typeof TranscriptionSessionAudio>;
export type TranscriptionSessionRequestAudio = z.infer<typeof TranscriptionSessionRequestAudio>;
