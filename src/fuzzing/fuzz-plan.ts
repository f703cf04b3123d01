import type { Case } from '../engine/cases/case.js';
import type { Requirements } from './disagreement.js';
import type { Finding, Phase } from './finding.js';
import type { RunFilter } from './plan.js';

/** What a run does. */
export interface FuzzPlan extends RunFilter, Requirements {
  readonly phases: readonly Phase[];
  /** Number of random cases. */
  readonly runs: number;
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout: number;
  /** Milliseconds after which no new case is started. Default: no limit. */
  readonly maxTime?: number | undefined;
  /** Number of findings after which no new case is started. Default: no limit. */
  readonly maxFailures?: number | undefined;
  /** Cases that failed in earlier runs. Default: none. */
  readonly stored?: readonly Case[];
}

/** Is notified about the progress of a run. */
export interface Observer {
  /** A phase with `count` cases begins; first of all, some typical values probe whether the parser works. */
  phase?(phase: Phase | 'probing', count: number): void;
  /** `done` cases of the phase are done. There are `findings` findings in total. */
  progress?(done: number, findings: number): void;
  /** There is a new finding. Its count may still change, and a smaller case may replace its case. */
  finding?(finding: Finding): void;
}
