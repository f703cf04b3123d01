import type { OutputPlan, Placement, Plan, ResponsePlan, SeedPlan, TranscriptionPlan, Turn } from '../plan.js';
import { SIMPLEST_FINAL, SIMPLEST_PLAN, SIMPLEST_TRANSCRIPTION } from '../simplest-plan.js';

/** Plans by their names, which become the names of files. */
export type Plans = Readonly<Record<string, Plan>>;

type Config = Plan['session']['config'];
type InputAudio = NonNullable<NonNullable<Config['audio']>['input']>;

/** What a plan has besides its turns. */
interface Rest {
  readonly input?: InputAudio;
  readonly config?: Partial<Config>;
  readonly session?: Partial<Plan['session']>;
}

export const planOf = (turns: readonly Turn[], { input = {}, config, session }: Rest = {}): Plan => ({
  ...SIMPLEST_PLAN,
  session: { config: { ...SIMPLEST_PLAN.session.config, audio: { input }, ...config }, ...session },
  turns,
});

/** The server notices speech, answers it and lets it interrupt. */
export const VOICE: Rest = {
  input: {
    transcription: { model: 'whisper-1' },
    turn_detection: { type: 'server_vad', create_response: true, interrupt_response: true, idle_timeout_ms: 5000 },
  },
};

/** The server notices speech, which does not interrupt. */
export const PATIENT: Rest = {
  input: {
    transcription: { model: 'whisper-1' },
    turn_detection: { type: 'server_vad', create_response: true, interrupt_response: false },
  },
};

/** The client commits the audio. */
export const MANUAL: Rest = { input: { transcription: { model: 'whisper-1' }, turn_detection: null } };

export const slot = (number: number): { readonly place: Placement } => ({ place: { slot: number } });

/** A pause before an event. */
export const pause = (at: number, wait: number): { readonly place: Placement } => ({
  place: { breaks: [{ at, wait }] },
});

export const seed = (text: string, rest: Partial<SeedPlan> = {}): SeedPlan => ({
  item: { type: 'message', status: 'completed', role: 'user', content: [{ type: 'input_text', text }] },
  ...rest,
});

/** A written turn. */
export const written = (response?: ResponsePlan, rest: Partial<Turn> = {}): Turn => ({
  input: { kind: 'text', items: [seed('Hello')] },
  ...(response && { response }),
  ...rest,
});

/** A spoken turn. */
export const spoken = (
  kind: 'voice' | 'manual',
  transcription: Partial<TranscriptionPlan> = {},
  response?: ResponsePlan,
  rest: Partial<Turn> = {},
): Turn => ({
  input: {
    kind,
    appends: [2, 2],
    padding: 0,
    transcription: { ...SIMPLEST_TRANSCRIPTION, transcript: 'Good morning', lead: ' ', cuts: [5], ...transcription },
  },
  ...(response && { response }),
  ...rest,
});

const isSpoken = ({ item }: OutputPlan) =>
  item.type === 'message' && item.content.some(({ type }) => type === 'output_audio');

/** A response, which completes if `final` does not say otherwise. */
export const respond = (output: readonly OutputPlan[], rest: Partial<ResponsePlan> = {}, final: Final = {}) =>
  ({
    final: { ...SIMPLEST_FINAL, ...(output.some(isSpoken) && { output_modalities: ['audio'] }), ...final },
    output,
    ...rest,
  }) satisfies ResponsePlan;

type Final = Partial<ResponsePlan['final']>;

/** A response that ends in this way. */
export const endedBy = (final: Final, output: readonly OutputPlan[], rest: Partial<ResponsePlan> = {}): ResponsePlan =>
  respond(output, rest, final);

export const INTERRUPTED: Final = {
  status: 'cancelled',
  status_details: { type: 'cancelled', reason: 'turn_detected' },
};

export const CANCELLED: Final = {
  status: 'cancelled',
  status_details: { type: 'cancelled', reason: 'client_cancelled' },
};

type Status = 'completed' | 'incomplete';

export const text = (
  text: string,
  cuts: readonly number[] = [],
  rest: Partial<OutputPlan> = {},
  status: Status = 'completed',
): OutputPlan => ({
  item: { type: 'message', status, role: 'assistant', content: [{ type: 'output_text', text }] },
  parts: [{ cuts }],
  ...rest,
});

export const speech = (
  transcript: string,
  audio: readonly number[],
  { cuts = [], mix = 0, ...rest }: Partial<OutputPlan> & { cuts?: readonly number[]; mix?: number } = {},
  status: Status = 'completed',
): OutputPlan => ({
  item: { type: 'message', status, role: 'assistant', content: [{ type: 'output_audio', transcript }] },
  parts: [{ cuts, audio, mix }],
  ...rest,
});

export const call = (
  args: string,
  cuts: readonly number[] = [],
  rest: Partial<OutputPlan> = {},
  status: Status = 'completed',
): OutputPlan => ({
  item: { type: 'function_call', status, name: 'get_weather', arguments: args },
  parts: [{ cuts }],
  ...rest,
});
