import type { OutputPlan, Plan, ResponsePlan, SessionPlan, TranscriptionPlan, Turn } from './plan.js';

/** When the simplest session begins. */
const BEGINS = Date.UTC(2026, 5, 15, 12) / 1000;

const noTokens = { text_tokens: 0, audio_tokens: 0 };

/** The final object of the simplest response. */
export const SIMPLEST_FINAL: ResponsePlan['final'] = {
  status: 'completed',
  status_details: null,
  output_modalities: ['text'],
  max_output_tokens: 'inf',
  usage: {
    total_tokens: 0,
    input_tokens: 0,
    output_tokens: 0,
    input_token_details: { ...noTokens, cached_tokens: 0 },
    output_token_details: noTokens,
  },
  metadata: null,
};

/** A message of one letter in one delta. */
export const SIMPLEST_OUTPUT: OutputPlan = {
  item: { type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: 'a' }] },
};

export const SIMPLEST_RESPONSE: ResponsePlan = { final: SIMPLEST_FINAL, output: [SIMPLEST_OUTPUT] };

/** A message of one letter, and a response of one letter. */
export const SIMPLEST_TURN: Turn = {
  input: {
    kind: 'text',
    items: [
      {
        item: { type: 'message', status: 'completed', role: 'user', content: [{ type: 'input_text', text: 'a' }] },
      },
    ],
  },
  response: SIMPLEST_RESPONSE,
};

export const SIMPLEST_TRANSCRIPTION: TranscriptionPlan = {
  from: 'item',
  transcript: 'a',
  lead: '',
  usage: { type: 'duration', seconds: 1 },
};

export const SIMPLEST_SESSION: SessionPlan = {
  config: {
    type: 'realtime',
    object: 'realtime.session',
    model: 'gpt-realtime',
    output_modalities: ['text'],
    instructions: '',
    tools: [],
    tool_choice: 'auto',
    audio: { input: { transcription: null, turn_detection: null } },
  },
};

/** The plan that all others shrink to: one written turn, one response, one delta, no faults, the simplest order. */
export const SIMPLEST_PLAN: Plan = {
  seed: 0,
  begins: BEGINS,
  session: SIMPLEST_SESSION,
  turns: [SIMPLEST_TURN],
  faults: [],
};
