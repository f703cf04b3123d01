import fc from 'fast-check';
import { valuesOf } from './_values.js';

export const name = 'plain records';

const RUNS = 100;

const optional = (properties) => fc.record(properties, { requiredKeys: [] });
const nullable = (arbitrary) => fc.option(arbitrary, { nil: null });
const id = (prefix) => fc.string({ minLength: 1 }).map((text) => prefix + text);
const between = (min, max) => fc.double({ min, max, noNaN: true });
const object = fc.dictionary(fc.string(), fc.jsonValue());
const metadata = fc.dictionary(fc.string({ maxLength: 64 }), fc.string({ maxLength: 512 }), { maxKeys: 16 });
const maxOutputTokens = fc.oneof(fc.integer({ min: 1, max: 4096 }), fc.constant('inf'));

const voice = fc.oneof(
  fc.constantFrom('alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', 'cedar'),
  fc.string(),
);

const format = fc.oneof(
  optional({ type: fc.constant('audio/pcm'), rate: fc.constant(24_000) }),
  optional({ type: fc.constant('audio/pcmu') }),
  optional({ type: fc.constant('audio/pcma') }),
);

const turnDetection = nullable(
  optional({
    type: fc.constant('server_vad'),
    threshold: between(0, 1),
    prefix_padding_ms: fc.nat(),
    silence_duration_ms: fc.nat(),
  }),
);

const transcription = optional({
  model: fc.oneof(
    fc.constantFrom(
      'whisper-1',
      'gpt-transcribe',
      'gpt-live-transcribe',
      'gpt-4o-mini-transcribe',
      'gpt-4o-mini-transcribe-2025-12-15',
      'gpt-4o-transcribe',
      'gpt-4o-transcribe-diarize',
      'gpt-realtime-whisper',
    ),
    fc.string(),
  ),
  language: fc.string(),
  languages: fc.array(fc.string(), { minLength: 1 }),
  prompt: fc.string(),
});

const session = optional({
  id: id('sess_'),
  object: fc.constant('realtime.session'),
  expires_at: fc.nat(),
  include: nullable(fc.array(fc.constant('item.input_audio_transcription.logprobs'))),
  model: fc.string(),
  output_modalities: fc.subarray(['text', 'audio']),
  instructions: fc.string(),
  audio: optional({
    input: optional({
      format,
      transcription: nullable(transcription),
      noise_reduction: nullable(optional({ type: fc.constantFrom('near_field', 'far_field') })),
      turn_detection: turnDetection,
    }),
    output: optional({ format, voice, speed: between(0.25, 1.5) }),
  }),
  tracing: nullable(
    fc.oneof(fc.constant('auto'), optional({ workflow_name: fc.string(), group_id: fc.string(), metadata: object })),
  ),
  turn_detection: turnDetection,
  tools: fc.array(
    optional({ type: fc.constant('function'), name: fc.string(), description: fc.string(), parameters: object }),
  ),
  tool_choice: fc.oneof(
    fc.constantFrom('auto', 'none', 'required'),
    fc.string(),
    fc.record({ type: fc.constant('function'), name: fc.string() }),
  ),
  max_output_tokens: maxOutputTokens,
});

const itemStart = {
  id: fc.string(),
  object: fc.constant('realtime.item'),
  status: fc.constantFrom('completed', 'incomplete', 'in_progress'),
};

const message = (role, part) =>
  fc.record(
    { ...itemStart, type: fc.constant('message'), role: fc.constant(role), content: fc.array(part) },
    { requiredKeys: ['type', 'role', 'content'] },
  );

const systemMessage = message('system', optional({ type: fc.constant('input_text'), text: fc.string() }));

const userMessage = message(
  'user',
  optional({
    type: fc.constantFrom('input_text', 'input_audio', 'input_image'),
    text: fc.string(),
    audio: fc.base64String(),
    image_url: fc
      .tuple(fc.constantFrom('image/png', 'image/jpeg'), fc.base64String())
      .map(([type, data]) => `data:${type};base64,${data}`),
    detail: fc.constantFrom('auto', 'low', 'high'),
    transcript: fc.string(),
  }),
);

const assistantMessage = message(
  'assistant',
  optional({
    type: fc.constantFrom('output_text', 'output_audio'),
    text: fc.string(),
    audio: fc.base64String(),
    transcript: fc.string(),
  }),
);

const functionCall = fc.record(
  {
    ...itemStart,
    type: fc.constant('function_call'),
    call_id: fc.string(),
    name: fc.string(),
    arguments: fc.json(),
  },
  { requiredKeys: ['type', 'name', 'arguments'] },
);

const functionCallOutput = fc.record(
  { ...itemStart, type: fc.constant('function_call_output'), call_id: fc.string(), output: fc.string() },
  { requiredKeys: ['type', 'call_id', 'output'] },
);

const mcpApprovalResponse = fc.record(
  {
    type: fc.constant('mcp_approval_response'),
    id: fc.string(),
    approval_request_id: fc.string(),
    approve: fc.boolean(),
    reason: nullable(fc.string()),
  },
  { requiredKeys: ['type', 'id', 'approval_request_id', 'approve'] },
);

const mcpListTools = fc.record(
  {
    type: fc.constant('mcp_list_tools'),
    id: fc.string(),
    server_label: fc.string(),
    tools: fc.array(
      fc.record(
        {
          name: fc.string(),
          description: nullable(fc.string()),
          input_schema: object,
          annotations: nullable(object),
        },
        { requiredKeys: ['name', 'input_schema'] },
      ),
    ),
  },
  { requiredKeys: ['type', 'server_label', 'tools'] },
);

const mcpError = fc.oneof(
  fc.record({ type: fc.constant('protocol_error'), code: fc.integer(), message: fc.string() }),
  fc.record({ type: fc.constant('tool_execution_error'), message: fc.string() }),
  fc.record({ type: fc.constant('http_error'), code: fc.integer(), message: fc.string() }),
);

const mcpCall = fc.record(
  {
    type: fc.constant('mcp_call'),
    id: fc.string(),
    server_label: fc.string(),
    name: fc.string(),
    arguments: fc.json(),
    approval_request_id: nullable(fc.string()),
    output: nullable(fc.string()),
    error: nullable(mcpError),
  },
  { requiredKeys: ['type', 'id', 'server_label', 'name', 'arguments'] },
);

const mcpApprovalRequest = fc.record({
  type: fc.constant('mcp_approval_request'),
  id: fc.string(),
  server_label: fc.string(),
  name: fc.string(),
  arguments: fc.json(),
});

const item = fc.oneof(
  systemMessage,
  userMessage,
  assistantMessage,
  functionCall,
  functionCallOutput,
  mcpApprovalResponse,
  mcpListTools,
  mcpCall,
  mcpApprovalRequest,
);

const response = optional({
  id: id('resp_'),
  object: fc.constant('realtime.response'),
  status: fc.constantFrom('completed', 'cancelled', 'failed', 'incomplete', 'in_progress'),
  status_details: nullable(
    optional({
      type: fc.constantFrom('completed', 'cancelled', 'failed', 'incomplete'),
      reason: fc.constantFrom('turn_detected', 'client_cancelled', 'max_output_tokens', 'content_filter'),
      error: optional({ type: fc.string(), code: fc.string() }),
    }),
  ),
  output: fc.array(item),
  metadata: nullable(metadata),
  audio: optional({ output: optional({ format, voice }) }),
  usage: nullable(
    optional({
      total_tokens: fc.nat(),
      input_tokens: fc.nat(),
      output_tokens: fc.nat(),
      input_token_details: optional({
        text_tokens: fc.nat(),
        audio_tokens: fc.nat(),
        image_tokens: fc.nat(),
        cached_tokens: fc.nat(),
        cached_tokens_details: optional({ text_tokens: fc.nat(), audio_tokens: fc.nat(), image_tokens: fc.nat() }),
      }),
      output_token_details: optional({ text_tokens: fc.nat(), audio_tokens: fc.nat() }),
    }),
  ),
  conversation_id: nullable(id('conv_')),
  output_modalities: fc.tuple(fc.constantFrom('text', 'audio')),
  max_output_tokens: maxOutputTokens,
});

/** The arbitraries, by model. */
export const models = { session, response };

/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} a function that makes the next random value; each hundred are those of one run of `fc.assert`
 */
export function generatorOf(model, seed) {
  const nextRun = valuesOf(seed, (runSeed) => fc.sample(models[model], { seed: runSeed, numRuns: RUNS }));
  let values = [];
  return function next() {
    if (values.length === 0) values = nextRun();
    return values.shift();
  };
}
