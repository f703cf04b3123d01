/** What a test of a subset shows: it fails, it passes, or neither, since it cannot be tried. */
export type Outcome = 'fails' | 'passes' | 'unknown';

/** Splits a list into `count` parts of about the same size. */
function partsOf<T>(all: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, i) =>
    all.slice(Math.floor((i * all.length) / count), Math.floor(((i + 1) * all.length) / count)),
  );
}

/**
 * Returns a subset that fails and from which no single item can be removed: the minimizing delta debugging of Zeller and
 * Hildebrandt. The whole list must fail. Ends early with a larger subset if `isSpent`.
 */
export async function minimalSubset<T>(
  all: readonly T[],
  test: (subset: readonly T[]) => Promise<Outcome>,
  isSpent: () => boolean,
): Promise<readonly T[]> {
  let current = all;
  let count = 2;
  while (current.length > 1 && !isSpent()) {
    const parts = partsOf(current, Math.min(count, current.length));
    const smaller = await firstFailing(parts, current, test);
    if (smaller) {
      count = smaller.isPart ? 2 : Math.max(2, parts.length - 1);
      current = smaller.subset;
    } else if (parts.length === current.length) return current;
    else count = 2 * parts.length;
  }
  return current;
}

async function firstFailing<T>(
  parts: readonly T[][],
  all: readonly T[],
  test: (subset: readonly T[]) => Promise<Outcome>,
): Promise<{ subset: readonly T[]; isPart: boolean } | undefined> {
  for (const part of parts) if ((await test(part)) === 'fails') return { subset: part, isPart: true };
  if (parts.length === 2) return undefined;
  for (const part of parts) {
    const rest = all.filter((item) => !part.includes(item));
    if ((await test(rest)) === 'fails') return { subset: rest, isPart: false };
  }
  return undefined;
}
