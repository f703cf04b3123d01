import { isJson } from '../engine/json/json-text.js';
import { isObject } from '../engine/json/type-of.js';

const STATUSES: ReadonlySet<unknown> = new Set([undefined, 'completed', 'incomplete', 'in_progress']);

const PARTS: Readonly<Record<string, readonly unknown[]>> = {
  system: ['input_text'],
  user: ['input_text', 'input_audio'],
  assistant: ['output_text', 'output_audio'],
};

const STREAMED_PARTS: readonly unknown[] = ['audio', 'text'];

const isText = (value: unknown) => typeof value === 'string';
const isOptionalText = (value: unknown) => value === undefined || typeof value === 'string';

/** Whether a value is a part of text or of audio that is not sent along. If not, it may still be a valid part. */
function isPart(part: unknown, types: readonly unknown[]): boolean {
  if (!isObject(part) || !types.includes(part.type) || !isOptionalText(part.text)) return false;
  if (part.audio !== undefined || part.image_url !== undefined || part.detail !== undefined) return false;
  const { transcript, type } = part;
  if (transcript === undefined) return type !== 'output_audio';
  return isText(transcript) || (transcript === null && type === 'input_audio');
}

/** Whether a value is surely a valid part of a response. */
export const isPlainPart = (part: unknown): boolean => isPart(part, STREAMED_PARTS);

/** Whether a value is surely a valid item: a message of text or speech, a function call or its output, without audio. */
export function isPlainItem(item: unknown): boolean {
  if (!isObject(item) || !isOptionalText(item.id) || !STATUSES.has(item.status)) return false;
  if (item.object !== undefined && item.object !== 'realtime.item') return false;
  const { type, role, content, status, name, call_id: callId, arguments: text, output } = item;
  switch (type) {
    case 'message': {
      const types = isText(role) && Object.hasOwn(PARTS, role as string) ? PARTS[role as string] : undefined;
      return types !== undefined && Array.isArray(content) && content.every((part) => isPart(part, types));
    }
    case 'function_call': {
      if (!isText(name) || !isOptionalText(callId) || typeof text !== 'string') return false;
      return status === 'in_progress' || status === 'incomplete' || isJson(text);
    }
    case 'function_call_output':
      return isText(callId) && isText(output);
    default:
      return false;
  }
}
