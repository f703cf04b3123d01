import { payloadOf } from '../sampling/payload.js';
import { complaintKey, idOf } from './analysis/signature.js';
import type { Finding, Intermittent } from './finding.js';
import type { Planned } from './plan.js';
import type { Incident } from './target.js';
import type { Verdict } from './verdict.js';

type Failed = Extract<Verdict, 'crashed' | 'timed-out'>;

/** Describes the cases that were not answered: the first case of a phase, and the last one. */
function around(cases: readonly Planned[]): Intermittent['around'] {
  const [first] = cases;
  if (!first || first.origin.index === undefined) return undefined;
  const { phase, index: from } = first.origin;
  const indexes = cases.flatMap(({ origin }) => (origin.phase === phase && origin.index) || []);
  return { phase, from, to: Math.max(from, ...indexes) };
}

/** Whether two findings are about the same failure, which does not always occur. */
const isSame = (one: Finding, other: Finding) =>
  one.flaky !== undefined && one.kind === other.kind && complaintKey(one.complaint) === complaintKey(other.complaint);

/** Collects incidents: one finding for each way in which a parser fails now and then. */
export class IntermittentFindings {
  private readonly byKey = new Map<string, Finding>();

  get all(): readonly Finding[] {
    return [...this.byKey.values()];
  }

  /** Number of times that the parser hung. */
  get hangs(): number {
    return this.all.reduce((sum, { kind, count }) => (kind === 'timed-out' ? sum + count : sum), 0);
  }

  /**
   * Adds an incident.
   *
   * @param open The cases that were not answered, the oldest first, as far as the run knows them.
   * @param latest The case that was answered last.
   */
  add({ answer, after, trials }: Incident, open: readonly Planned[], latest: Planned): void {
    const { verdict, complaint } = answer;
    const kind = verdict as Failed;
    const signature = `intermittent ${kind} ${complaintKey(complaint)}`;
    const known = this.byKey.get(signature);
    if (known) {
      this.byKey.set(signature, { ...known, count: known.count + 1, intermittent: again(known.intermittent!, after) });
      return;
    }
    const { case: found, origin } = open[0] ?? latest;
    const size = payloadOf(found).length;
    const near = around(open);
    this.byKey.set(signature, {
      id: idOf(signature),
      signature,
      kind,
      verdict,
      ...(complaint && { complaint }),
      case: found,
      origin,
      rules: [],
      places: [],
      count: 1,
      size: { before: size, after: size, calls: 0 },
      intermittent: { least: after, most: after, unanswered: trials.length, ...(near && { around: near }) },
    });
  }

  /** Returns findings with those collected here. A flaky finding about the same failure absorbs one. */
  joinedWith(findings: readonly Finding[]): Finding[] {
    const own = [...this.all];
    const joined = findings.map((finding) => {
      const index = own.findIndex((one) => isSame(finding, one));
      if (index < 0) return finding;
      const [{ count, intermittent }] = own.splice(index, 1) as [Finding];
      return { ...finding, count: finding.count + count, ...(intermittent && { intermittent }) };
    });
    return [...joined, ...own];
  }
}

const again = ({ least, most, ...rest }: Intermittent, after: number): Intermittent => ({
  ...rest,
  least: Math.min(least, after),
  most: Math.max(most, after),
});
