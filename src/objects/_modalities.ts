import * as z from 'zod';
import { anyOf, type Rule } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { MODALITIES } from './modality.js';

/** The schema of the modalities of output, of which the current API has one at a time. */
export function oneModality(rule: Rule) {
  const modality = withRule(rule, z.enum(MODALITIES), `must be ${anyOf(MODALITIES)}`);
  const notBoth = z
    .array(modality)
    .refine((modalities) => new Set(modalities).size < MODALITIES.length)
    .meta({ not: { allOf: MODALITIES.map((modality) => ({ contains: { const: modality } })) } });
  return withRule(rule, notBoth);
}
