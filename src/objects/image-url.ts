import * as z from 'zod';
import { BASE64_PATTERN } from './base64.js';

/** Media types of an image's data URI. Source: `RealtimeConversationItemMessageUser.content.image_url`. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const;

const TYPE = `data:(?:${IMAGE_TYPES.join('|')})`;
const PARAMETERS = '(?:;[^;,]*)*';

/** Spells out both cases of each letter, since a pattern in JSON Schema has no flags. */
const inAnyCase = (text: string) => text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Matches the URIs that `isImageUrl` accepts. */
export const IMAGE_URL_PATTERN = `^${inAnyCase(TYPE)}${PARAMETERS}${inAnyCase(';base64,')}${BASE64_PATTERN}$`;

const HEAD = new RegExp(`^${TYPE}${PARAMETERS};base64,`, 'i');

/** Whether a URI is a Base64 data URI of an image. */
export function isImageUrl(uri: string): boolean {
  const head = HEAD.exec(uri);
  return head !== null && z.base64().safeParse(uri.slice(head[0].length)).success;
}
