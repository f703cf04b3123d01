import { createHash } from 'node:crypto';
import { FEATURES } from '../exchanges/features.js';
import type { Plan } from '../exchanges/plan.js';
import { RULES } from '../exchanges/rules.js';
import { aspectOf, type Breach, keyOf } from './breach.js';
import { featuresOf } from './groups.js';
import { restsOnTime } from './limits.js';
import type { LiveFinding } from './live-finding.js';
import { shrinkLive } from './shrink-live.js';
import { shows, type Trial } from './trial.js';

/** How often a finding is played again. */
const REPEATS = 5;

/** What every exchange contains. */
const USUAL = new Set<string>([...FEATURES['voice turn'], ...FEATURES.response, ...FEATURES.text]);

/** Eight hexadecimal digits, the same in every run. */
const idOf = (key: string): string => createHash('sha256').update(`exchange ${key}`).digest('hex').slice(0, 8);

/** What an exchange rests on, beyond what every one does. */
function restsOn(trial: Trial): LiveFinding['restsOn'] {
  const ids = [...featuresOf(trial)].flatMap((feature) => FEATURES[feature]).filter((id) => !USUAL.has(id));
  return Object.fromEntries(ids.map((id) => [id, RULES[id]]));
}

const lengthOf = ({ played }: Trial) => played?.log.length ?? 0;

/** How an analysis plays exchanges. */
export interface Analysis {
  readonly play: (plan: Plan) => Promise<Trial>;
  /** Plays an exchange with less time for what the client was found not to do. */
  readonly playShort: (plan: Plan) => Promise<Trial>;
  /** Number of exchanges that may be played at once. */
  readonly width: number;
  /** Whether there is no time left to make an exchange smaller. */
  readonly isLate: () => boolean;
}

/** Plays an exchange again. Returns the times in which the breach shows. */
async function repeated(plan: Plan, key: string, { play, width }: Analysis): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (let left = REPEATS; left > 0; left -= width) {
    trials.push(...(await Promise.all(Array.from({ length: Math.min(left, width) }, () => play(plan)))));
  }
  return trials.filter((trial) => shows(trial, key));
}

const messageOf = ({ end: { complaint } }: Trial) => complaint && { message: complaint.message.slice(0, 2000) };

/** What is known of a finding beyond the exchange that shows it. */
export type FindingContext = Pick<LiveFinding, 'origin' | 'repeated' | 'size' | 'case' | 'count'>;

/** Describes a breach by an exchange that shows it. `name` distinguishes clients that are stored together. */
export function findingOf(
  trial: Trial,
  key: string,
  nearest: Trial | undefined,
  about: FindingContext,
  name = '',
): LiveFinding {
  const { rule, certainty, detail, message, at } = trial.breaches.find((one) => keyOf(one) === key)!;
  const { log, expected, faults } = trial.played!;
  const id = idOf(`${name} ${key}`.trimStart());
  return {
    ...{ id, rule, detail, aspect: aspectOf(rule), certainty, restsOn: restsOn(trial), message },
    ...(at !== undefined && { at }),
    faults: faults.map(({ kind, duty }) => ({ kind, duty })),
    ...about,
    plan: trial.plan,
    log: [...log],
    expected,
    ended: { how: trial.end.how, ...messageOf(trial), ...(trial.end.state && { state: trial.end.state }) },
    ...(nearest?.played && { nearest: { plan: nearest.plan, log: [...nearest.played.log] } }),
  };
}

/**
 * Describes a breach by the smallest exchange that shows it. It is counted elsewhere. Returns `undefined` if it rests on
 * time and does not show again: then the client was only slow.
 */
export async function analyzed(
  first: Trial,
  breach: Breach,
  origin: LiveFinding['origin'],
  analysis: Analysis,
): Promise<LiveFinding | undefined> {
  const key = keyOf(breach);
  const confirmed = restsOnTime(breach) ? await repeated(first.plan, key, analysis) : undefined;
  if (confirmed?.length === 0) return undefined;
  const small = await shrinkLive(first, key, analysis.playShort, analysis.width, analysis.isLate);
  const again = await repeated(small.trial.plan, key, analysis);
  // What rests on time must show in the small exchange, too, with the full time.
  const shown = confirmed && (again.length > 0 ? again : confirmed);
  const trial = shown?.[0] ?? small.trial;
  return findingOf(trial, key, small.nearest, {
    origin,
    repeated: { failed: (shown ?? again).length, of: REPEATS },
    size: { before: lengthOf(first), after: lengthOf(trial), calls: small.calls },
    count: 0,
  });
}
