import type { FuzzFinding } from '../fuzzing/fuzz-report.js';

/** What a report in words says beyond its data. */
export interface Words {
  /** The text and the source of a rule. */
  rule(id: string): { readonly text: string; readonly source: string; readonly certainty: string } | undefined;
  /** How to run the case of a finding again. */
  again(finding: FuzzFinding): string | undefined;
  /** How to reproduce the first case that showed a finding. */
  foundBy(finding: FuzzFinding): string | undefined;
}
