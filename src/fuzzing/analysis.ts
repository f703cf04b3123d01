import type { Case } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import { at } from '../sampling/places.js';
import { keysOf } from '../schemas/violations.js';
import { Asking, type Failure, type Ground, type Limits } from './asking.js';
import { type Cause, causeKey, type Edit, has, type Pool, poolOf, sharedKey, without } from './cause.js';
import { differenceKey } from './differences.js';
import type { Finding } from './finding.js';
import { KINDS } from './kind.js';
import { about, type Pair, pairOf } from './pair.js';
import { flakiness, isAlike, plainer, smallest } from './reduction.js';
import { relabelled } from './relabelled.js';
import { complaintKey, idOf, normalized, patternOf, signatureOf } from './signature.js';
import { type Answer, isFault } from './verdict.js';

type Open = { -readonly [K in keyof Finding]: Finding[K] };

/** A finding that a failure shows, and the rule and the kind of place that the failure is about, if that is known. */
interface Seen {
  readonly finding: Open;
  readonly rule: string | undefined;
  readonly place: string | undefined;
}

/** What is told of a finding by the case that shows it; the rest is counted. */
type Told = Omit<Open, 'id' | 'signature' | 'count' | 'rules' | 'places' | 'origin'>;

/** Failures that hang cost so much that no more of them are looked into. */
const MOST_HANGS = 3;

/** Where a parser hangs, that shows long before the limit: after so many times of what its answers usually take. */
const PATIENCE = 50;

/** Answers from which it is told how long they usually take. */
const RECENT = 50;

/** Least milliseconds to wait, since machines have moments in which they do something else. */
const LEAST_WAIT = 200;

/** Values above that many characters are no help beside a small one. */
const LONG = 20_000;

const withoutValue = ({ value: _value, ...cause }: Edit): Cause => cause;

/** Looks into failures one after the other: shrinks them, finds their cause, and puts together what has the same one. */
export class Analysis {
  /** By what makes failures the same finding. */
  private readonly findings = new Map<string, Open>();
  private readonly bySignature = new Map<string, Seen>();
  /** Keys of findings by what their causes share with causes in other places. */
  private readonly byShared = new Map<string, string>();
  private readonly pool: Pool;
  private fullest: unknown;
  private readonly times: number[] = [];
  private hangs = 0;

  constructor(
    private readonly ground: Ground,
    private readonly limits: Limits,
    valid: readonly Case[],
  ) {
    this.pool = poolOf(ground.model.shape, valid);
  }

  get all(): readonly Finding[] {
    return [...this.findings.values()];
  }

  /** Remembers a valid value that the parser accepts: what others lack is seen beside it. */
  accepted(value: unknown): void {
    const size = Object.keys(value as object).length;
    if (this.fullest !== undefined && size <= Object.keys(this.fullest as object).length) return;
    if (JSON.stringify(value).length < LONG) this.fullest = value;
  }

  /** Told how long the answer to an ordinary case took, in milliseconds. */
  took(time: number): void {
    if (this.times.push(time) > RECENT) this.times.shift();
  }

  /** Milliseconds to wait for an answer, where it is known how long others take. */
  private get patience(): number {
    if (this.times.length < RECENT) return this.limits.timeout;
    const usual = this.times.toSorted((a, b) => a - b)[Math.floor(RECENT * 0.9)]!;
    return Math.min(this.limits.timeout, Math.max(LEAST_WAIT, usual * PATIENCE));
  }

  /** Milliseconds to wait for the answer to the next case: where the parser hangs now and then, not as long each time. */
  get timeout(): number {
    return this.hangs > 0 ? this.patience : this.limits.timeout;
  }

  /** Looks into a failure. Gives the finding if it is a new one. */
  async add(failure: Failure): Promise<Finding | undefined> {
    const { planned, answer, disagreement } = failure;
    const signature = signatureOf(this.ground.model.shape, planned.case, answer, disagreement);
    const seen = this.bySignature.get(signature) ?? (await this.look(failure));
    if (!seen) return undefined;
    this.bySignature.set(signature, seen);
    const { finding, rule, place } = seen;
    finding.count++;
    if (rule && !finding.rules.includes(rule)) finding.rules = [...finding.rules, rule];
    if (place !== undefined && !finding.places.includes(place)) finding.places = [...finding.places, place];
    return finding.count === 1 ? finding : undefined;
  }

  /** What a failure shows, and what of the case that has to do with it. */
  private seen(finding: Open, { rule, path, value }: Pick<Case, 'rule' | 'path' | 'value'>): Seen {
    const place = path === undefined ? undefined : patternOf(this.ground.model.shape, value, path);
    return { finding, rule, place };
  }

  private async look(failure: Failure): Promise<Seen | undefined> {
    const { planned, answer, disagreement } = failure;
    const hung = [...this.findings.values()].find((finding) => finding.kind === 'timed-out');
    const isHang = disagreement.kind === 'timed-out';
    if (isHang && hung && this.hangs >= MOST_HANGS) return this.seen(hung, planned.case);
    const asking = new Asking(this.ground, { ...this.limits, timeout: this.patience });
    const before = contentOf(planned.case).length;
    const plain = await plainer(asking, failure);
    const rest = await this.withoutKnown(asking, plain);
    // Of a valid case that has the cause of another finding, the label is about something else.
    if ('finding' in rest) return this.seen(rest.finding, planned.case.expect === 'must-accept' ? {} : planned.case);
    const flaky = await flakiness(asking, rest.failure, this.limits.timeout);
    // It was not waited for as long before.
    if (flaky && isHang && this.hangs > 0) return undefined;
    if (isHang) this.hangs++;
    if (flaky) {
      const size = { before, after: before, calls: asking.calls };
      const key = `flaky ${complaintKey(answer.complaint)}`;
      const told = { ...said(failure, answer), case: planned.case, size, flaky };
      return this.seen(this.keep(key, key, told, failure), planned.case);
    }
    const absent = this.absentFrom(rest.failure);
    const isAllowed = (value: unknown) => !absent.some((cause) => has(this.ground.model, cause, value));
    const { found, answer: last } = await smallest(asking, rest.failure, isAllowed);
    const { kind, difference } = rest.failure.disagreement;
    const isOwed = found.expect === 'must-accept' && !difference;
    const known = { pool: this.pool, fullest: this.fullest };
    const pair = isOwed ? await pairOf(asking, known, found, { kind, answer: last }) : undefined;
    const where = asking.same(found, last, rest.failure)?.difference?.path;
    const told = pair?.refused ?? (where === undefined ? found : about(this.ground.model, found, where));
    const finding = this.keep(
      ...this.keysOf(rest.failure, told, last, pair),
      {
        ...said(rest.failure, last),
        case: told,
        size: { before, after: contentOf(told).length, calls: asking.calls },
        ...(difference && { difference: difference.kind, ...cameBack(last, where) }),
        ...(pair && { cause: withoutValue(pair.edit) }),
        ...(pair?.accepted !== undefined && { accepted: pair.accepted }),
      },
      failure,
    );
    return this.seen(finding, told);
  }

  /**
   * What other findings are about and this case does not have: it is not to come in while the case gets smaller. Another
   * value that leads to the same complaint may, since one fault has many such values; but each property that is demanded
   * is a fault of its own.
   */
  private absentFrom(failure: Failure): Cause[] {
    const isOther = (finding: Open) => finding.cause?.change === 'with' || !shows(finding, failure);
    const causes = [...this.findings.values()].filter(isOther).flatMap(({ cause }) => cause ?? []);
    return causes.filter((cause) => !has(this.ground.model, cause, failure.planned.case.value));
  }

  /** What makes failures the same finding; and the same without places in the code, which change with every edit. */
  private keysOf(
    { planned, answer: first, disagreement: { kind, difference } }: Failure,
    found: Case,
    answer: Answer,
    pair: Pair | undefined,
  ): [key: string, stable: string] {
    if (difference) {
      const place = patternOf(this.ground.model.shape, planned.case.value, difference.path);
      const key = `${kind} ${differenceKey(difference, place, planned.case.value, first.back?.value)}`;
      return [key, key];
    }
    const { complaint } = answer;
    const message = complaint ? `${complaint.type ?? ''} ${normalized(complaint.message)}` : '';
    const place = patternOf(this.ground.model.shape, found.value, found.path ?? '');
    const about = pair ? causeKey(pair.edit) : [found.rule ?? found.mutation, place].join(' ');
    const stable = [found.expect, pair ? '' : kind, about].join(' ');
    if (complaint && isFault(complaint) && complaint.at) return [`fault ${complaintKey(complaint)}`, stable];
    if (pair) {
      const shared = `${sharedKey(this.ground.model, pair.edit, found.value)} ${complaintKey(complaint)}`;
      const key = this.findings.has(stable) ? stable : (this.byShared.get(shared) ?? stable);
      this.byShared.set(shared, key);
      return [key, stable];
    }
    if (kind === 'accepted-invalid' || message.trim() === '') return [stable, stable];
    return [`${kind} ${message}`, `${kind} ${message}`];
  }

  /** A new finding, or the known one with that key: of two cases the graver, or else the smaller one stays. */
  private keep(key: string, stable: string, told: Told, { planned }: Failure): Open {
    const known = this.findings.get(key);
    if (known) {
      const { id, signature, origin, rules, places, count } = known;
      const isGraver = rank(told) < rank(known);
      const isSmaller = rank(told) === rank(known) && told.size.after < known.size.after;
      if (!isGraver && !isSmaller) return known;
      // What the other one had and this one has not is gone, too.
      for (const property of Object.keys(known) as (keyof Open)[]) delete known[property];
      return Object.assign(known, { id, signature, ...told, origin, rules, places, count });
    }
    const ids = new Set([...this.findings.values()].map(({ id }) => id));
    let id = idOf(stable);
    for (let number = 2; ids.has(id); number++) id = idOf(`${stable} ${number}`);
    const made: Open = { id, signature: stable, ...told, origin: planned.origin, rules: [], places: [], count: 0 };
    this.findings.set(key, made);
    return made;
  }

  /** A failure without what other findings are about; or the finding that it shows, if nothing else is wrong. */
  private async withoutKnown(asking: Asking, failure: Failure): Promise<{ finding: Open } | { failure: Failure }> {
    const { case: found } = failure.planned;
    const { kind, difference } = failure.disagreement;
    if (!('value' in found) || difference || kind === 'accepted-invalid') return { failure };
    return found.expect === 'must-accept' ? this.peeled(asking, failure) : this.explained(asking, failure);
  }

  /** Known causes are taken out of a value that is refused one after the other, since it may have several of them. */
  private async peeled(asking: Asking, failure: Failure): Promise<{ finding: Open } | { failure: Failure }> {
    let current = failure;
    for (const finding of this.findings.values()) {
      if (!finding.cause) continue;
      const freed = this.freedOf(current.planned.case, finding.cause);
      const answer = freed && (await asking.ask(freed));
      if (!answer) continue;
      const { kind } = current.disagreement;
      const other = asking.disagreements(freed, answer).find((one) => isAlike(one.kind, kind));
      if (other) current = { planned: { ...current.planned, case: freed }, answer, disagreement: other };
      // What is accepted once a property is there lacked nothing else, whatever the parser said of it.
      else if (finding.cause.change === 'with' || shows(finding, current)) return { finding };
    }
    return { failure: current };
  }

  /** Nothing may make a parser fall over: whether what is left of a case still breaks its rule does not matter then. */
  private async explained(asking: Asking, failure: Failure): Promise<{ finding: Open } | { failure: Failure }> {
    let freed = failure.planned.case;
    let suspect: Open | undefined;
    for (const finding of this.findings.values()) {
      const next = finding.cause && this.freedOf(freed, finding.cause);
      if (!next) continue;
      freed = next;
      if (shows(finding, failure)) suspect ??= finding;
    }
    const answer = suspect && (await asking.ask(freed));
    return suspect && answer && !asking.isSame(freed, answer, failure) ? { finding: suspect } : { failure };
  }

  /** A case without a known cause; none where the cause is not there, or what is left has another label. */
  private freedOf(found: Case, cause: Cause): Case | undefined {
    for (const value of without(this.ground.model, cause, found.value)) {
      const freed = found.expect === 'must-accept' ? relabelled(this.ground.model, found, value) : { ...found, value };
      if (freed) return freed;
    }
    return undefined;
  }
}

/** What came back at a place. */
function cameBack({ back }: Answer, path = ''): Pick<Finding, 'back'> {
  const value = at(back?.value, keysOf(path));
  return value === undefined ? {} : { back: value };
}

/** Whether a failure is like those of a finding, by what the parser said. */
function shows(finding: Open, { disagreement: { kind }, answer }: Failure): boolean {
  if (finding.kind === 'timed-out') return kind === 'timed-out';
  return complaintKey(finding.complaint) === complaintKey(answer.complaint);
}

/** Of two cases of one finding, the one to show: the graver, and a valid value before others. */
const rank = ({ kind, case: found }: Told) => KINDS.indexOf(kind) + (found.expect === 'must-accept' ? 0 : KINDS.length);

/** How the parser failed, and what it said. */
function said({ disagreement: { kind }, answer: first }: Failure, { verdict, complaint = first.complaint }: Answer) {
  return { kind, verdict, ...(complaint && { complaint }) };
}
