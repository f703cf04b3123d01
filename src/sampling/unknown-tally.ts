import { toPointer } from '../engine/json/pointer.js';
import { shortened } from '../engine/json/shortened.js';
import type { Shape } from '../engine/schema/shape.js';
import { type UnknownKind, type UnknownPart, unknownParts } from '../engine/schema/unknown-parts.js';

/** Something that values have and a model does not know, and how often. */
export interface UnknownCount<Where> {
  readonly kind: UnknownKind;
  /** The documented object that it is in. */
  readonly object: string;
  /** Where in that object, as a place pattern. */
  readonly place: string;
  readonly count: number;
  /** The first value that was seen, shortened, and where it was. */
  readonly example: unknown;
  readonly where: Where;
}

/** Counts what values have and a model does not know, one value at a time. */
export class UnknownTally<Where> {
  private readonly counts = new Map<string, UnknownCount<Where>>();

  constructor(private readonly shape: Shape) {}

  /** `locate` returns where in its source a place of the value is, given as a JSON Pointer. */
  add(value: unknown, locate: (pointer: string) => Where): void {
    for (const part of unknownParts(this.shape, value)) this.count(part, locate);
  }

  private count({ kind, object, place, at, value }: UnknownPart, locate: (pointer: string) => Where): void {
    // Each word is unknown by itself; a property is unknown whatever its value is.
    const example = shortened(value);
    const key = JSON.stringify([kind, object, place, kind === 'word' && example]);
    const known = this.counts.get(key);
    const first = known ?? { kind, object, place, example, where: locate(toPointer(at)) };
    this.counts.set(key, { ...first, count: (known?.count ?? 0) + 1 });
  }

  /** The most frequent first. */
  result(): UnknownCount<Where>[] {
    return [...this.counts.values()].toSorted((a, b) => b.count - a.count);
  }
}
