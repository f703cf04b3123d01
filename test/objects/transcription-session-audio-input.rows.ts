import { TranscriptionSessionAudioInput } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

export const transcriptionInput = {
  format: { type: 'audio/pcm', rate: 24000 },
  transcription: { model: 'gpt-4o-transcribe', language: null, prompt: '' },
  noise_reduction: { type: 'far_field' },
  turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 },
};

const whisper = { model: 'gpt-realtime-whisper', language: null };

/** Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input`. */
export const transcriptionSessionAudioInput: Examples = {
  object: 'transcription-session-audio-input',
  schema: TranscriptionSessionAudioInput,
  places: [{ model: 'transcription-session', at: '/audio/input' }],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(transcriptionInput)] },
    {
      reason: 'null if something is turned off',
      accepted: [
        { transcription: null },
        { noise_reduction: null },
        { turn_detection: null },
        { transcription: null, noise_reduction: null, turn_detection: null },
        { transcription: null, turn_detection: { type: 'server_vad' } },
      ],
    },
    {
      reason: 'no turn detection with gpt-realtime-whisper',
      accepted: [
        { transcription: whisper },
        { transcription: whisper, turn_detection: null },
        { ...transcriptionInput, transcription: whisper, turn_detection: null },
      ],
      refused: [
        ...breakingAt({ transcription: whisper }, '/turn_detection', 'transcription-session-audio-input.whisper', [
          ...[{}, { type: 'server_vad' }, { type: 'semantic_vad' }, { threshold: 0.5 }, { x_new: null }],
        ]),
        ...breaking('transcription-session-audio-input.whisper', '/turn_detection', [
          { ...transcriptionInput, transcription: whisper },
          { transcription: { model: 'gpt-realtime-whisper' }, turn_detection: transcriptionInput.turn_detection },
        ]),
      ],
    },
    {
      reason: 'turn detection with any other model',
      accepted: [
        ...['whisper-1', 'gpt-transcribe', 'GPT-REALTIME-WHISPER', 'gpt-realtime-whisper-2031-01-01', ''].map(
          (model) => ({ transcription: { model }, turn_detection: {} }),
        ),
        { transcription: {}, turn_detection: {} },
        { model: 'gpt-realtime-whisper', turn_detection: {} },
      ],
    },
    {
      reason: 'a prompt with gpt-realtime-whisper, which is left open',
      accepted: [{ transcription: { ...whisper, prompt: 'Names of birds.' } }],
    },
    {
      reason: 'the name of a format in the beta, which is left open, and no other string',
      accepted: [{ format: 'pcm16' }],
      refused: breakingAt({}, '/format', 'audio-format.types', [
        ...['g711_ulaw', 'PCM16', 'pcm16 ', 'audio/pcm', 'pcm', ''],
      ]),
    },
    { reason: 'properties of realtime sessions', accepted: [{ output: 5, voice: null }] },
    {
      reason: 'documented JSON types',
      refused: mistyped(transcriptionInput, [
        ['/format', 'audio-format.types', 'object'],
        ['/transcription', 'transcription.types', 'object', 'null'],
        ['/noise_reduction', 'noise-reduction.types', 'object', 'null'],
        ['/turn_detection', 'transcription-turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('transcription-session-audio-input.types', '', [...otherThan('object'), [transcriptionInput]]),
    },
  ],
};
