import { type Alternative, ANYTHING } from './alternative.js';

/** The names of the bounds of each JSON type. */
const BOUND_NAMES: Readonly<Record<string, RegExp>> = {
  integer: /^(min|max)imum$/,
  number: /^(min|max)imum$/,
  string: /Length$/,
  array: /Items$/,
  object: /Properties$/,
};

/**
 * Returns an alternative without the keywords that mean nothing for its JSON type. If nothing names a type, the keywords
 * show it: many descriptions leave out that an object is one.
 */
export function relevant(alternative: Alternative): Alternative {
  const { type = typeShownBy(alternative), words, properties, required, items, rest, bounds } = alternative;
  const isBound = ([keyword]: [string, number]) => BOUND_NAMES[type ?? '']?.test(keyword) ?? false;
  const { maxKeyLength, component } = alternative;
  return {
    ...{ ...ANYTHING, type, words, component },
    ...(type === 'object' && { properties, required, rest, maxKeyLength }),
    ...(type === 'array' && { items }),
    bounds: Object.fromEntries(Object.entries(bounds).filter(isBound)),
  };
}

function typeShownBy({ properties, required, rest, items }: Alternative): string | undefined {
  if (properties || required.size > 0 || rest) return 'object';
  return items && 'array';
}
