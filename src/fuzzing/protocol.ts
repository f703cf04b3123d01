/** The ways to pass cases to a program: it is run once for each case, or it answers line by line. */
export const PROTOCOLS = ['process', 'lines'] as const;

/** A way to pass cases to a program. */
export type Protocol = (typeof PROTOCOLS)[number];
