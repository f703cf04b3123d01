import { branchFor, type Shape } from '../../engine/schema/shape.js';

/** Returns the pattern of the kind of object that a value is, if its model has several kinds: an event of one type. */
export const rootKindOf = (shape: Shape, value: unknown): string => branchFor(shape, value)?.place ?? shape.place;

/** Returns the kind of the whole value that a place pattern begins with. */
export const rootOfPattern = (pattern: string): string => /^\([^)]*\)/.exec(pattern)?.[0] ?? '';
