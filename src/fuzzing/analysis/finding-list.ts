import type { Case } from '../../engine/cases/case.js';
import type { Shape } from '../../engine/schema/shape.js';
import { FAILURE_KINDS } from '../failure-kind.js';
import type { Finding, Origin } from '../finding.js';
import type { Answer } from '../verdict.js';
import type { Failure } from './context.js';
import { patternOf } from './pattern.js';
import { answerKey, idOf } from './signature.js';

/** A finding that may still change. */
export type OpenFinding = { -readonly [K in keyof Finding]: Finding[K] };

/** The part of a finding that describes its smallest case. */
export type Description = Omit<OpenFinding, 'id' | 'signature' | 'count' | 'rules' | 'places' | 'origin'>;

/** The keys of a finding. Failures with the same `key` are the same finding. */
export interface FindingKeys {
  readonly key: string;
  /** The key without places in the code, which change with every edit. The id is made from it. */
  readonly stable: string;
}

/** Whether a failure looks like those of a finding, by its kind and complaint. */
export function isLike(finding: OpenFinding, { disagreement: { kind }, answer }: Failure): boolean {
  if (finding.kind === 'timed-out') return kind === 'timed-out';
  return answerKey(finding) === answerKey(answer);
}

/** Ranks cases that could describe a finding: severe failures come first, and valid values before others. */
const rank = ({ kind, case: found }: Description) =>
  FAILURE_KINDS.indexOf(kind) + (found.expect === 'must-accept' ? 0 : FAILURE_KINDS.length);

/** Describes how the parser failed, with the complaint of the last answer that has one. */
export function outcomeOf(
  { disagreement: { kind }, answer: first }: Failure,
  { verdict, complaint = first.complaint }: Answer,
): Pick<Description, 'kind' | 'verdict' | 'complaint'> {
  return { kind, verdict, ...(complaint && { complaint }) };
}

/** The findings of a run. */
export class FindingList {
  private readonly byKey = new Map<string, OpenFinding>();

  get all(): readonly OpenFinding[] {
    return [...this.byKey.values()];
  }

  /** Adds a finding, or returns the one with the same key: it keeps the more severe case, or else the smaller one. */
  add({ key, stable }: FindingKeys, description: Description, origin: Origin): OpenFinding {
    const known = this.byKey.get(key);
    if (known) return this.update(known, description);
    const id = this.unusedId(stable);
    const made: OpenFinding = { id, signature: stable, ...description, origin, rules: [], places: [], count: 0 };
    this.byKey.set(key, made);
    return made;
  }

  private update(known: OpenFinding, description: Description): OpenFinding {
    const { id, signature, origin, rules, places, count } = known;
    const isMoreSevere = rank(description) < rank(known);
    // A case that is about a rule says more than a smaller one that is about none.
    const isLabelled = description.case.rule !== undefined || known.case.rule === undefined;
    const isSmaller = rank(description) === rank(known) && isLabelled && description.size.after < known.size.after;
    if (!isMoreSevere && !isSmaller) return known;
    // Removes properties that only the old description has.
    for (const property of Object.keys(known) as (keyof OpenFinding)[]) delete known[property];
    return Object.assign(known, { id, signature, ...description, origin, rules, places, count });
  }

  private unusedId(stable: string): string {
    const ids = new Set(this.all.map(({ id }) => id));
    let id = idOf(stable);
    for (let number = 2; ids.has(id); number++) id = idOf(`${stable} ${number}`);
    return id;
  }
}

/** What failures with one signature show: a finding, and the rule and the place pattern that they are about. */
export interface Shown {
  readonly finding: OpenFinding;
  readonly rule: string | undefined;
  readonly place: string | undefined;
}

/** Returns what a failure shows. `about` is the case, as far as its label is about the finding. */
export function shownBy(shape: Shape, finding: OpenFinding, about: Pick<Case, 'rule' | 'path' | 'value'>): Shown {
  const { rule, path, value } = about;
  return { finding, rule, place: path === undefined ? undefined : patternOf(shape, value, path) };
}

/** Counts a failure of a finding. */
export function countFailure({ finding, rule, place }: Shown): void {
  finding.count++;
  if (rule && !finding.rules.includes(rule)) finding.rules = [...finding.rules, rule];
  if (place !== undefined && !finding.places.includes(place)) finding.places = [...finding.places, place];
}
