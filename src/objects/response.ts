import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { ifProperties } from '../engine/schema/json-schema.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, prefixed, withRule } from '../engine/schema/with-rule.js';
import { RealtimeConversationItem } from './conversation-item.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { Metadata } from './metadata.js';
import { MODALITIES } from './modality.js';
import { ResponseAudio } from './response-audio.js';
import { checkStatusFit, isStatusDetailsType, propertiesOfStatus, StatusDetails } from './status-details.js';
import { Usage } from './usage.js';

/** Prefixes of identifiers. Source: `RealtimeResponse.id`, `RealtimeResponse.conversation_id`. */
export const ID_PREFIX = { response: 'resp_', conversation: 'conv_' } as const;

/** Value of `object`. Source: `RealtimeResponse.object`. */
export const OBJECT = { response: 'realtime.response' } as const;

/** Source: `RealtimeResponse.status`. */
export const RESPONSE_STATUSES = ['completed', 'cancelled', 'failed', 'incomplete', 'in_progress'] as const;

export const responseRules = rules('response', {
  types: { text: 'must be a JSON object', source: 'RealtimeResponse' },
  id: {
    at: '/id',
    text: `must start with ${ID_PREFIX.response}, followed by something`,
    source: 'RealtimeResponse.id',
  },
  'conversation-id': {
    at: '/conversation_id',
    text: `must be null, or start with ${ID_PREFIX.conversation}, followed by something`,
    source: 'RealtimeResponse.conversation_id',
  },
  object: { at: '/object', text: `must be "${OBJECT.response}"`, source: 'RealtimeResponse.object' },
  status: { at: '/status', text: `must be ${anyOf(RESPONSE_STATUSES)}`, source: 'RealtimeResponse.status' },
  'status-details-type': {
    at: '/status_details/type',
    text: 'must be the status of the response',
    source: 'RealtimeResponse.status_details.type',
  },
  'status-details-reason': {
    at: '/status_details/reason',
    text: 'must fit the status of the response, if the details have no type',
    source: 'RealtimeResponse.status_details.reason',
  },
  'status-details-error': {
    at: '/status_details/error',
    text: 'must be absent unless the response failed, if the details have no type',
    source: 'RealtimeResponse.status_details.error',
  },
  output: { at: '/output', text: 'must be an array of items', source: 'RealtimeResponse.output' },
  'output-modalities': {
    at: ['/output_modalities', '/output_modalities/*'],
    text: 'must be exactly ["audio"] or ["text"]',
    source: 'RealtimeResponse.output_modalities',
  },
  'text-mode': {
    at: '/output/*/content/*/type',
    text: 'must not be output_audio if the output modality is text',
    source: 'RealtimeResponse.output_modalities',
  },
  'typical-output': {
    at: '/output/*',
    text: "is usually an assistant's message, a function call or an MCP item; other items are allowed",
    source: 'RealtimeResponse.output',
    certainty: 'inferred',
    effect: 'shapes',
  },
});

/** Reports status details that contradict the status. Details without a type must fit the status itself. */
function checkStatusDetails(status: string, details: unknown, context: z.RefinementCtx): void {
  if (!isObject(details)) return;
  if (details.type === undefined) {
    const fitRules = { reason: responseRules['status-details-reason'], error: responseRules['status-details-error'] };
    checkStatusFit(details, status, fitRules, ['status_details'], context);
  } else if (isStatusDetailsType(details.type) && details.type !== status) {
    const message = `must be the status of the response (${status}), but is ${details.type}`;
    addViolation(context, responseRules['status-details-type'], ['status_details', 'type'], message);
  }
}

/** Reports every audio part of an output in text mode. */
function checkTextMode(output: unknown[], context: z.RefinementCtx): void {
  const message = 'must not be output_audio: the output modality is text';
  for (const [i, item] of output.entries()) {
    if (!isObject(item) || item.type !== 'message' || item.role !== 'assistant') continue;
    if (!Array.isArray(item.content)) continue;
    for (const [j, part] of item.content.entries()) {
      if (!isObject(part) || part.type !== 'output_audio') continue;
      addViolation(context, responseRules['text-mode'], ['output', i, 'content', j, 'type'], message);
    }
  }
}

const isTextOnly = (modalities: unknown) =>
  Array.isArray(modalities) && modalities.length === 1 && modalities[0] === 'text';

/** Not `.length(1)`: zod aborts if an array is too long, before the issue can name its rule. */
const oneModality = z
  .array(z.enum(MODALITIES))
  .refine((modalities) => modalities.length === 1)
  .meta({ minItems: 1, maxItems: 1 });

/** The JSON Schema of the status details that fit a status. Details of a response in progress have no type. */
const detailsOfStatus = (status: string) => ({
  type: ['object', 'null'],
  properties: { type: isStatusDetailsType(status) ? { const: status } : false, ...propertiesOfStatus(status) },
});

/** The JSON Schema of an item without audio parts. */
const itemWithoutAudio = {
  type: 'object',
  ...ifProperties(
    { type: 'message', role: 'assistant' },
    {
      properties: {
        content: {
          type: 'array',
          items: { type: 'object', properties: { type: { not: { const: 'output_audio' } } } },
        },
      },
    },
  ),
};

/** A model's answer, in progress or finished. Source: `RealtimeResponse`. */
export const RealtimeResponse = document(
  'response',
  withRule(
    responseRules.types,
    z.looseObject({
      id: prefixed(responseRules.id, ID_PREFIX.response).optional(),
      object: withRule(responseRules.object, z.literal(OBJECT.response)).optional(),
      status: withRule(responseRules.status, z.enum(RESPONSE_STATUSES)).optional(),
      status_details: StatusDetails.optional(),
      output: withRule(responseRules.output, z.array(RealtimeConversationItem)).optional(),
      metadata: Metadata.optional(),
      audio: ResponseAudio.optional(),
      usage: Usage.optional(),
      conversation_id: prefixed(responseRules['conversation-id'], ID_PREFIX.conversation).nullable().optional(),
      output_modalities: withRule(responseRules['output-modalities'], oneModality).optional(),
      max_output_tokens: MaxOutputTokens.optional(),
    }),
  ).superRefine((response, context) => {
    if (!isObject(response)) return;
    const { status, status_details, output, output_modalities } = response;
    const documented = RESPONSE_STATUSES.find((known) => known === status);
    if (documented) checkStatusDetails(documented, status_details, context);
    if (Array.isArray(output) && isTextOnly(output_modalities)) checkTextMode(output, context);
  }, ALWAYS),
  {
    source: 'RealtimeResponse',
    refine: (json) => {
      json.allOf = [
        ...RESPONSE_STATUSES.map((status) =>
          ifProperties({ status }, { properties: { status_details: detailsOfStatus(status) } }),
        ),
        ifProperties(
          { output_modalities: ['text'] },
          { properties: { output: { type: 'array', items: itemWithoutAudio } } },
        ),
      ];
    },
  },
);

export type RealtimeResponse = z.infer<typeof RealtimeResponse>;
