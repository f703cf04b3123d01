import { createRequire } from 'node:module';
import type { Faker } from '@faker-js/faker';
import type * as fc from 'fast-check';

/** The day around which typical values lie: values that followed the clock could not be made again. */
export const REFERENCE_DATE = new Date('2026-06-15T12:00:00Z');

/** Where the faker of this module draws from at the moment. */
let source: fc.Random | undefined;

/**
 * A faker of our own, English only: the user's instance and its seed are left alone. It is made from the instance that
 * the locale exports, since the class itself is only to be had together with all locales.
 */
function fakerOfOurs(): Faker {
  const { faker: english } = createRequire(import.meta.url)('@faker-js/faker/locale/en') as { faker: Faker };
  const faker = new (english.constructor as typeof Faker)({
    locale: english.rawDefinitions,
    randomizer: {
      next: () => source!.nextDouble(),
      seed: () => {},
    },
  });
  faker.setDefaultRefDate(REFERENCE_DATE);
  return faker;
}

/** Loaded when it is first drawn from: it is a sixth of what an import of this package would take. */
let faker: Faker | undefined;

/** What `make` makes with a faker that draws from `random` alone. */
export function withFaker<T>(random: fc.Random, make: (faker: Faker) => T): T {
  const outer = source;
  source = random;
  faker ??= fakerOfOurs();
  try {
    return make(faker);
  } finally {
    source = outer;
  }
}
