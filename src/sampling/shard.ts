/** One of several runs that split the work between them. */
export interface Shard {
  /** Number of this shard, from 1 to `count`. */
  readonly number: number;
  /** Number of shards in total. */
  readonly count: number;
}
