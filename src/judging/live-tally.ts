import { Groups } from './groups.js';
import type { LiveReport } from './live-report.js';
import type { Trial } from './trial.js';

/** The counts of a report. */
export type Counts = Pick<
  LiveReport,
  'exchanges' | 'events' | 'responses' | 'unconnected' | 'distrusted' | 'hasState' | 'groups' | 'hints'
>;

/** Counts the exchanges that were played to a client. */
export class LiveTally {
  private readonly groups = new Groups();
  private readonly counted = { exchanges: 0, events: 0, responses: 0, unconnected: 0, distrusted: 0 };
  private unsure = 0;
  private late = 0;
  private hasState = false;
  private distrust: string | undefined;

  add(trial: Trial): void {
    const { counted } = this;
    const { played, end, distrust, wasLate } = trial;
    if (wasLate) this.late++;
    if (!played) counted.unconnected++;
    else if (distrust !== undefined) {
      counted.distrusted++;
      this.distrust ??= distrust;
    } else {
      counted.exchanges++;
      counted.events += played.log.length;
      counted.responses += played.expected.responses.length;
      if (end.state?.items) this.hasState = true;
      if (trial.suspected.length > 0) this.unsure++;
      this.groups.add(trial);
    }
  }

  get counts(): Counts {
    return { ...this.counted, hasState: this.hasState, groups: [...this.groups.all], hints: this.hints };
  }

  private get hints(): string[] {
    const { unconnected, distrusted } = this.counted;
    return [
      ...(unconnected > 0 ? [`The client did not connect for ${unconnected} exchanges.`] : []),
      ...(this.late > 0
        ? [`For ${this.late} exchanges, the client connected only with more time: the machine may have been busy.`]
        : []),
      ...(this.unsure > 0
        ? [
            `In ${this.unsure} exchanges, the client had less time for what it had not done before. That was not judged.`,
          ]
        : []),
      ...(distrusted > 0 ? [`${distrusted} exchanges were not judged: ${this.distrust}.`] : []),
      ...(this.hasState ? [] : ['The client did not report what it knows, which was not judged.']),
    ];
  }
}

/** Returns why a run proves nothing about a client; `undefined` if it proves something. */
export function whyNothingProved({
  exchanges,
  responses,
  findings,
}: Omit<Counts, 'groups'> & { findings: readonly unknown[] }): string | undefined {
  if (findings.length > 0) return undefined;
  if (exchanges === 0) return 'no exchange was played';
  if (responses > 0) return undefined;
  return 'no exchange had a response: the client must ask for one, or leave the detection of speech turned on';
}
