import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { integer, prefixed, withRule } from '../engine/schema/with-rule.js';
import { RealtimeFunctionTool } from './function-tool.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { MODALITIES } from './modality.js';
import { SessionAudio } from './session-audio.js';
import { ToolChoice } from './tool-choice.js';
import { Tracing } from './tracing.js';
import { TurnDetection } from './turn-detection.js';

/** Prefix of a session's identifier. Source: `RealtimeSessionCreateResponse.id`. */
export const ID_PREFIX = { session: 'sess_' } as const;

/** Value of `object`. Source: `RealtimeSessionCreateResponse.object`. */
export const OBJECT = { session: 'realtime.session' } as const;

/** Additional fields of server events. Source: `RealtimeSessionCreateResponse.include`. */
export const INCLUDE = ['item.input_audio_transcription.logprobs'] as const;

export const sessionRules = rules('session', {
  types: { text: 'must be a JSON object', source: 'RealtimeSessionCreateResponse' },
  id: {
    at: '/id',
    text: `must start with ${ID_PREFIX.session}, followed by something`,
    source: 'RealtimeSessionCreateResponse.id',
  },
  object: { at: '/object', text: `must be "${OBJECT.session}"`, source: 'RealtimeSessionCreateResponse.object' },
  'expires-at': {
    at: '/expires_at',
    text: 'must be a non-negative integer (seconds since 1970)',
    source: 'RealtimeSessionCreateResponse.expires_at',
  },
  include: {
    at: ['/include', '/include/*'],
    text: `must be an array of ${anyOf(INCLUDE)}`,
    source: 'RealtimeSessionCreateResponse.include',
  },
  'include-null': {
    keyword: 'null',
    at: '/include',
    text: 'may be null if nothing is included',
    source: 'RealtimeSessionCreateResponse.include, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  model: { at: '/model', text: 'must be a string', source: 'RealtimeSessionCreateResponse.model' },
  'output-modalities': {
    at: ['/output_modalities', '/output_modalities/*'],
    text: `must be an array of ${anyOf(MODALITIES)}`,
    source: 'RealtimeSessionCreateResponse.output_modalities',
  },
  instructions: { at: '/instructions', text: 'must be a string', source: 'RealtimeSessionCreateResponse.instructions' },
  tools: { at: '/tools', text: 'must be an array of function tools', source: 'RealtimeSessionCreateResponse.tools' },
});

const include = withRule(sessionRules.include, z.enum(INCLUDE), `must be ${anyOf(INCLUDE)}`);
const modality = withRule(sessionRules['output-modalities'], z.enum(MODALITIES), `must be ${anyOf(MODALITIES)}`);

/** The configuration of a Realtime session, as the API reports it. Source: `RealtimeSessionCreateResponse`. */
export const RealtimeSessionCreateResponse = document(
  'session',
  withRule(
    sessionRules.types,
    z.looseObject({
      id: prefixed(sessionRules.id, ID_PREFIX.session).optional(),
      object: withRule(sessionRules.object, z.literal(OBJECT.session)).optional(),
      expires_at: withRule(sessionRules['expires-at'], integer(0)).optional(),
      include: withRule(sessionRules.include, z.array(include).nullable()).optional(),
      model: withRule(sessionRules.model, z.string()).optional(),
      output_modalities: withRule(sessionRules['output-modalities'], z.array(modality)).optional(),
      instructions: withRule(sessionRules.instructions, z.string()).optional(),
      audio: SessionAudio.optional(),
      tracing: Tracing.optional(),
      turn_detection: TurnDetection.optional(),
      tools: withRule(sessionRules.tools, z.array(RealtimeFunctionTool)).optional(),
      tool_choice: ToolChoice.optional(),
      max_output_tokens: MaxOutputTokens.optional(),
    }),
  ),
  { source: 'RealtimeSessionCreateResponse' },
);

export type RealtimeSessionCreateResponse = z.infer<typeof RealtimeSessionCreateResponse>;
