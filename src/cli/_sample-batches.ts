import type { ModelName } from '../../arbitraries/models.js';
import { type Encoding, encode } from '../sampling/encode.js';
import type { Span } from '../sampling/samples.js';
import { EXCHANGE } from './_arguments.js';
import { highlightJson } from './_highlight.js';
import { inPieces } from './_pieces.js';
import type { Sampler } from './_sampler.js';
import type { SamplerOptions } from './_sampler-of.js';

/** What to print. Another thread can be given all of it. */
export interface SampleRequest {
  readonly name: ModelName | typeof EXCHANGE;
  readonly options: SamplerOptions;
  readonly seed: number;
  readonly span: Span;
  readonly encoding: Pick<Encoding, 'format' | 'pretty'>;
  readonly color: boolean;
}

/** Numbers of samples. */
const VALUES = 100;
const EXCHANGES = 4;

/** The text of many samples in batches, each of which can be made alone. */
export class SampleBatches {
  /** The number of batches. There is at least one: the text of no samples may not be empty. */
  readonly length: number;
  readonly #size: number;

  constructor(
    readonly request: SampleRequest,
    readonly sampler: Sampler,
  ) {
    const { from, to } = request.span;
    this.#size = request.name === EXCHANGE ? EXCHANGES : VALUES;
    this.length = Math.max(1, Math.ceil((to - from) / this.#size));
  }

  /** Returns the indexes of the samples of a batch. */
  span(nth: number): Span {
    const { from, to } = this.request.span;
    const first = from + nth * this.#size;
    return { from: first, to: Math.min(to, first + this.#size) };
  }

  /** Yields the text of a batch. If it cannot be made, yields what comes before that, and throws. */
  text(nth: number): Generator<Uint8Array> {
    const { seed, encoding, color } = this.request;
    const part = { isContinued: nth > 0, continues: nth < this.length - 1 };
    const chunks = encode(this.#printed(this.sampler.draw(seed, this.span(nth))), { ...encoding, ...part });
    return inPieces(color ? highlighted(chunks) : chunks);
  }

  /** Returns the whole text of a batch, or `undefined` if it cannot be made. */
  whole(nth: number): Uint8Array[] | undefined {
    try {
      return [...this.text(nth)];
    } catch {
      return undefined;
    }
  }

  *#printed(samples: Iterable<unknown>): Generator<unknown> {
    for (const sample of samples) yield this.sampler.printed(sample);
  }
}

function* highlighted(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) yield highlightJson(chunk);
}
