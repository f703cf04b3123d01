import { isObject } from '../engine/json/type-of.js';

/** The documented properties of items and of their parts. */
const DOCUMENTED = new Set([
  ...['id', 'type', 'object', 'status', 'role', 'content', 'phase', 'name', 'call_id', 'arguments', 'output'],
  ...['text', 'audio', 'transcript', 'image_url', 'detail', 'server_label', 'tools', 'error'],
  ...['approval_request_id', 'approve', 'reason'],
]);

/**
 * Whether two JSON values are equal. The order of properties does not matter. Neither does a property that is not
 * documented and that one of them lacks: the API may add properties anywhere.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => sameJson(one, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  for (const key of Object.keys(a)) {
    if (Object.hasOwn(b, key) ? !sameJson(a[key], b[key]) : DOCUMENTED.has(key)) return false;
  }
  return Object.keys(b).every((key) => Object.hasOwn(a, key) || !DOCUMENTED.has(key));
}
