/** The ways to disagree with what a parser owes, the gravest first. */
export const KINDS = [
  'crashed',
  'timed-out',
  'refused-valid',
  'refused-evolved',
  'accepted-invalid',
  'changed-value',
] as const;

export type Kind = (typeof KINDS)[number];
