import { RealtimeSessionCreateRequestGA } from '../../src/objects/index.js';
import { breakingAt, type Examples, evolved, mistyped } from './_examples.js';
import { inferenceTables, settings } from './_inference.js';
import { inUpdate } from './_requests.js';
import { sessionRequestTables } from './_session-request.js';
import { requestedInput } from './ga-session-request-audio-input.rows.js';

const required = { type: 'realtime' };

/** What clients send, in the order in which they send it. */
const sent = {
  ...required,
  instructions: 'Be brief.',
  output_modalities: ['audio'],
  audio: { input: requestedInput, output: { format: { type: 'audio/pcm', rate: 24000 } } },
  tools: [{ type: 'function', name: 'get_weather', parameters: { type: 'object' }, description: 'x' }],
};
const full = {
  ...sent,
  ...settings,
  model: 'gpt-realtime',
  include: [],
  tracing: { workflow_name: 'support' },
  truncation: { type: 'retention_ratio', retention_ratio: 0.8 },
};

/** Source: `RealtimeSessionCreateRequestGA`. */
export const gaSessionRequest: Examples = {
  object: 'ga-session-request',
  schema: RealtimeSessionCreateRequestGA,
  places: [inUpdate()],
  tables: [
    {
      reason: 'every other property is optional',
      accepted: [
        ...evolved(sent),
        ...evolved(full),
        ...Object.entries(full).map(([key, value]) => ({ ...required, [key]: value })),
      ],
    },
    {
      reason: 'what clears or turns off a setting',
      accepted: [
        { ...required, instructions: '', tools: [], tracing: null, prompt: null },
        { ...required, audio: { input: { turn_detection: null, transcription: null, noise_reduction: null } } },
      ],
    },
    ...sessionRequestTables('realtime'),
    ...inferenceTables(required),
    {
      reason: 'the type of the other sessions; in an event, the type decides',
      notIn: ['client-event'],
      refused: breakingAt(required, '/type', 'session-request.type', ['transcription']),
    },
    {
      reason: 'any model',
      accepted: ['gpt-realtime-2.1', 'GPT-REALTIME', 'my model', ''].map((model) => ({ ...required, model })),
      refused: mistyped(full, [['/model', 'ga-session-request.model', 'string']]),
    },
    {
      reason: 'documented JSON types; null only if documented',
      refused: mistyped(full, [
        ['/audio', 'ga-session-audio.types', 'object'],
        ['/audio/input', 'ga-session-audio-input.types', 'object'],
        ['/audio/output', 'session-audio-output.types', 'object'],
        ['/audio/output/voice', 'request-voice.types', 'string', 'object'],
        ['/tracing', 'tracing.value', 'string', 'object', 'null'],
        ['/truncation', 'truncation.value', 'string', 'object'],
      ]),
    },
  ],
};
