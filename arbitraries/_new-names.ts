/**
 * Names for properties that a later version of the API may add. None of them is documented for any object of the API,
 * because rules may apply to a documented name.
 */
export const NEW_NAMES = [
  'created_at',
  'service_tier',
  'priority_class',
  'region_hint',
  'x_beta',
  'requestId',
  'é',
] as const;

/** Suffixes that turn a documented name into a new one. No documented name ends with one of them. */
export const NEW_SUFFIXES = ['_v2', '_info', 's_by_region'] as const;
