/**
 * How sure a rule is: stated by the documentation, shown by one of its examples, seen in recorded traffic, or inferred
 * from how the API works.
 */
export type Certainty = 'documented' | 'by example' | 'recorded' | 'inferred';

/** What a rule does: it refuses values that break it, allows more values, or only shapes typical values. */
export type Effect = 'refuses' | 'allows' | 'shapes';

/** One documented constraint of one documented object. */
export interface Rule<Id extends string = string> {
  /** The name of the object that owns the rule, a dot, and the name of the rule: `usage.total`. */
  readonly id: Id;
  /** The object that owns the rule. */
  readonly object: string;
  /** Where the rule holds, relative to its object: JSON Pointers in which `*` stands for any one key or index. */
  readonly at: readonly string[];
  /** The rule in words. Completes a sentence that begins with the name of the place. */
  readonly text: string;
  /** The documented model and property. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly effect: Effect;
  /** The JSON Schema keyword that states the rule, if it is about nothing else; `null` if it is about the value `null`. */
  readonly keyword?: string;
  /** Whether JSON Schema cannot express the rule. */
  readonly beyondJsonSchema?: true;
}

/** A rule as its object declares it. Defaults: at the object itself, documented, refuses. */
export interface RuleDeclaration extends Partial<Pick<Rule, 'certainty' | 'effect' | 'keyword' | 'beyondJsonSchema'>> {
  readonly at?: string | readonly string[];
  readonly text: string;
  readonly source: string;
}

/** Declares the rules of one documented object. The key of each is its name. */
export function rules<const Name extends string, const D extends Readonly<Record<string, RuleDeclaration>>>(
  object: Name,
  declarations: D,
): { readonly [Key in keyof D & string]: Rule<`${Name}.${Key}`> } {
  const declared = Object.entries(declarations).map(([name, { at = '', ...rest }]) => {
    const rule: Rule = {
      id: `${object}.${name}`,
      object,
      at: typeof at === 'string' ? [at] : at,
      certainty: 'documented',
      effect: 'refuses',
      ...rest,
    };
    return [name, rule];
  });
  return Object.fromEntries(declared);
}

/** Joins words as a sentence does: `a, b or c`. */
export const anyOf = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');
