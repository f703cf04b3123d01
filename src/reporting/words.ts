import { catalogue, type RuleId, ruleById } from '../objects/catalogue.js';
import type { Words } from './fuzz-words.js';

const ids = new Set<string>(catalogue.map(({ id }) => id));

/** Returns the words of a report: the rules of the catalogue, and how to reproduce a finding. */
export const wordsFor = (reproduction: Omit<Words, 'rule'>): Words => ({
  rule: (id) => (ids.has(id) ? ruleById(id as RuleId) : undefined),
  ...reproduction,
});
