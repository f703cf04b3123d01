/**
 * Where a value lies: `typical` reads like real traffic, `edge` is valid and sits on the boundaries, `valid` is either.
 */
export type Tier = 'typical' | 'edge' | 'valid';

/** Which optional properties a value has: any of them, `all` at every level, or only those that are `required`. */
export type Presence = 'any' | 'all' | 'required';

export const TIERS: readonly Tier[] = ['typical', 'edge', 'valid'];
export const PRESENCES: readonly Presence[] = ['any', 'all', 'required'];
