import type { Case } from '../../engine/cases/case.js';
import type { Model } from '../../engine/cases/model.js';
import { sourceOf } from '../../engine/generate/random.js';
import { REMOVED } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { violations } from '../../engine/schema/violations.js';
import { damages } from '../../sampling/damages.js';
import { damagedCase } from '../../sampling/malformed.js';
import { jsonIn } from '../function-target.js';
import { type Failure, failuresIn } from './context.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import { asDocumented, isDocumented } from './parts.js';
import { patternOf } from './pattern.js';
import type { QueryBudget } from './query-budget.js';
import type { Rejections } from './rejections.js';

/** Texts of at least as many characters are about their length or their depth. */
export const LONG = 150_000;

const isAboutAcceptance = ({ kind }: Failure['disagreement']) =>
  kind !== 'accepted-invalid' && kind !== 'changed-value';

/** Returns the value of a text as a case of its own, if it is valid. */
function plainCase(model: Model, { text = '' }: Case): Case | undefined {
  const read = text.length < LONG ? jsonIn(text) : undefined;
  if (!read || violations(model.schema, read.value).length > 0) return undefined;
  const tier = isDocumented(model.shape, read.value) && model.goals.isSound(read.value) ? 'edge' : 'evolved';
  return { model: model.name, tier, expect: 'must-accept', value: read.value };
}

/** Yields valid values like an invalid or ambiguous one, without what is wrong or open in it. */
function* repaired({ shape, schema, goals }: Model, bank: PartBank, { value, path = '' }: Case): Generator<unknown> {
  const place = fromPointer(path);
  if (place.length === 0) return;
  // Without a word that names the kind of an object, nothing in it is documented.
  const plain = path.replaceAll(/\/\d+(?=\/|$)/g, '/*');
  for (const other of [...bank.anyAt(patternOf(shape, value, path)), ...bank.anyAt(plain), REMOVED]) {
    const next = putAt(value, place, other);
    if (violations(schema, next).length === 0 && goals.isSound(next)) yield next;
  }
}

/**
 * If a parser crashes or hangs on a value that it may reject, returns the failure of a valid value like it, if the parser
 * crashes or hangs on that as well: what is wrong in the other one has nothing to do with it.
 */
export async function repairedFailure(
  budget: QueryBudget,
  bank: PartBank,
  { planned, disagreement: { kind } }: Failure,
): Promise<Failure | undefined> {
  const { case: found } = planned;
  if (found.expect === 'must-accept' || !('value' in found) || (kind !== 'crashed' && kind !== 'timed-out'))
    return undefined;
  const { model } = budget.context;
  const [value] = repaired(model, bank, found);
  if (value === undefined) return undefined;
  const valid: Case = { model: model.name, tier: 'edge', expect: 'must-accept', value };
  const answer = await budget.ask(valid);
  const same = answer && failuresIn(budget.context, valid, answer).find((one) => one.kind === kind);
  return same && { planned: { case: valid, origin: planned.origin }, answer, disagreement: same };
}

/**
 * Returns the failure of the plain value of a text, if the parser does not accept that either: then the spelling has
 * nothing to do with it.
 */
export async function plainFailure(budget: QueryBudget, failure: Failure): Promise<Failure | undefined> {
  const { planned, disagreement } = failure;
  const { case: found } = planned;
  if (found.text === undefined || !isAboutAcceptance(disagreement)) return undefined;
  const plain = plainCase(budget.context.model, found);
  const answer = plain && (await budget.ask(plain));
  const [same] = answer ? failuresIn(budget.context, plain, answer) : [];
  return same && { planned: { case: plain!, origin: planned.origin }, answer: answer!, disagreement: same };
}

/** Yields a value as it is today: without what only a later version of the API sends. */
function* today(model: Model, bank: PartBank, found: Case): Generator<unknown> {
  const { shape, schema, goals } = model;
  const plain = asDocumented(shape, found.value);
  const isOther = JSON.stringify(plain) !== JSON.stringify(found.value);
  if (isOther && violations(schema, plain).length === 0 && goals.isSound(plain)) yield plain;
  const [other] = repaired(model, bank, found);
  if (other !== undefined) yield other;
}

/**
 * Returns the failure of the value that a case evolved from, if the parser does not accept that either: then what only a
 * later version of the API sends has nothing to do with it.
 */
export async function failureOfToday(
  budget: QueryBudget,
  bank: PartBank,
  { planned, disagreement: about }: Failure,
): Promise<Failure | undefined> {
  const { case: found, origin } = planned;
  const { model } = budget.context;
  if (found.tier !== 'evolved' || !isAboutAcceptance(about)) return undefined;
  for (const value of today(model, bank, found)) {
    const valid: Case = { model: model.name, tier: 'edge', expect: 'must-accept', value };
    const answer = await budget.ask(valid);
    const [disagreement] = answer ? failuresIn(budget.context, valid, answer) : [];
    if (disagreement) return { planned: { case: valid, origin }, answer: answer!, disagreement };
  }
  return undefined;
}

/**
 * Spells an accepted value in the way of a text that failed, since the value in that text fails for another reason. Returns
 * the failure, if the parser does not accept that spelling.
 */
export async function spelledAs(
  budget: QueryBudget,
  failure: Failure,
  { accepted }: Rejections,
): Promise<Failure | undefined> {
  const { planned } = failure;
  const { mutation, expect } = planned.case;
  const damage = damages.find((one) => one.mutation === mutation);
  if (!damage || expect !== 'must-accept') return undefined;
  for (const value of accepted.values.slice(-1)) {
    const spelled = damagedCase(budget.context.model, damage, value, sourceOf(0, 0));
    const answer = spelled && (await budget.ask(spelled));
    const [disagreement] = answer ? failuresIn(budget.context, spelled, answer) : [];
    if (!disagreement) continue;
    // It may be an additional property that the parser rejects, not the spelling.
    const again = await plainFailure(budget, {
      planned: { ...planned, case: spelled! },
      answer: answer!,
      disagreement,
    });
    if (!again) return { planned: { case: spelled!, origin: planned.origin }, answer: answer!, disagreement };
  }
  return undefined;
}
