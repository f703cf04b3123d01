/** One of several runs that share the work. */
export interface Shard {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}
