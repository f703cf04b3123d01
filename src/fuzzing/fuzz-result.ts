import type { CaseTier } from '../engine/cases/case.js';
import type { Finding } from './finding.js';
import type { Answer, Verdict } from './verdict.js';

/** Why a run ended. */
export const ENDINGS = ['done', 'max-time', 'max-failures', 'interrupted'] as const;

export type Ending = (typeof ENDINGS)[number];

/** Number of cases of a tier for each verdict. */
export type Tally = Record<Verdict, number>;

/** What a parser did with the cases of one tier that are about one rule. */
export interface Tried {
  readonly tier: CaseTier;
  /** Missing for cases that are about no rule. */
  readonly rule?: string | undefined;
  readonly verdicts: Tally;
}

/** What a parser did with the cases that are about one place. */
export interface TriedPlace {
  /** The place pattern. */
  readonly place: string;
  readonly verdicts: Tally;
}

/** The result of a run. */
export interface Result {
  readonly findings: readonly Finding[];
  readonly tallies: Readonly<Partial<Record<CaseTier, Tally>>>;
  readonly tried: readonly Tried[];
  readonly places: readonly TriedPlace[];
  /** Number of cases that were passed to the parser, without those that analyzed failures. */
  readonly cases: number;
  /** Number of cases that cannot be passed: text that is not JSON, to a function that receives values. */
  readonly skipped: number;
  readonly ending: Ending;
  /** Duration in milliseconds. */
  readonly time: number;
  /** Place patterns of properties in returned values that were not sent. */
  readonly added: readonly string[];
  /** Whether the returned values resemble the values that were sent, although that was not required. */
  readonly returnsValues: boolean;
  /** Why the run could not go on: `CannotStart` or `AcceptsNothing`. */
  readonly failure?: Error;
  /** Number of cases that were not tried, since the parser hung for too long before. */
  readonly leftOut?: number;
}

const ON_THE_LAST: Readonly<Record<Verdict, string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  crashed: 'crashed on',
  'timed-out': 'timed out on',
};

/** Maximum length of what the parser said, in a message. */
const MAX_SAID = 200;

/** A run with a parser shows nothing. */
export class ShowsNothing extends Error {
  /** @param reason What the parser did. Completes a sentence that begins with the parser. */
  constructor(readonly reason: string) {
    super(`the parser ${reason}`);
  }
}

/** The parser accepted no valid case at all. */
export class AcceptsNothing extends ShowsNothing {
  /**
   * @param answer The answer to the last valid case.
   * @param demanded Properties that the parser seems to require.
   */
  constructor({ verdict, complaint }: Answer, demanded: readonly string[] = []) {
    const { type, message = '' } = complaint ?? {};
    const said = complaint
      ? `: ${type ? `${type}: ` : ''}${message.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SAID)}`
      : '';
    const needs = demanded.length > 0 ? `. It seems to require ${demanded.join(', ')}` : '';
    super(`accepted no valid case; it ${ON_THE_LAST[verdict]} the last one${said}${needs}`);
  }
}

/** The parser accepted every case, damaged texts included. */
export class AcceptsEverything extends ShowsNothing {
  constructor(cases: number) {
    super(
      `accepted all ${cases} cases, even texts that are not JSON. Does it return failures in place of throwing? Then say which results are failures: --rejects 'result.error !== null' (API: rejects)`,
    );
  }
}

/** The parser hung, but not again when the same cases were repeated. */
export class HangsSometimes extends ShowsNothing {
  /** @param leftOut Number of cases that were not tried for that reason. */
  constructor(leftOut: number) {
    super(
      `hung, but not again on the same cases; ${leftOut} cases were left out. Is the machine busy? Then --timeout helps`,
    );
  }
}
