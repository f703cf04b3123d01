import { type ExchangeConstraints, exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../engine/generate/sample.js';
import { compile } from '../exchanges/compile.js';
import { encode } from '../sampling/encode.js';
import type { Sampler } from './_sampler.js';

/** Returns the sampler of exchanges: what is printed of each is one value, and its file is a log. */
export function exchangeSampler({
  size,
  maxTurns,
  order,
  faults,
}: ExchangeConstraints): Sampler<{ log: readonly unknown[] }> {
  const plans = exchange({
    ...(size && { size }),
    ...(maxTurns && { maxTurns }),
    ...(order && { order }),
    ...(faults && { faults }),
  });
  return {
    *draw(seed, { from, to }) {
      for (let index = from; index < to; index++) {
        const { log, expected, features, rules, faults, delivery } = compile(sampleAt(plans, seed, index));
        yield { seed, index, features, rules, faults, delivery, expected, log };
      }
    },
    printed: (made) => made,
    // One event and its sender a line.
    file: ({ log }) => [...encode(log)].join(''),
    extension: 'ndjson',
  };
}
