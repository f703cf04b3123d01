import { getAt, type Place, REMOVED } from '../../engine/json/place.js';
import { fromPointer, toPointer } from '../../engine/json/pointer.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { branchFor, type Property, type Shape } from '../../engine/schema/shape.js';
import type { Answer, Verdict } from '../verdict.js';
import { carriedAlike, type Shown } from './carried-alike.js';
import type { Cause } from './cause.js';
import { type FamilyContext, hostsOf } from './hosts.js';
import { type Difference, isAboutKind } from './minimal-difference.js';
import { putAt } from './mix.js';
import { patternOf } from './pattern.js';
import { rootOfPattern } from './root-kind.js';
import { otherKinds, otherMembers, patternsOfType, siblingPatterns, splitPattern } from './sibling-patterns.js';
import { complaintAbout } from './signature.js';
import { SIZES, sizeOf } from './value-sort.js';

/** Maximum number of values of a kind that are tried before the kind counts as rejected. */
const MAX_OF_KIND = 8;

/** What a parser said about a place, without the words that name the place and the values that it may have. */
const saidAbout = ({ complaint }: Answer, path: string, words: readonly string[]) =>
  complaintAbout(complaint, [...fromPointer(path).map(String), ...words]);

/** Lists the words that a place may hold, and the names of the kinds of objects. */
const wordsOf = ({ branches }: Shape): string[] =>
  branches.flatMap(({ members = [], discriminators }) => [
    ...members.filter((one) => typeof one === 'string'),
    ...discriminators.map(([, constant]) => String(constant)),
  ]);

/** A difference, and what the parser said about it, which must be the same elsewhere. */
interface Mistake {
  readonly difference: Difference;
  readonly verdict: Verdict;
  readonly said: string;
  readonly words: readonly string[];
}

/** Finds where else a parser makes the same mistake: in other places, with other members, with other kinds of objects. */
export async function familyOf(context: FamilyContext, difference: Difference, answer: Answer): Promise<Cause> {
  const { kind, refused, change, sort, failing, path } = difference;
  const alone: Cause = { ...difference, patterns: [kind], members: [] };
  if (change === 'order' || path === '') return alone;
  const place = fromPointer(path);
  const here = shapeAt(context.trials.budget.context.model.shape, failing, place);
  const words = [...(here ? wordsOf(here) : []), ...(typeof refused === 'string' ? [refused] : [])];
  const mistake: Mistake = { difference, verdict: answer.verdict, said: saidAbout(answer, path, words), words };
  if (here && isAboutKind({ kind, sort })) {
    const kinds: string[] = [];
    for (const other of otherKinds(here, kind)) {
      if (await isKindRefused(context, mistake, other)) kinds.push(other);
    }
    const carried = await carriedAlike(context, mistake.verdict, shownBy(mistake));
    return { ...alone, patterns: [kind, ...kinds, ...carried] };
  }
  if (isLimit(difference)) return { ...alone, patterns: [kind, ...(await withSameLimit(context, mistake))] };
  if (!here || !sort.startsWith('"')) return { ...alone, patterns: [kind, ...(await siblings(context, mistake))] };
  const members: unknown[] = [refused];
  for (const other of otherMembers(here, refused)) {
    const asked = await context.trials.ask(putAt(failing, place, other));
    if (asked && asked.answer.verdict !== 'accepted' && saidAbout(asked.answer, path, words) === mistake.said) {
      members.push(other);
    }
  }
  return { ...alone, members, patterns: [kind, ...(await siblings(context, mistake))] };
}

/** Whether the parser rejects every known object of a kind. */
async function isKindRefused(
  { trials, search: { bank }, masked }: FamilyContext,
  { difference: { path, passing }, said, words }: Mistake,
  kind: string,
): Promise<boolean> {
  const { shape } = trials.budget.context.model;
  const isOfKind = (value: unknown) => patternOf(shape, value, path) === kind;
  let isLike = false;
  for (const candidate of bank.kindAt(kind).slice(0, MAX_OF_KIND)) {
    const value = putAt(passing, fromPointer(path), candidate);
    // If the kind is a known cause, it is not in the value any more.
    const asked = await trials.ask(isOfKind(masked(value)) ? masked(value) : value);
    if (asked?.answer.verdict === 'accepted') return false;
    isLike ||= asked !== undefined && saidAbout(asked.answer, path, words) === said;
  }
  return isLike;
}

/** Returns the first listed word that an object has: what it calls its kind. */
function kindWord(shape: Shape, value: unknown, place: Place): unknown {
  const documented = shapeAt(shape, value, place);
  const owner = getAt(value, place);
  const branch = documented && branchFor(documented, owner);
  const [first] = branch?.discriminators ?? [];
  if (first) return first[1];
  const isListed = ({ shape: { branches } }: Property) => branches.some(({ members }) => members);
  const [key] = [...(branch?.properties ?? [])].find(([, property]) => isListed(property)) ?? [];
  return key === undefined ? undefined : getAt(owner, [key]);
}

/** What trying another place shows. */
interface Tried extends Shown {
  /** Whether the parser makes the same mistake there. */
  readonly isSame: boolean;
  /** Whether the object there has the same word for its kind. */
  readonly isAlike: boolean;
}

/**
 * Lists the other places with the same property or the same kind of object, if the parser makes the same mistake in all of
 * them, or in all objects with the same word for their kind: in messages, whoever they are from. An object that other
 * events carry counts as well.
 */
async function siblings(context: FamilyContext, mistake: Mistake): Promise<string[]> {
  const { kind, refused, failing, path } = mistake.difference;
  const { shape } = context.trials.budget.context.model;
  const isOfEvent = splitPattern(kind).owner === rootOfPattern(kind);
  const isHere = (pattern: string) => isOfEvent || rootOfPattern(pattern) === rootOfPattern(kind);
  const word = kindWord(shape, failing, fromPointer(path).slice(0, -1));
  const tried: Tried[] = [];
  for (const pattern of siblingPatterns(shape, kind, refused).filter(isHere)) {
    const found = await triedAt(context, mistake, pattern, word);
    if (found) tried.push(found);
  }
  const folded = foldedIn(tried);
  const carried: string[] = [];
  for (const shown of [shownBy(mistake), ...folded])
    carried.push(...(await carriedAlike(context, mistake.verdict, shown)));
  return [...folded.map(({ pattern }) => pattern), ...carried];
}

/** Selects all places with the same mistake, or those in objects with the same word for their kind; none if others pass. */
function foldedIn(tried: readonly Tried[]): readonly Tried[] {
  const same = tried.filter(({ isSame }) => isSame);
  if (same.length === tried.length) return same;
  const isExcluded = tried.some(({ isSame, isAlike }) => isAlike && !isSame);
  return isExcluded ? [] : same.filter(({ isAlike }) => isAlike);
}

const shownBy = ({ difference: { kind, passing, failing, path } }: Mistake): Shown => ({
  pattern: kind,
  passing,
  failing,
  place: fromPointer(path),
});

/** Returns the place of a member of a container. `*` stands for the first one. */
function memberOf(value: unknown, place: Place, key: string): Place | undefined {
  if (key !== '*') return [...place, key];
  const container = getAt(value, place);
  if (Array.isArray(container)) return [...place, 0];
  const [first] = Object.keys((container ?? {}) as object);
  return first === undefined ? undefined : [...place, first];
}

/** Tries another place. Returns `undefined` if it cannot be tried. */
async function triedAt(
  context: FamilyContext,
  { difference: { refused, change, passing }, said, words }: Mistake,
  pattern: string,
  word: unknown,
): Promise<Tried | undefined> {
  const { trials } = context;
  const { shape } = trials.budget.context.model;
  const { owner, key } = splitPattern(pattern.replace(/\([^)]*\)$/, ''));
  let last: Tried | undefined;
  for await (const { value, place } of hostsOf(context, owner, passing)) {
    const there = memberOf(value, place, key);
    if (!there || (change === 'with' && getAt(value, there) === undefined)) continue;
    const isAlike = word !== undefined && kindWord(shape, value, place) === word;
    if (last && !isAlike) continue;
    const failing = putAt(value, there, change === 'with' ? REMOVED : refused);
    const asked = await trials.ask(failing);
    if (!asked) continue;
    const isRejected = asked.answer.verdict !== 'accepted';
    const isSame = isRejected && saidAbout(asked.answer, toPointer(there), words) === said;
    last = { pattern, passing: value, failing, place: there, isSame, isAlike };
    if (isAlike || word === undefined) break;
  }
  return last;
}

/** Limits that are smaller may be the same by chance. */
const MIN_LIMIT = 8;

/** Whether a difference is about a limit that only one check is likely to have. */
const isLimit = ({ sort, accepted }: Difference) =>
  (SIZES as readonly string[]).includes(sort) && Math.abs(sizeOf(accepted)) >= MIN_LIMIT;

/** Lists the other places in which the parser has the same limit. */
async function withSameLimit(context: FamilyContext, { difference, said, words }: Mistake): Promise<string[]> {
  const { trials } = context;
  const { kind, refused, accepted, passing } = difference;
  const found: string[] = [];
  for (const pattern of patternsOfType(trials.budget.context.model.shape, kind, refused)) {
    const { owner, key } = splitPattern(pattern);
    for await (const { value, place } of hostsOf(context, owner, passing)) {
      const there = memberOf(value, place, key);
      if (!there) continue;
      const asked = await trials.ask(putAt(value, there, refused));
      if (!asked) continue;
      const isSame = asked.answer.verdict !== 'accepted' && saidAbout(asked.answer, toPointer(there), words) === said;
      if (isSame && (await trials.outcome(putAt(value, there, accepted))) === 'passes') found.push(pattern);
      break;
    }
  }
  return found;
}
