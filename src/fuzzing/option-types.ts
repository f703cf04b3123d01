import type { Shard } from '../sampling/shard.js';

interface Common {
  /** The same text for the API, the command line and the documentation. */
  readonly description: string;
  /** Where the option exists. */
  readonly for: 'both' | 'api' | 'cli';
  /** The part of the command line's help. */
  readonly group: 'target' | 'run' | 'report';
  /** Another flag of the command line: `-n`, `--rule`. */
  readonly alias?: string;
  /** The value in the flags of the command line: `<folder>`. Default: by the type of the option. */
  readonly placeholder?: string;
  /** The default in words, if it is not the value itself. */
  readonly defaultText?: string;
}

/** Either value. A flag that defaults to `true` is switched off by `--no-…`. */
export interface FlagOption extends Common {
  readonly type: 'flag';
  readonly default: boolean;
}

/** An integer, or a list of integers. */
export interface IntegerOption extends Common {
  readonly type: 'integer' | 'integers';
  readonly min: number;
  readonly max: number;
  readonly default?: number | readonly number[];
}

/** A duration in seconds. */
export interface SecondsOption extends Common {
  readonly type: 'seconds';
  readonly default?: number;
}

/** One of some words, or a list of them. */
export interface WordOption extends Common {
  readonly type: 'word' | 'words';
  readonly values: readonly string[];
  readonly default?: string | readonly string[];
  readonly mayBeEmpty?: true;
}

/** Any text, or a list of texts. */
export interface TextOption extends Common {
  readonly type: 'text' | 'texts';
  readonly default?: string | readonly string[];
  /** The default of the command line, if it is another one. */
  readonly cliDefault?: string;
  /** What `--no-…` does on the command line, if it exists. */
  readonly off?: string;
  /** Whether the command line reads the texts from a file. */
  readonly fromFile?: true;
  readonly mayBeEmpty?: true;
}

/** A part of the cases. */
export interface ShardOption extends Common {
  readonly type: 'shard';
}

/** An option of a run. */
export type FuzzOption = FlagOption | IntegerOption | SecondsOption | WordOption | TextOption | ShardOption;

/** The type of the values of an option. */
export type ValueOf<O extends FuzzOption> = O extends FlagOption
  ? boolean
  : O extends { type: 'integer' | 'seconds' }
    ? number
    : O extends { type: 'integers' }
      ? readonly number[]
      : O extends { type: 'word'; values: readonly (infer Word)[] }
        ? Word
        : O extends { type: 'words'; values: readonly (infer Word)[] }
          ? readonly Word[]
          : O extends { type: 'text' }
            ? string
            : O extends { type: 'texts' }
              ? readonly string[]
              : Shard;
