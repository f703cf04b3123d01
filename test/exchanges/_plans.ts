import type { OutputPlan, Plan, ResponsePlan, TranscriptionPlan, Turn } from '../../src/exchanges/plan.js';
import { SIMPLEST_FINAL, SIMPLEST_PLAN, SIMPLEST_TRANSCRIPTION } from '../../src/exchanges/simplest-plan.js';

type Config = Plan['session']['config'];
type Input = NonNullable<NonNullable<Config['audio']>['input']>;

/** A plan with these turns, in a session that hears as `input` says. */
export const planOf = (turns: readonly Turn[], input: Input = {}, rest: Partial<Plan> = {}): Plan => ({
  ...SIMPLEST_PLAN,
  session: { config: { ...SIMPLEST_PLAN.session.config, audio: { input } } },
  turns,
  ...rest,
});

/** A session in which the server notices speech. */
export const HEARS: Input = {
  transcription: { model: 'whisper-1' },
  turn_detection: { type: 'server_vad', create_response: true, interrupt_response: true, idle_timeout_ms: 5000 },
};

export const written = (text: string): Turn['input'] => ({
  kind: 'text',
  items: [{ item: { type: 'message', status: 'completed', role: 'user', content: [{ type: 'input_text', text }] } }],
});

export const spoken = (
  kind: 'voice' | 'manual',
  transcription: Partial<TranscriptionPlan> = {},
): Extract<Turn['input'], { kind: 'voice' | 'manual' }> => ({
  kind,
  appends: [20, 20],
  padding: 0,
  transcription: { ...SIMPLEST_TRANSCRIPTION, ...transcription },
});

export const text = (text: string, rest: Partial<OutputPlan> = {}, status: 'completed' | 'incomplete' = 'completed') =>
  ({
    item: { type: 'message', status, role: 'assistant', content: [{ type: 'output_text', text }] },
    ...rest,
  }) satisfies OutputPlan;

export const speech = (transcript: string, audio: readonly number[], rest: Partial<OutputPlan> = {}): OutputPlan => ({
  item: {
    type: 'message',
    status: 'completed',
    role: 'assistant',
    content: [{ type: 'output_audio', transcript }],
  },
  parts: [{ audio }],
  ...rest,
});

export const call = (args: string, rest: Partial<OutputPlan> = {}): OutputPlan => ({
  item: { type: 'function_call', status: 'completed', name: 'get_weather', arguments: args },
  ...rest,
});

export const respond = (output: readonly OutputPlan[], rest: Partial<ResponsePlan> = {}): ResponsePlan => ({
  final: SIMPLEST_FINAL,
  output,
  ...rest,
});

/** A response that is cancelled by the client or by speech. */
export const cancelled = (
  reason: 'client_cancelled' | 'turn_detected',
  output: readonly OutputPlan[],
  rest: Partial<ResponsePlan> = {},
): ResponsePlan => ({
  final: { ...SIMPLEST_FINAL, status: 'cancelled', status_details: { type: 'cancelled', reason } },
  output,
  ...rest,
});
