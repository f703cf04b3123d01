import type { RuleId } from '../src/rules.js';

/** A place just inside a documented boundary, or an edge that the documentation names, which no JSON Schema tells. */
export interface Boundary {
  readonly rule: RuleId;
  /** Where, as a JSON Pointer of the model in which `*` stands for any key or index. */
  readonly at: string;
  /** What is reached, to be read after the place: `16 pairs`. */
  readonly name: string;
  /** Whether what stands there reaches it. */
  isReached(value: unknown, root: Readonly<Record<string, unknown>>): boolean;
}
