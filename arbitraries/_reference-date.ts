/** The date that typical values are close to. With the current date, values would not be reproducible. */
export const REFERENCE_DATE = new Date('2026-06-15T12:00:00Z');
