import type { Case } from '../../engine/cases/case.js';
import type { Model } from '../../engine/cases/model.js';
import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { shapeAt, withoutKinds } from '../../engine/schema/place-pattern.js';
import { type Branch, branchFor } from '../../engine/schema/shape.js';
import { systematicTier } from '../../sampling/systematic-list.js';
import { damageGroupOf } from './damage-group.js';
import type { FindingKeys } from './finding-list.js';
import { patternOf } from './pattern.js';
import type { QueryBudget } from './query-budget.js';

/** What a parser fails to check: a type, one of a few words, the range of a number, or whether something is there. */
type Check = 'presence' | 'type' | 'word' | 'range';

/** Maximum number of cases that show whether a parser has a check at all. */
const MAX_PROBES = 40;

/** If a parser accepts at least this share of what breaks a check, it has no such check. */
const HAS_NO_CHECK = 0.5;

const unlisted = ({ members: _members, bounds: _bounds, ...branch }: Branch): Branch => ({ ...branch, bounds: {} });

/** Returns the check that an invalid case breaks; `undefined` if it breaks a rule of its own. */
export function checkOf({ shape }: Model, { value, path = '' }: Case): Check | undefined {
  const place = fromPointer(path);
  const inside = getAt(value, place);
  if (inside === undefined) return 'presence';
  const documented = shapeAt(shape, value, place);
  if (!documented || documented.branches.length === 0) return undefined;
  if (inside === null) return documented.nullable ? undefined : 'type';
  const { branches } = documented;
  const isOfType = branchFor({ ...documented, branches: branches.map(unlisted) }, inside) !== undefined;
  if (typeof inside === 'number' && branches.some(({ type }) => type === 'integer' || type === 'number'))
    return 'range';
  if (!isOfType)
    return typeof inside === 'object' && branches.some(({ discriminators }) => discriminators.length > 0)
      ? undefined
      : 'type';
  const isWord = typeof inside === 'string' && branches.some(({ type, members }) => type === 'string' && members);
  return isWord && !branchFor(documented, inside) ? 'word' : undefined;
}

/** Finds out whether a parser forgot a check in one place, or has no such check at all. */
export class ForgottenChecks {
  private readonly forgotten = new Map<string, boolean>();

  /** Returns the keys of the finding about an accepted case that a parser must reject. */
  async keysOf(budget: QueryBudget, found: Case): Promise<FindingKeys> {
    const stable = `must-reject accepted-invalid ${await this.about(budget, found)}`;
    return { key: stable, stable };
  }

  private async about(budget: QueryBudget, found: Case): Promise<string> {
    const { model } = budget.context;
    if (!('value' in found)) return damageGroupOf(found);
    const check = checkOf(model, found);
    if (!check) return found.rule ?? '';
    const isAnywhere = this.forgotten.get(check) ?? (await this.isForgotten(budget, check));
    this.forgotten.set(check, isAnywhere);
    return isAnywhere ? check : `${check} ${withoutKinds(patternOf(model.shape, found.value, found.path ?? ''))}`;
  }

  /** Whether a parser accepts most of what breaks a check, wherever that is. */
  private async isForgotten(budget: QueryBudget, check: Check): Promise<boolean> {
    const { model } = budget.context;
    const all = systematicTier(model, 'invalid').filter((one) => checkOf(model, one) === check);
    const step = Math.max(1, Math.floor(all.length / MAX_PROBES));
    const probes = all.filter((_, index) => index % step === 0);
    let accepted = 0;
    for (const probe of probes) if ((await budget.ask(probe))?.verdict === 'accepted') accepted++;
    return accepted >= HAS_NO_CHECK * probes.length;
  }
}
