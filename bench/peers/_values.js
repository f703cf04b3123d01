const MOST_FAILURES = 1000;

/**
 * Returns a function that makes the next value of a seed. Every value has a seed of its own, far from those of other
 * seeds. Seeds for which `make` throws are skipped.
 * @param {number} seed
 * @param {(seed: number) => unknown} make
 */
export function valuesOf(seed, make) {
  let count = 0;
  return function next() {
    for (let failures = 1; ; failures++) {
      try {
        return make((Math.imul(seed, 0x9e3779b1) + count++) >>> 0);
      } catch (error) {
        if (failures === MOST_FAILURES) throw error;
      }
    }
  };
}
