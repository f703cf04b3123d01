import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import type * as fc from 'fast-check';

/** The day around which typical values lie: values that followed the clock could not be made again. */
export const REFERENCE_DATE = new Date('2026-06-15T12:00:00Z');

/** Where the faker of this module draws from at the moment. */
let source: fc.Random | undefined;

/**
 * A faker of our own, English only: the user's instance and its seed are left alone. It is made from the instance that
 * the locale exports, since the class itself is only to be had together with all locales. It is imported with this module,
 * though an import of this package takes an eighth longer for it: jest could not load it later on, when it is needed.
 */
const faker = new (english.constructor as typeof Faker)({
  locale: english.rawDefinitions,
  randomizer: {
    next: () => source!.nextDouble(),
    seed: () => {},
  },
});
faker.setDefaultRefDate(REFERENCE_DATE);

/** What `make` makes with a faker that draws from `random` alone. */
export function withFaker<T>(random: fc.Random, make: (faker: Faker) => T): T {
  const outer = source;
  source = random;
  try {
    return make(faker);
  } finally {
    source = outer;
  }
}
