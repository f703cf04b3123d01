import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import type * as fc from 'fast-check';

/** The date that typical values are close to. With the current date, values would not be reproducible. */
export const REFERENCE_DATE = new Date('2026-06-15T12:00:00Z');

/** The random source that `faker` draws from during a call of `withFaker`. */
let source: fc.Random | undefined;

/**
 * A separate instance, so that the user's instance and its seed are not affected. Its class comes from the instance
 * that the English locale exports, because importing the class itself loads all locales. The import is static, although
 * it makes importing this package an eighth slower, because jest cannot load the locale later.
 */
const faker = new (english.constructor as typeof Faker)({
  locale: english.rawDefinitions,
  randomizer: {
    next: () => source!.nextDouble(),
    seed: () => {},
  },
});
faker.setDefaultRefDate(REFERENCE_DATE);

/** Returns what `make` returns for a faker that draws only from `random`. */
export function withFaker<T>(random: fc.Random, make: (faker: Faker) => T): T {
  const outer = source;
  source = random;
  try {
    return make(faker);
  } finally {
    source = outer;
  }
}
