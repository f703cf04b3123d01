import { AUDIO_FORMAT } from '../objects/audio-format.js';
import { TOOL_TYPE } from '../objects/function-tool.js';
import { GA_TOOL_CHOICES } from '../objects/ga-tool-choice.js';
import { GA_TURN_DETECTION } from '../objects/ga-turn-detection.js';
import { MAX_OUTPUT_TOKENS } from '../objects/max-output-tokens.js';
import { MODALITIES } from '../objects/modality.js';
import { NOISE_REDUCTION } from '../objects/noise-reduction.js';
import { REASONING_EFFORTS } from '../objects/reasoning.js';
import { ID_PREFIX, INCLUDE, OBJECT } from '../objects/session.js';
import { SPEED } from '../objects/session-audio-output.js';
import { TRACING_AUTO } from '../objects/tracing.js';
import { TRUNCATION } from '../objects/truncation.js';
import * as plain from './plain.js';

const { absent, anyObject, count, flag, integer, list, nothing, number, object, oneOf, optional, or, prefixed, text } =
  plain;
const { server, semantic, threshold, idleTimeoutMs, eagerness } = GA_TURN_DETECTION;
const { types, pcm, rate } = AUDIO_FORMAT;

const format = or(
  object({ type: oneOf(pcm), rate: optional(oneOf(rate)) }),
  object({ type: oneOf(...types.filter((type) => type !== pcm)) }),
);

/** How audio is produced. */
export const audioOutput = { format: optional(format), voice: optional(text) };

export const maxOutputTokens = or(oneOf(MAX_OUTPUT_TOKENS.unlimited), integer(MAX_OUTPUT_TOKENS));

const tool = object({
  type: oneOf(TOOL_TYPE),
  name: optional(text),
  description: or(nothing, text),
  parameters: optional(anyObject),
});

/** What a client can set for a session, or for one response. */
export const inference = {
  output_modalities: optional(or(...MODALITIES.map((modality) => list(oneOf(modality))))),
  instructions: optional(text),
  tools: optional(list(tool)),
  tool_choice: optional(oneOf(...GA_TOOL_CHOICES)),
  parallel_tool_calls: optional(flag),
  max_output_tokens: optional(maxOutputTokens),
  prompt: nothing,
  reasoning: optional(object({ effort: optional(oneOf(...REASONING_EFFORTS)) })),
};

const responses = { create_response: optional(flag), interrupt_response: optional(flag) };

const turnDetection = or(
  object({
    type: oneOf(server),
    threshold: optional(number(threshold)),
    prefix_padding_ms: optional(count),
    silence_duration_ms: optional(count),
    idle_timeout_ms: or(nothing, integer(idleTimeoutMs)),
    ...responses,
  }),
  object({ type: oneOf(semantic), eagerness: optional(oneOf(...eagerness)), ...responses }),
);

const tracing = or(
  nothing,
  oneOf(TRACING_AUTO),
  object({ workflow_name: optional(text), group_id: optional(text), metadata: optional(anyObject) }),
);

const truncation = or(
  oneOf(...TRUNCATION.modes),
  object({
    type: oneOf(TRUNCATION.type),
    retention_ratio: number(TRUNCATION.ratio),
    token_limits: optional(object({ post_instructions: optional(count) })),
  }),
);

/** The input of a session. What the transcription may have differs between a session and a request for one. */
const audioOf = (transcription: plain.Plain) =>
  object({
    input: optional(
      object({
        format: optional(format),
        transcription: or(nothing, transcription),
        noise_reduction: or(nothing, object({ type: optional(oneOf(...NOISE_REDUCTION)) })),
        turn_detection: or(nothing, turnDetection),
      }),
    ),
    output: optional(object({ ...audioOutput, speed: optional(number(SPEED)) })),
  });

const session = {
  type: oneOf('realtime'),
  model: optional(text),
  ...inference,
  tracing,
  truncation: optional(truncation),
};

const include = list(oneOf(...INCLUDE));
const textOrNothing = or(nothing, text);

/** Whether a value is surely a valid realtime session, as the server reports it. */
export const isPlainSession = object({
  ...session,
  audio: optional(
    audioOf(object({ model: optional(text), language: textOrNothing, languages: absent, prompt: textOrNothing })),
  ),
  object: oneOf(OBJECT.session),
  id: prefixed(ID_PREFIX.session),
  expires_at: optional(count),
  include: or(nothing, include),
  instructions: textOrNothing,
});

/** Whether a value is surely a valid request for a realtime session. */
export const isPlainSessionRequest = object({
  ...session,
  audio: optional(
    audioOf(
      object({
        model: optional(text),
        language: optional(text),
        prompt: optional(text),
        languages: absent,
        keywords: absent,
        delay: absent,
      }),
    ),
  ),
  include: optional(include),
});
