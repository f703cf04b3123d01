import * as z from 'zod';
import { anyOf, rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { oneModality } from './_modalities.js';
import { toolList } from './_tools.js';
import { GaToolChoice } from './ga-tool-choice.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { MODALITIES } from './modality.js';
import { Prompt } from './prompt.js';
import { Reasoning } from './reasoning.js';
import { RequestMcpServer } from './request-mcp-server.js';

/** Names a property of both requests. */
const both = (property: string) =>
  `RealtimeSessionCreateRequestGA.${property}, RealtimeResponseCreateParams.${property}`;

/** Rules of what a client can ask for a session, or for one response. */
export const inferenceRules = rules('inference', {
  'output-modalities': {
    at: ['/output_modalities', '/output_modalities/*'],
    text: `must be an array of ${anyOf(MODALITIES)}, not of both`,
    source: both('output_modalities'),
  },
  instructions: { at: '/instructions', text: 'must be a string', source: both('instructions') },
  tools: { at: '/tools', text: 'must be an array of function tools and MCP servers', source: both('tools') },
  'parallel-tool-calls': {
    at: '/parallel_tool_calls',
    text: 'must be a boolean',
    source: both('parallel_tool_calls'),
  },
});

/** The properties that a client can set for a session, or for one response. */
export const inferenceShape = () => ({
  output_modalities: oneModality(inferenceRules['output-modalities']).optional(),
  instructions: text(inferenceRules.instructions).optional(),
  tools: toolList(inferenceRules.tools, RequestMcpServer).optional(),
  tool_choice: GaToolChoice.optional(),
  parallel_tool_calls: withRule(inferenceRules['parallel-tool-calls'], z.boolean()).optional(),
  max_output_tokens: MaxOutputTokens.optional(),
  prompt: Prompt.optional(),
  reasoning: Reasoning.optional(),
});
