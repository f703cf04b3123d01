import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { oneModality } from './_modalities.js';
import { toolList } from './_tools.js';
import { typedSession } from './_typed-session.js';
import { GaSessionAudio } from './ga-session-audio.js';
import { GaToolChoice } from './ga-tool-choice.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { McpServer } from './mcp-server.js';
import { MODALITIES } from './modality.js';
import { Prompt } from './prompt.js';
import { Reasoning } from './reasoning.js';
import { OBJECT } from './session.js';
import { Tracing } from './tracing.js';
import { Truncation } from './truncation.js';

/** Documented models; others are allowed. Source: `RealtimeSessionCreateResponseGA.model`. */
export const REALTIME_MODELS = [
  'gpt-realtime',
  'gpt-realtime-1.5',
  'gpt-realtime-2',
  'gpt-realtime-2.1',
  'gpt-realtime-2.1-mini',
  'gpt-realtime-2025-08-28',
  'gpt-4o-realtime-preview',
  'gpt-4o-realtime-preview-2024-10-01',
  'gpt-4o-realtime-preview-2024-12-17',
  'gpt-4o-realtime-preview-2025-06-03',
  'gpt-4o-mini-realtime-preview',
  'gpt-4o-mini-realtime-preview-2024-12-17',
  'gpt-realtime-mini',
  'gpt-realtime-mini-2025-10-06',
  'gpt-realtime-mini-2025-12-15',
  'gpt-audio-1.5',
  'gpt-audio-mini',
  'gpt-audio-mini-2025-10-06',
  'gpt-audio-mini-2025-12-15',
] as const;

export const gaSessionRules = rules('ga-session', {
  object: { at: '/object', text: `must be "${OBJECT.session}"`, source: 'RealtimeSessionCreateResponseGA.object' },
  model: { at: '/model', text: 'must be a string', source: 'RealtimeSessionCreateResponseGA.model' },
  'output-modalities': {
    at: ['/output_modalities', '/output_modalities/*'],
    text: `must be an array of ${anyOf(MODALITIES)}, not of both`,
    source: 'RealtimeSessionCreateResponseGA.output_modalities',
  },
  instructions: {
    at: '/instructions',
    text: 'must be a string',
    source: 'RealtimeSessionCreateResponseGA.instructions',
  },
  tools: {
    at: '/tools',
    text: 'must be an array of function tools and MCP servers',
    source: 'RealtimeSessionCreateResponseGA.tools',
  },
});

/**
 * The configuration of a realtime session, as the events of the current API report it. The schema accepts `null` as
 * `instructions`, and `output_modalities` that are empty or repeated, which the documentation leaves open.
 * Source: `RealtimeSessionCreateResponseGA`.
 */
export const RealtimeSessionCreateResponseGA = document(
  ['ga-session', 'typed-session'],
  typedSession('realtime', OBJECT.session, gaSessionRules.object, {
    model: withRule(gaSessionRules.model, z.string().meta({ examples: [...REALTIME_MODELS] })).optional(),
    output_modalities: oneModality(gaSessionRules['output-modalities']).optional(),
    instructions: withRule(gaSessionRules.instructions, z.string().nullable()).optional(),
    tools: toolList(gaSessionRules.tools, McpServer).optional(),
    tool_choice: GaToolChoice.optional(),
    max_output_tokens: MaxOutputTokens.optional(),
    tracing: Tracing.optional(),
    truncation: Truncation.optional(),
    prompt: Prompt.optional(),
    reasoning: Reasoning.optional(),
    audio: GaSessionAudio.optional(),
  }),
  { source: 'RealtimeSessionCreateResponseGA' },
);

export type RealtimeSessionCreateResponseGA = z.infer<typeof RealtimeSessionCreateResponseGA>;
