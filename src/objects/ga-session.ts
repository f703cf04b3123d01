import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { typedSession } from './_typed-session.js';
import { RealtimeFunctionTool, TOOL_TYPE } from './function-tool.js';
import { GaSessionAudio } from './ga-session-audio.js';
import { GaToolChoice } from './ga-tool-choice.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { MCP_SERVER, McpServer } from './mcp-server.js';
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

/** Whether a tool is meant as an MCP server. A function tool needs no type, so a wrong type alone does not decide. */
const isServer = (tool: unknown) => {
  if (!isObject(tool) || tool.type === undefined || tool.type === TOOL_TYPE) return false;
  return tool.type === MCP_SERVER.type || Object.hasOwn(tool, 'server_label');
};

/** For `z.custom`: an issue that aborts the parse could not be named after its rule. */
const NO_ABORT = { abort: false };

/** Each member refuses tools that are meant for the other one, so the issues of a tool are about what it is meant as. */
const tool = withRule(
  gaSessionRules.tools,
  z.union([
    z.custom<z.input<typeof McpServer>>(isServer, NO_ABORT).pipe(McpServer),
    z.custom<z.input<typeof RealtimeFunctionTool>>((tool) => !isServer(tool), NO_ABORT).pipe(RealtimeFunctionTool),
  ]),
);

const modality = withRule(gaSessionRules['output-modalities'], z.enum(MODALITIES), `must be ${anyOf(MODALITIES)}`);

const oneModality = z
  .array(modality)
  .refine((modalities) => new Set(modalities).size < MODALITIES.length)
  .meta({ not: { allOf: MODALITIES.map((modality) => ({ contains: { const: modality } })) } });

/**
 * The configuration of a realtime session, as the events of the current API report it. The schema accepts `null` as
 * `instructions`, and `output_modalities` that are empty or repeated, which the documentation leaves open.
 * Source: `RealtimeSessionCreateResponseGA`.
 */
export const RealtimeSessionCreateResponseGA = document(
  ['ga-session', 'typed-session'],
  typedSession('realtime', OBJECT.session, gaSessionRules.object, {
    model: withRule(gaSessionRules.model, z.string()).optional(),
    output_modalities: withRule(gaSessionRules['output-modalities'], oneModality).optional(),
    instructions: withRule(gaSessionRules.instructions, z.string().nullable()).optional(),
    tools: withRule(gaSessionRules.tools, z.array(tool)).optional(),
    tool_choice: GaToolChoice.optional(),
    max_output_tokens: MaxOutputTokens.optional(),
    tracing: Tracing.optional(),
    truncation: Truncation.optional(),
    prompt: Prompt.optional(),
    reasoning: Reasoning.optional(),
    audio: GaSessionAudio.optional(),
  }),
);

export type RealtimeSessionCreateResponseGA = z.infer<typeof RealtimeSessionCreateResponseGA>;
