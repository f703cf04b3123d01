import * as z from 'zod';
import { ID_PREFIX, INCLUDE, MODALITIES, OBJECT } from '../limits.js';
import { identifier, rule, whole } from './_rule.js';
import { RealtimeFunctionTool } from './function-tool.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { SessionAudio } from './session-audio.js';
import { ToolChoice } from './tool-choice.js';
import { Tracing } from './tracing.js';
import { TurnDetection } from './turn-detection.js';

/** A Realtime session's configuration, as the API reports it. Source: `RealtimeSessionCreateResponse`. */
export const RealtimeSessionCreateResponse = rule(
  'root.object',
  z.looseObject({
    id: identifier(ID_PREFIX.session).optional(),
    object: rule('session.object', z.literal(OBJECT.session)).optional(),
    expires_at: rule('session.expires_at', whole(0)).optional(),
    include: rule(
      'session.include',
      z.array(rule('session.include', z.enum(INCLUDE), `must be ${INCLUDE[0]}`)).nullable(),
    ).optional(),
    model: rule('session.model', z.string()).optional(),
    output_modalities: rule(
      'session.output_modalities',
      z.array(rule('session.output_modalities', z.enum(MODALITIES), `must be ${MODALITIES.join(' or ')}`)),
    ).optional(),
    instructions: rule('session.instructions', z.string()).optional(),
    audio: SessionAudio.optional(),
    tracing: Tracing.optional(),
    turn_detection: TurnDetection.optional(),
    tools: rule('session.tools[]', z.array(RealtimeFunctionTool)).optional(),
    tool_choice: ToolChoice.optional(),
    max_output_tokens: MaxOutputTokens.optional(),
  }),
);

export type RealtimeSessionCreateResponse = z.infer<typeof RealtimeSessionCreateResponse>;
