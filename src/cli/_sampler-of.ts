import type { ExchangeConstraints } from '../../arbitraries/exchange.js';
import type { ModelName } from '../../arbitraries/models.js';
import { EXCHANGE } from './_arguments.js';
import { caseSampler, type SampleFilter } from './_sample-cases.js';
import type { Sampler } from './_sampler.js';
import { modelIn, type Within } from './_within.js';

/** Options of `sample` that decide what is made. */
export type SamplerOptions = SampleFilter & Within & ExchangeConstraints;

/** Returns the sampler of a model or of exchanges. Throws `CannotRun` if it could make nothing. */
export async function samplerOf(name: ModelName | typeof EXCHANGE, options: SamplerOptions): Promise<Sampler> {
  if (name !== EXCHANGE) return caseSampler(modelIn(name, options.within), options) as Sampler;
  const { exchangeSampler } = await import('./_sample-exchanges.js');
  return exchangeSampler(options) as Sampler;
}
