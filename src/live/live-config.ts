import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { SessionPlan } from '../exchanges/plan.js';
import { isTranscription, transcriptionInput } from './transcription-session.js';

/** The configuration of a session while it changes. */
export type LiveConfig = SessionPlan['config'];

/** What the API sets in the detection of turns if the client does not. */
const DETECTION: Readonly<Record<string, JsonObject>> = {
  server_vad: { threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500, idle_timeout_ms: null },
  semantic_vad: { eagerness: 'auto' },
};

/** What the API sets in a transcription if the client does not. */
const TRANSCRIPTION = { language: null, prompt: null };

/** Completes the detection of turns as the API does. */
export function detectionOf(changed: JsonObject, before: unknown): JsonObject {
  const type = typeof changed.type === 'string' ? changed.type : 'server_vad';
  const kept = isObject(before) && before.type === type ? before : {};
  const always = { create_response: true, interrupt_response: true };
  return { ...DETECTION[type], ...always, ...kept, ...changed, type };
}

function inputOf(input: JsonObject, before: JsonObject): JsonObject {
  const { turn_detection: detection, transcription } = input;
  return {
    ...before,
    ...input,
    ...(isObject(detection) && { turn_detection: detectionOf(detection, before.turn_detection) }),
    ...(isObject(transcription) && { transcription: { ...TRANSCRIPTION, ...transcription } }),
  };
}

/** A voice that is asked for as an object is reported by its id. */
const outputOf = (output: JsonObject): JsonObject =>
  isObject(output.voice) ? { ...output, voice: output.voice.id } : output;

const objectIn = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Returns the configuration after an update: what the client does not name stays. */
export function updated(config: LiveConfig, session: JsonObject): LiveConfig {
  const before = config as JsonObject;
  const { audio, ...rest } = session;
  if (!isObject(audio)) return { ...before, ...rest } as LiveConfig;
  const { input, output } = objectIn(before.audio);
  const heard = isObject(audio.input) && inputOf(audio.input, objectIn(input));
  const both = {
    ...objectIn(before.audio),
    ...(heard && { input: isTranscription(before) ? transcriptionInput(heard) : heard }),
    ...(isObject(audio.output) && { output: { ...objectIn(output), ...outputOf(audio.output) } }),
  };
  return { ...before, ...rest, audio: both } as LiveConfig;
}

/** The detection of turns. Durations are in milliseconds. */
export interface Detection {
  readonly creates: boolean;
  readonly interrupts: boolean;
  readonly silence: number;
  /** How long the user may be silent before the server takes the turn. */
  readonly idle?: number;
}

/** How the session detects that the user speaks; `undefined` if it does not. */
export function detection(config: LiveConfig): Detection | undefined {
  const found = objectIn(config.audio?.input).turn_detection;
  if (!isObject(found)) return undefined;
  const { type, silence_duration_ms: silence, idle_timeout_ms: idle } = found;
  return {
    creates: found.create_response !== false && !isTranscription(config),
    interrupts: found.interrupt_response !== false,
    silence: typeof silence === 'number' ? silence : 500,
    ...(type === 'server_vad' && typeof idle === 'number' && { idle }),
  };
}

/** A function that the client can run. */
export interface DeclaredFunction {
  readonly name: string;
  readonly parameters: unknown;
}

/** The functions in a list of tools. */
export function functionsIn(tools: unknown): DeclaredFunction[] {
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool) =>
    isObject(tool) && tool.type === 'function' && typeof tool.name === 'string'
      ? { name: tool.name, parameters: tool.parameters }
      : [],
  );
}
