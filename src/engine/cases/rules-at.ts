import type { Rule } from '../schema/rules.js';

/** A goal as far as it decides which rule it is about. */
export interface Subject {
  /** The names of the documented object that has the place, the most specific first. */
  readonly names: readonly string[];
  /** The place relative to that object, without kinds. */
  readonly at: string;
  /** The JSON Schema keyword that it is about; `null` for the value `null`. */
  readonly keyword?: string;
}

/** Finds the rules of documented objects. */
export class RuleIndex {
  private readonly byObject = new Map<string, Rule[]>();

  constructor(readonly all: readonly Rule[]) {
    for (const rule of all) this.byObject.set(rule.object, [...this.of(rule.object), rule]);
  }

  of(object: string): readonly Rule[] {
    return this.byObject.get(object) ?? [];
  }

  /**
   * Returns the rule that the subjects are about: they mean one place, as the nested object sees it and as its owner does.
   * A rule about the same keyword comes first, then one that refuses something in exactly this place.
   */
  about(...subjects: readonly Subject[]): Rule | undefined {
    const rulesOf = ({ names }: Subject) => names.flatMap((name) => this.of(name));
    const isHere = (rule: Rule, { at }: Subject) => rule.effect !== 'shapes' && rule.at.includes(at);
    for (const subject of subjects) {
      const { keyword } = subject;
      const found = rulesOf(subject).find((rule) => keyword && rule.keyword === keyword && isHere(rule, subject));
      if (found) return found;
    }
    const general = (subject: Subject) => rulesOf(subject).filter((rule) => rule.keyword === undefined);
    for (const subject of subjects) {
      const exact = general(subject).filter((rule) => isHere(rule, subject));
      const refusing = exact.find(({ effect }) => effect === 'refuses') ?? exact[0];
      if (refusing) return refusing;
    }
    for (const subject of subjects) {
      const wild = { ...subject, at: subject.at.replace(/[^/]+$/, '*') };
      const found = general(subject).find((rule) => isHere(rule, wild));
      if (found) return found;
    }
    // Nothing is about the place: then it is about what the object is.
    return subjects.flatMap(general)[0];
  }
}
