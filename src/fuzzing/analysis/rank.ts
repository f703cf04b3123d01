import type { Model } from '../../engine/cases/model.js';
import type { FailureKind } from '../failure-kind.js';
import type { Finding } from '../finding.js';
import type { OpenFinding } from './finding-list.js';

/** Kinds of failures, the most harmful first. */
const HARM: readonly FailureKind[] = [
  'crashed',
  'timed-out',
  'refused-valid',
  'refused-evolved',
  'changed-value',
  'accepted-invalid',
];

/** Whether a client may meet a finding: in typical values, or since a later version of the API may send it. */
const isLikely = ({ kind, case: { tier } }: OpenFinding, share: number): boolean =>
  share > 0 || kind === 'refused-evolved' || (tier === 'evolved' && kind !== 'accepted-invalid');

/**
 * Adds to each finding how many typical values hit it, how sure the rule is that it is about, and whether a client is likely
 * to meet it. Returns the findings that do most harm first.
 */
export function ranked(
  model: Model,
  findings: readonly OpenFinding[],
  shares: ReadonlyMap<OpenFinding, number>,
): readonly Finding[] {
  const certainties = new Map(model.rules.map(({ rule: { id, certainty } }) => [id, certainty]));
  for (const finding of findings) {
    const share = shares.get(finding) ?? 0;
    const certainty = certainties.get(finding.case.rule ?? '');
    Object.assign(finding, { typical: share, likely: isLikely(finding, share), ...(certainty && { certainty }) });
  }
  const harm = ({ kind }: Finding) => HARM.indexOf(kind);
  return findings.toSorted((a, b) => (b.typical ?? 0) - (a.typical ?? 0) || harm(a) - harm(b));
}
