import { getAt } from '../engine/json/place.js';
import { fromPointer, toPointer } from '../engine/json/pointer.js';
import { typeOf } from '../engine/json/type-of.js';
import { withoutKinds } from '../engine/schema/place-pattern.js';

/** What can happen to a part of a value on its way through a parser. */
export type DifferenceKind =
  | 'lost'
  | 'lost-if-empty'
  | 'added'
  | 'null-to-absent'
  | 'absent-to-null'
  | 'lost-precision'
  | 'changed';

/** A part of a returned value that differs from the value that was sent. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where, as a JSON Pointer. */
  readonly path: string;
}

type Container = Record<string, unknown>;

/**
 * Returns the same key for differences that have the same cause. What a parser does to `null`, to absent properties and to
 * numbers, it does everywhere. Changed values are grouped by their types. Each lost property is a group of its own;
 * properties that are not documented form one group.
 */
export function differenceKey({ kind, path }: Difference, pattern: string, sent: unknown, back: unknown): string {
  const place = fromPointer(path);
  if (kind === 'changed') return `${kind} ${typeOf(getAt(sent, place))} ${typeOf(getAt(back, place))}`;
  if (kind !== 'lost' && kind !== 'lost-if-empty') return kind;
  const isUndocumented = pattern.endsWith('/*') && !Array.isArray(getAt(sent, place.slice(0, -1)));
  return isUndocumented ? `${kind} /*` : `${kind} ${withoutKinds(pattern)}`;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function ofMembers(sent: Container, back: Container, path: readonly string[]): Difference[] {
  const found: Difference[] = [];
  for (const key of new Set([...Object.keys(sent), ...Object.keys(back)])) {
    const here = [...path, key];
    const add = (kind: DifferenceKind) => found.push({ kind, path: toPointer(here) });
    if (!Object.hasOwn(back, key)) add(sent[key] === null ? 'null-to-absent' : 'lost');
    else if (!Object.hasOwn(sent, key)) add(back[key] === null ? 'absent-to-null' : 'added');
    else found.push(...ofValues(sent[key], back[key], here));
  }
  return found;
}

/** Whether a number is another one in fewer bits. */
const isRounded = (sent: unknown, back: unknown) =>
  typeof sent === 'number' && typeof back === 'number' && Math.abs(sent - back) <= Math.abs(sent) * 1e-6;

function ofValues(sent: unknown, back: unknown, path: readonly string[]): Difference[] {
  if (Object.is(sent, back)) return [];
  const isSameType = isContainer(sent) && isContainer(back) && Array.isArray(sent) === Array.isArray(back);
  if (isSameType) return ofMembers(sent, back, path);
  return [{ kind: isRounded(sent, back) ? 'lost-precision' : 'changed', path: toPointer(path) }];
}

/** Lists the parts of a JSON value that differ in another one. The order of properties does not matter. */
export const differences = (sent: unknown, back: unknown): Difference[] => ofValues(sent, back, []);
