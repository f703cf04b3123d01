import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { METADATA } from '../objects/metadata.js';
import { MODALITIES } from '../objects/modality.js';
import { ID_PREFIX, OBJECT } from '../objects/response.js';
import { REASONS } from '../objects/status-details.js';
import { absent, list, nothing, object, oneOf, optional, or, type Plain, prefixed, text } from './plain.js';
import { isPlainItem } from './plain-item.js';
import { audioOutput, inference, maxOutputTokens } from './plain-session.js';
import { isPlainUsage } from './plain-usage.js';

function isMetadata(value: unknown): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  if (keys.length > METADATA.entries) return false;
  for (const key of keys) {
    const one = value[key];
    if (key.length > METADATA.key || typeof one !== 'string' || one.length > METADATA.value) return false;
  }
  return true;
}

/** What a response has in common with the request for it. */
const shared = {
  metadata: or(nothing, isMetadata),
  audio: optional(object({ output: optional(object(audioOutput)) })),
};

const hasPlainProperties = object({
  ...shared,
  id: optional(prefixed(ID_PREFIX.response)),
  object: optional(oneOf(OBJECT.response)),
  output: optional(list(isPlainItem)),
  usage: or(nothing, isPlainUsage),
  conversation_id: or(nothing, prefixed(ID_PREFIX.conversation)),
  output_modalities: optional((value) => Array.isArray(value) && value.length === 1 && MODALITIES.includes(value[0])),
  max_output_tokens: optional(maxOutputTokens),
});

const isAudio = (part: unknown) => (part as JsonObject).type === 'output_audio';

/** Whether the items fit the modality. They must be plain. */
function fitsModality({ output, output_modalities: modalities }: JsonObject): boolean {
  if (!output || (modalities as readonly unknown[] | undefined)?.[0] !== 'text') return true;
  return (output as readonly JsonObject[]).every(
    ({ content }) => !((content ?? []) as readonly unknown[]).some(isAudio),
  );
}

const error = object({ type: optional(text), code: or(nothing, text) });

const detailsOf = (status: string, reason: Plain, error: Plain) =>
  or(nothing, object({ type: oneOf(status), reason, error }));

/** The details of a response that is done, by its status. */
const DETAILS: ReadonlyMap<unknown, Plain> = new Map([
  ['completed', detailsOf('completed', absent, absent)],
  ['cancelled', detailsOf('cancelled', optional(oneOf(...REASONS.cancelled)), absent)],
  ['incomplete', detailsOf('incomplete', optional(oneOf(...REASONS.incomplete)), absent)],
  ['failed', detailsOf('failed', absent, optional(error))],
]);

const isPlainResponse = (value: unknown): value is JsonObject =>
  hasPlainProperties(value) && fitsModality(value as JsonObject);

/** Whether a value is surely a valid response that begins. */
export const isPlainBegunResponse: Plain = (value) =>
  isPlainResponse(value) && value.status === 'in_progress' && nothing(value.status_details);

/** Whether a value is surely a valid response that is done. */
export const isPlainDoneResponse: Plain = (value) =>
  isPlainResponse(value) && DETAILS.get(value.status)?.(value.status_details) === true;

/** Whether a value is surely a valid request for a response. */
export const isPlainResponseRequest = object({
  ...inference,
  ...shared,
  conversation: optional(text),
  input: absent,
});
