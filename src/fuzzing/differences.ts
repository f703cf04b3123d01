import { pointer } from '../schemas/violations.js';

/** What may happen to a part of a value on its way through a parser. */
export type DifferenceKind = 'lost' | 'added' | 'null-to-absent' | 'absent-to-null' | 'lost-precision' | 'changed';

/** A part of a value that came back otherwise. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where, as a JSON Pointer. */
  readonly path: string;
}

type Container = Record<string, unknown>;

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
