import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { WHISPER } from '../objects/transcription.js';

/** The configuration of a transcription session that the client has not changed. */
export const TRANSCRIPTION_SESSION: JsonObject = {
  type: 'transcription',
  object: 'realtime.transcription_session',
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24_000 },
      transcription: { model: 'gpt-4o-transcribe', language: null, prompt: null },
      noise_reduction: null,
      turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 },
    },
  },
  include: null,
};

/** Whether a session only transcribes. */
export const isTranscription = (config: object): boolean => 'type' in config && config.type === 'transcription';

/** Returns how a transcription session processes audio: it has no responses, and one of its models detects no turns. */
export function transcriptionInput(input: JsonObject): JsonObject {
  const { transcription, turn_detection: detection } = input;
  if (isObject(transcription) && transcription.model === WHISPER) return { ...input, turn_detection: null };
  if (!isObject(detection)) return input;
  const { create_response: _, interrupt_response: __, idle_timeout_ms: ___, ...turn_detection } = detection;
  return { ...input, turn_detection };
}
