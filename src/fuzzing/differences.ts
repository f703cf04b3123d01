import { withoutKinds } from '../sampling/kinds.js';
import { at } from '../sampling/places.js';
import { keysOf, pointer } from '../schemas/violations.js';
import { typeOf } from './type-of.js';

/** What may happen to a part of a value on its way through a parser. */
export type DifferenceKind = 'lost' | 'added' | 'null-to-absent' | 'absent-to-null' | 'lost-precision' | 'changed';

/** A part of a value that came back otherwise. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where, as a JSON Pointer. */
  readonly path: string;
}

type Container = Record<string, unknown>;

/**
 * What makes differences the same fault. What a parser does to `null`, to what is absent and to numbers, it does
 * everywhere; what it turns into something else is of one sort; what it loses is of one kind of object, or a key that it
 * does not know.
 */
export function differenceKey({ kind, path }: Difference, pattern: string, sent: unknown, back: unknown): string {
  const place = keysOf(path);
  if (kind === 'changed') return `${kind} ${typeOf(at(sent, place))} ${typeOf(at(back, place))}`;
  if (kind !== 'lost') return kind;
  const isFree = pattern.endsWith('/*') && !Array.isArray(at(sent, place.slice(0, -1)));
  return isFree ? `${kind} /*` : `${kind} ${withoutKinds(pattern.replace(/\/[^/]*$/, ''))}`;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function ofMembers(sent: Container, back: Container, path: readonly string[]): Difference[] {
  const found: Difference[] = [];
  for (const key of new Set([...Object.keys(sent), ...Object.keys(back)])) {
    const here = [...path, key];
    const tell = (kind: DifferenceKind) => found.push({ kind, path: pointer(here) });
    if (!Object.hasOwn(back, key)) tell(sent[key] === null ? 'null-to-absent' : 'lost');
    else if (!Object.hasOwn(sent, key)) tell(back[key] === null ? 'absent-to-null' : 'added');
    else found.push(...ofValues(sent[key], back[key], here));
  }
  return found;
}

/** Whether a number is that number in fewer bits. */
const isRounded = (sent: unknown, back: unknown) =>
  typeof sent === 'number' && typeof back === 'number' && Math.abs(sent - back) <= Math.abs(sent) * 1e-6;

function ofValues(sent: unknown, back: unknown, path: readonly string[]): Difference[] {
  if (Object.is(sent, back)) return [];
  const isSameKind = isContainer(sent) && isContainer(back) && Array.isArray(sent) === Array.isArray(back);
  if (isSameKind) return ofMembers(sent, back, path);
  return [{ kind: isRounded(sent, back) ? 'lost-precision' : 'changed', path: pointer(path) }];
}

/** Every part of a JSON value that is not the same in another; the order of properties does not matter. */
export const differences = (sent: unknown, back: unknown): Difference[] => ofValues(sent, back, []);
