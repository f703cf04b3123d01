import type { Answer } from './verdict.js';

/** What a parser is given: text, or bytes where it is no text. */
export type Content = string | Uint8Array;

/** How a case is to be tried. */
export interface Trial {
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout: number;
  /** Whether what the parser gives back is wanted. */
  readonly back?: boolean;
}

/** A parser that cases are given to. */
export interface Target {
  /** Cases that may be under way at once. */
  readonly width: number;
  /** Whether it can be given that at all: a function that takes values cannot be given what is no JSON. */
  takes(content: Content): boolean;
  /**
   * Gives a case to the parser. Whatever that does is an answer; rejects with `CannotStart` only if the parser is not
   * there at all.
   */
  parse(content: Content, trial: Trial): Promise<Answer>;
  /** Ends what was started. */
  close(): Promise<void>;
}

/** The parser cannot be reached: a program that is not there, a module without that function. */
export class CannotStart extends Error {}

/** Several targets of the same parser as one: each case goes to the one with the least to do. */
export function pooled(targets: readonly Target[]): Target {
  const busy = new Map(targets.map((target) => [target, 0]));
  const [first] = targets;
  return {
    width: targets.reduce((sum, { width }) => sum + width, 0),
    takes: (content) => first!.takes(content),
    async parse(content, trial) {
      const [target] = [...busy].reduce((least, other) => (other[1] < least[1] ? other : least));
      busy.set(target, busy.get(target)! + 1);
      try {
        return await target.parse(content, trial);
      } finally {
        busy.set(target, busy.get(target)! - 1);
      }
    },
    async close() {
      await Promise.all(targets.map((target) => target.close()));
    },
  };
}
