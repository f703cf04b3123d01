import type { Span } from '../sampling/samples.js';

/** Makes what `sample` prints. */
export interface Sampler<T = unknown> {
  /** Yields the samples of a seed that have these indexes. */
  draw(seed: number, span: Span): Iterable<T>;
  /** What is printed of a sample, as JSON. */
  printed(sample: T): unknown;
  /** The content of a file that holds only this sample. */
  file(sample: T, pretty: boolean): string | Uint8Array;
  /** The extension of such a file. Default: `json`. */
  readonly extension?: string;
}
