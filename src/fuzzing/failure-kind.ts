/** The ways in which a parser can fail, the most severe first. */
export const FAILURE_KINDS = [
  'crashed',
  'timed-out',
  'refused-valid',
  'refused-evolved',
  'accepted-invalid',
  'changed-value',
] as const;

/**
 * A way in which a parser can fail: it crashes or hangs, it rejects a value that it must accept (`refused-evolved` if only
 * a later version of the API may send it), it accepts a value that it must reject, or it returns another value than it got.
 *
 * @example
 * const failOn: FailureKind[] = ['crashed', 'timed-out'];
 */
export type FailureKind = (typeof FAILURE_KINDS)[number];
