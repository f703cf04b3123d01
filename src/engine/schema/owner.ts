import type { Branch, Shape } from './shape.js';

/** The documented object that a place of a model belongs to. */
export interface Owner {
  /** The most specific name of the object. */
  readonly name: string;
  /** Where the object stands, as a place pattern. */
  readonly place: string;
}

/** The owner of what is inside a shape or a branch: the object that begins there, or else the one around it. */
export const ownerAt = ({ objects: [name], place }: Shape | Branch, around: Owner): Owner =>
  name === undefined ? around : { name, place };

/** The place of a pattern as its owner sees it. */
export const placeIn = (owner: Owner, pattern: string): string => pattern.slice(owner.place.length);
