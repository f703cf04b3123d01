import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { TranscriptionSessionAudioInput } from './transcription-session-audio-input.js';

export const transcriptionSessionAudioRules = rules('transcription-session-audio', {
  types: { text: 'must be an object', source: 'RealtimeTranscriptionSessionCreateResponseGA.audio' },
});

/**
 * Input audio of a transcription session, which has no output.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio`.
 */
export const TranscriptionSessionAudio = document(
  'transcription-session-audio',
  withRule(transcriptionSessionAudioRules.types, z.looseObject({ input: TranscriptionSessionAudioInput.optional() })),
);

export type TranscriptionSessionAudio = z.infer<typeof TranscriptionSessionAudio>;
