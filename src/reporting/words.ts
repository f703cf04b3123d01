import { type RuleId, ruleOf, rules } from '../rules.js';
import type { Words } from './fuzz-text.js';

const ids = new Set<string>(rules.map(({ id }) => id));

/** The rules of the catalogue in words, and how to see a finding again. */
export const wordsFor = (how: Omit<Words, 'rule'>): Words => ({
  rule: (id) => (ids.has(id) ? ruleOf(id as RuleId) : undefined),
  ...how,
});
