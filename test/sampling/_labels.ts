import { CASE_TIERS, type Case, type CaseTier } from '../../src/engine/cases/case.js';
import type { Model } from '../../src/engine/cases/model.js';
import { isObject } from '../../src/engine/json/type-of.js';
import { violations } from '../../src/engine/schema/violations.js';
import { payloadOf } from '../../src/sampling/payload.js';

/** What a parser must do with the cases of each tier. */
const EXPECT: Record<CaseTier, readonly string[]> = {
  typical: ['must-accept'],
  edge: ['must-accept'],
  evolved: ['must-accept'],
  ambiguous: ['may-either'],
  invalid: ['must-reject'],
  malformed: ['must-accept', 'may-either', 'must-reject'],
};

/** Reads the JSON value of a text or of bytes in UTF-8; `undefined` if there is none. */
export function parsed(content: string | Uint8Array): { value: unknown } | undefined {
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether the label of a case is true, as far as the schema and RFC 8259 decide. */
export function isTrueLabel({ name, schema }: Model, found: Case): boolean {
  const { tier, rule, path, mutation } = found;
  if (found.model !== name || !CASE_TIERS.includes(tier) || !EXPECT[tier].includes(found.expect)) return false;
  if (tier === 'malformed') {
    const json = parsed(payloadOf(found));
    if (found.expect === 'must-reject') return !isObject(json?.value);
    return found.expect === 'may-either' || violations(schema, json!.value).length === 0;
  }
  const broken = violations(schema, found.value);
  if (rule === 'server-event.unknown-type') {
    // A client must live with an event of an unknown type, although the schema refuses it.
    return (
      tier === 'evolved' &&
      broken.length === 1 &&
      broken[0]!.rule === 'server-event.type' &&
      broken[0]!.path === '/type'
    );
  }
  if (found.expect === 'must-accept') return broken.length === 0;
  if (mutation === undefined || path === undefined) return false;
  if (tier === 'ambiguous') return broken.every((one) => one.rule === rule);
  return broken.length === 1 && broken[0]!.rule === rule && broken[0]!.path === path;
}
