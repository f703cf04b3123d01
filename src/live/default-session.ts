import type { SessionPlan } from '../exchanges/plan.js';

/** The configuration of a session that the client has not changed, as recorded. */
export const DEFAULT_SESSION: SessionPlan['config'] = {
  type: 'realtime',
  object: 'realtime.session',
  model: 'gpt-realtime',
  output_modalities: ['audio'],
  instructions: 'You are a helpful voice assistant. Answer in short sentences.',
  tools: [],
  tool_choice: 'auto',
  max_output_tokens: 'inf',
  tracing: null,
  truncation: 'auto',
  prompt: null,
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24_000 },
      transcription: null,
      noise_reduction: null,
      turn_detection: {
        type: 'server_vad',
        threshold: 0.5,
        prefix_padding_ms: 300,
        silence_duration_ms: 500,
        idle_timeout_ms: null,
        create_response: true,
        interrupt_response: true,
      },
    },
    output: { format: { type: 'audio/pcm', rate: 24_000 }, voice: 'marin', speed: 1 },
  },
  include: null,
};
