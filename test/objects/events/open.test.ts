import { describe, expect, it } from 'vitest';
import { library } from '../../../arbitraries/models.js';
import type { Model } from '../../../src/engine/cases/model.js';
import { sitesOf } from '../../../src/engine/cases/sites.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';
import { getAt } from '../../../src/engine/json/place.js';
import { fromPointer } from '../../../src/engine/json/pointer.js';
import { mutationCases } from '../../../src/sampling/mutation-cases.js';
import { show } from '../_examples.js';
import { everyEvent } from './_every-event.js';

// What the documentation leaves open, written by hand: no case of these may be must-accept or must-reject.

/** Valid values, which a parser must accept. */
function validValues(model: Model): unknown[] {
  const arbitraries = (['typical', 'edge'] as const).flatMap((tier) =>
    (['any', 'all'] as const).map((presence) => model.arbitrary({ tier, presence })),
  );
  return arbitraries.flatMap((arbitrary) => Array.from({ length: 25 }, (_, index) => sampleAt(arbitrary, 41, index)));
}

/** Near misses of the event itself, which a parser must refuse, by their place. */
function nearMisses(model: Model): { path: string; value: unknown }[] {
  const own = sitesOf(model, 'invalid').filter(({ object }) => object === model);
  return own.map((site) => {
    const { path, value } = sampleAt(mutationCases(model, 'invalid', site), 42, 0);
    return { path: path!, value };
  });
}

describe.each(everyEvent)('what is open in $object', ({ object, open }) => {
  const model = library.model(object);
  const valid = validValues(model);
  const refused = nearMisses(model);

  it.each(open.map((row) => [row.path, show(row.values), row] as const))('at "%s": %s', (path, _, row) => {
    const {
      values,
      isAlike = (value: unknown) => values.some((one) => JSON.stringify(one) === JSON.stringify(value)),
    } = row;
    expect(values.filter((value) => !isAlike(value))).toEqual([]);
    const place = fromPointer(path);
    const isOpen = (event: unknown) => {
      const value = getAt(event, place);
      return value !== undefined && isAlike(value);
    };
    expect(valid.filter(isOpen)).toEqual([]);
    expect(refused.filter((found) => found.path === path && isOpen(found.value))).toEqual([]);
  });
});
