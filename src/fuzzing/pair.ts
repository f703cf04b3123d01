import { REMOVED } from '../../arbitraries/_mutation.js';
import type { RuleId } from '../rules.js';
import type { Case } from '../sampling/case.js';
import { withoutKinds } from '../sampling/kinds.js';
import type { KnownModel } from '../sampling/known-model.js';
import { at, replaced } from '../sampling/places.js';
import type { Point } from '../sampling/points.js';
import { keysOf, pointer } from '../schemas/violations.js';
import type { Asking } from './asking.js';
import { type Edit, edits, isDocumented, type Pool } from './cause.js';
import type { Kind } from './kind.js';
import { relabelled } from './relabelled.js';
import { complaintKey, patternOf } from './signature.js';
import type { Answer } from './verdict.js';

/** A refused case beside an accepted value, and the one change that lies between them. */
export interface Pair {
  readonly refused: Case;
  readonly edit: Edit;
  /** None where the change only makes the parser say something else. */
  readonly accepted?: unknown;
}

/** Valid values that help to find the other half of a pair. */
export interface Known {
  readonly pool: Pool;
  /** One that the parser accepts, with as many properties as any. */
  readonly fullest: unknown;
}

const edge = (asking: Asking, found: Case, value: unknown) =>
  relabelled(asking.ground.model, { ...found, tier: 'edge' }, value);

/** The one change after which a value is accepted that was not; or else one after which the parser says something else. */
export async function pairOf(
  asking: Asking,
  known: Known,
  found: Case,
  before: { readonly kind: Kind; readonly answer: Answer },
): Promise<Pair | undefined> {
  if (!('value' in found)) return undefined;
  const said = complaintKey(before.answer.complaint);
  let other: Edit | undefined;
  for (const edit of edits(asking.ground.model, known.pool, found.value)) {
    const next = edge(asking, found, edit.value);
    const answer = next && (await asking.ask(next));
    if (answer?.verdict === 'accepted') {
      const refused = await fuller(asking, known, found, { edit, said });
      return told(asking.ground.model, { refused, edit, accepted: edit.value });
    }
    if (answer && complaintKey(answer.complaint) !== said) other ??= edit;
  }
  const pair = (await lacking(asking, known, found, before.kind)) ?? (other && { refused: found, edit: other });
  return pair && told(asking.ground.model, pair);
}

/** A parser that refuses even an empty object or list is shown with a usual one, which nobody takes for an odd case. */
async function fuller(
  asking: Asking,
  { pool }: Known,
  found: Case,
  { edit, said }: { readonly edit: Edit; readonly said: string },
): Promise<Case> {
  const { change, refused, kind, path } = edit;
  const isEmpty = typeof refused === 'object' && refused !== null && Object.keys(refused).length === 0;
  if ((change !== 'without' && change !== 'instead') || !isEmpty) return found;
  const others = pool.get(withoutKinds(kind)) ?? [];
  for (const other of others.toReversed()) {
    if (Array.isArray(other) !== Array.isArray(refused)) continue;
    const next = edge(asking, found, replaced(found.value, keysOf(path), other));
    const answer = next && isDocumented(asking.ground.model, next.value) ? await asking.ask(next) : undefined;
    if (next && answer?.verdict === 'rejected' && complaintKey(answer.complaint) === said) return next;
  }
  return found;
}

/** For a value that lacks several properties: one of them, with all others there. */
async function lacking(asking: Asking, { fullest }: Known, found: Case, kind: Kind): Promise<Pair | undefined> {
  if (fullest === undefined) return undefined;
  const answerTo = async (value: unknown) => {
    const next = edge(asking, found, value);
    return next && (await asking.ask(next));
  };
  let whole: unknown = { ...(fullest as object), ...(found.value as object) };
  if ((await answerTo(whole))?.verdict !== 'accepted') return undefined;
  let needed: string | undefined;
  for (const key of Object.keys(whole as object)) {
    if (Object.hasOwn(found.value as object, key)) continue;
    const fewer = replaced(whole, [key], REMOVED);
    const answer = await answerTo(fewer);
    if (answer?.verdict === 'accepted') whole = fewer;
    else if (answer && asking.disagreements(found, answer).some((one) => one.kind === kind)) needed = key;
  }
  if (needed === undefined) return undefined;
  const path = pointer([needed]);
  const accepted = at(whole, [needed]);
  const refused = edge(asking, found, replaced(whole, [needed], REMOVED));
  const edit: Edit = {
    kind: path,
    path,
    change: 'with',
    refused: undefined,
    sort: 'undefined',
    accepted,
    value: whole,
  };
  return refused && { refused, edit, accepted: whole };
}

/** The rule that a place of that kind is about, those points first that only the one value reaches. */
function ruleAt({ points }: KnownModel, kind: string, refused: unknown, accepted: unknown): RuleId | undefined {
  const others = points.reachedBy(accepted);
  const reached = [...points.reachedBy(refused)].filter((number) => !others.has(number));
  const differing = reached.map((number) => points.all[number]!);
  const isHere = ({ place }: Point) => place === kind;
  const isNear = ({ place }: Point) => place !== '' && (kind.startsWith(`${place}/`) || place.startsWith(`${kind}/`));
  return (differing.find(isHere) ?? points.all.find(isHere) ?? differing.find(isNear))?.rule;
}

/** The pair, its case labelled with the place that makes the difference and the rule that is about it. */
function told(model: KnownModel, pair: Pair): Pair {
  const { refused, edit } = pair;
  const isEvolved = refused.tier === 'evolved';
  const rule =
    ruleAt(model, edit.kind, refused.value, edit.value) ?? refused.rule ?? (isEvolved ? 'additive' : undefined);
  return { ...pair, refused: { ...refused, ...(rule && { rule }), path: edit.path } };
}

/** A case, labelled with a place in it and the rule that is about it. */
export function about(model: KnownModel, found: Case, path: string): Case {
  const kind = patternOf(model.shape, found.value, path);
  const rule = ruleAt(model, kind, found.value, {}) ?? found.rule;
  return { ...found, ...(rule && { rule }), path };
}
