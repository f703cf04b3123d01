import type { Answer } from './verdict.js';

/** What a parser receives: text, or bytes that are not valid UTF-8. */
export type Payload = string | Uint8Array;

/** How to pass a case to a parser. */
export interface Trial {
  /** Milliseconds after which the parser counts as hung. */
  readonly timeout: number;
  /** Whether the value that the parser returns is needed. */
  readonly back?: boolean;
}

/** A failure that no case explains: all cases that could have caused it were passed again, and did not fail. */
export interface Incident {
  /** What the parser did. */
  readonly answer: Answer;
  /** Number of cases that the process had answered before. */
  readonly after: number;
  /** How the cases were passed that were not answered then, the oldest first. */
  readonly trials: readonly Trial[];
}

/** A parser that cases can be passed to. */
export interface Target {
  /** Number of cases that may be in progress at once. */
  readonly width: number;
  /** Whether a payload can be passed at all: a function that receives values cannot receive text that is not JSON. */
  supports(payload: Payload): boolean;
  /**
   * Passes a payload to the parser. Whatever the parser does is an answer. Rejects with `CannotStart` only if the parser
   * does not exist.
   */
  parse(payload: Payload, trial: Trial): Promise<Answer>;
  /** Ends all processes that were started. */
  close(): Promise<void>;
  /** Ends the cases in progress, as if their time was over. */
  hurry?(): void;
  /** Returns the failures since the last call that no case explains. */
  takeIncidents?(): Incident[];
  /** What else is remarkable about the parser. Complete when the target is closed. */
  readonly remarks?: readonly string[];
}

/** The parser does not exist: there is no such program, or the module does not export the function. */
export class CannotStart extends Error {}

/** Combines several targets of the same parser: each case goes to the one with the fewest cases in progress. */
export function pooled(targets: readonly Target[]): Target {
  const busy = new Map(targets.map((target) => [target, 0]));
  const [first] = targets;
  return {
    width: targets.reduce((sum, { width }) => sum + width, 0),
    supports: (payload) => first!.supports(payload),
    async parse(payload, trial) {
      const [target] = [...busy].reduce((least, other) => (other[1] < least[1] ? other : least));
      busy.set(target, busy.get(target)! + 1);
      try {
        return await target.parse(payload, trial);
      } finally {
        busy.set(target, busy.get(target)! - 1);
      }
    },
    async close() {
      await Promise.all(targets.map((target) => target.close()));
    },
    hurry: () => {
      for (const target of targets) target.hurry?.();
    },
    takeIncidents: () => targets.flatMap((target) => target.takeIncidents?.() ?? []),
    get remarks() {
      return [...new Set(targets.flatMap(({ remarks = [] }) => remarks))];
    },
  };
}
