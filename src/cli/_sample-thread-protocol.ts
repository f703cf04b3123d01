import type { MessagePort } from 'node:worker_threads';
import type { SampleRequest } from './_sample-batches.js';

/** Numbers that all threads share: of batches that were taken, written, and made by other threads than the first. */
export const TAKEN = 0;
export const WRITTEN = 1;
export const MADE = 2;

/** What another thread is started with. */
export interface ThreadStart {
  readonly request: SampleRequest;
  /** How many batches may wait to be written. */
  readonly ahead: number;
  readonly shared: Int32Array;
  readonly port: MessagePort;
}

/** What another thread sends: the text of a batch, or `undefined` if it could not be made. */
export interface MadeBatch {
  readonly nth: number;
  readonly pieces: readonly Uint8Array[] | undefined;
}
