import * as z from 'zod';
import { ID_PREFIX, MODALITIES, OBJECT, RESPONSE_STATUSES } from '../limits.js';
import { always, broken, identifier, isObject, rule } from './_rule.js';
import { RealtimeConversationItem } from './conversation-item.js';
import { MaxOutputTokens } from './max-output-tokens.js';
import { Metadata } from './metadata.js';
import { ResponseAudio } from './response-audio.js';
import { checkStatusDetails, StatusDetails } from './status-details.js';
import { Usage } from './usage.js';

/** Text mode has no audio: raises every part of the output that is. */
function checkTextMode(output: unknown[], context: z.RefinementCtx): void {
  for (const [i, item] of output.entries()) {
    if (!isObject(item) || item.type !== 'message' || item.role !== 'assistant' || !Array.isArray(item.content))
      continue;
    for (const [j, part] of item.content.entries()) {
      if (isObject(part) && part.type === 'output_audio') {
        const message = 'must not be output_audio: the output modality is text';
        broken(context, 'modality.text', ['output', i, 'content', j, 'type'], message);
      }
    }
  }
}

const isTextOnly = (modalities: unknown) =>
  Array.isArray(modalities) && modalities.length === 1 && modalities[0] === 'text';

/** Not `.length(1)`: zod stops at once where a list is too long, before the issue has its rule. */
const oneModality = z
  .array(z.enum(MODALITIES))
  .refine((modalities) => modalities.length === 1)
  .meta({ minItems: 1, maxItems: 1 });

/** A model's answer, while it is made and after. Source: `RealtimeResponse`. */
export const RealtimeResponse = rule(
  'root.object',
  z.looseObject({
    id: identifier(ID_PREFIX.response).optional(),
    object: rule('response.object', z.literal(OBJECT.response)).optional(),
    status: rule('response.status', z.enum(RESPONSE_STATUSES)).optional(),
    status_details: StatusDetails.optional(),
    output: rule('response.output[]', z.array(RealtimeConversationItem)).optional(),
    metadata: Metadata.optional(),
    audio: ResponseAudio.optional(),
    usage: Usage.optional(),
    conversation_id: identifier(ID_PREFIX.conversation, rule('response.conversation_id', z.string()))
      .nullable()
      .optional(),
    output_modalities: rule('response.output_modalities', oneModality).optional(),
    max_output_tokens: MaxOutputTokens.optional(),
  }),
).superRefine((response, context) => {
  if (!isObject(response)) return;
  const { status, status_details, output, output_modalities } = response as Record<string, unknown>;
  if (RESPONSE_STATUSES.some((known) => known === status))
    checkStatusDetails(status as string, status_details, context);
  if (Array.isArray(output) && isTextOnly(output_modalities)) checkTextMode(output, context);
}, always);

export type RealtimeResponse = z.infer<typeof RealtimeResponse>;
