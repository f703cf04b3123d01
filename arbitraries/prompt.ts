import * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { distinct } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { Prompt } from '../src/objects/prompt.js';
import { opaqueId } from './_id.js';
import { SPECIAL_KEYS } from './_json.js';
import { anyText, awkwardText, textFrom } from './_text.js';
import { promptPart } from './prompt-part.js';

type Variables = NonNullable<NonNullable<Prompt>['variables']>;

/** Up to 20 variables with awkward names. They shrink one by one. */
function variables(making: Making): fc.Arbitrary<Variables> {
  const name = weighted(
    [3, textFrom(1, 'name', 'city', 'menu')],
    [2, textFrom(1, ...SPECIAL_KEYS)],
    [1, awkwardText(1)],
  );
  const variable = weighted<Variables[string]>([1, anyText()], [3, promptPart(making)]);
  const entries = distinct(fc.tuple(name, variable), ([name]) => name, 0, 0, 1, 1, 1, 2, 3, 20);
  return entries.map((pairs) => Object.fromEntries(pairs));
}

/**
 * Prompt templates of a session: `{ id, version?, variables? }`, or `null`. `version` and `variables` may be `null`. A
 * variable is a string or an input part, under any name. Typical prompts are `null`. Throws a `RangeError` if an option
 * is unknown. Source: `Prompt`.
 *
 * @example
 * const prompts = prompt({ tier: 'edge' }).filter((value) => value !== null);
 * fc.assert(fc.property(prompts, ({ id }) => id.length > 0));
 */
export function prompt(constraints: Constraints = {}): fc.Arbitrary<Prompt> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return fixed(null);
    const template = object(
      {
        id: opaqueId('pmpt_', making.tier),
        version: optional(orNull(weighted([1, textFrom(0, '1', '12')], [1, anyText()]))),
        variables: optional(orNull(variables(making))),
      },
      making,
    );
    return weighted<Prompt>([1, fixed(null)], [5, template]);
  });
}
