import { columns, table } from './table.js';
import { ROOT } from './violation-line.js';

/** A documented rule, and where it applies. */
export interface ListedRule {
  readonly id: string;
  /** A place, those of one model, or those of each of several. */
  readonly places: string | readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly rule: string;
  readonly source: string;
  readonly certainty: string;
  readonly effect?: string;
  /** Numbers of cases that are about the rule. */
  readonly nearMisses?: number;
  readonly ambiguous?: number;
  readonly systematic?: number;
}

/** The places of a rule. Those of several models follow the name of the model. */
function placesText(places: ListedRule['places']): string {
  if (typeof places === 'string') return places || ROOT;
  if (Array.isArray(places)) return places.map((place) => place || ROOT).join(', ');
  return Object.entries(places)
    .map(([model, inside]) => `${model}: ${placesText(inside)}`)
    .join('; ');
}

/** Returns a table of rules: what each says, and how sure it is. */
export const rulesTable = (rules: readonly ListedRule[], width?: number): string =>
  table(
    ['id', 'rule', 'certainty'],
    rules.map(({ id, rule, certainty }) => [id, rule, certainty]),
    width,
  );

/** Returns everything about some rules, each as a few lines. */
export function rulesDetails(rules: readonly ListedRule[], width?: number): string {
  const texts = rules.map(({ id, places, rule, source, certainty, effect, nearMisses, ambiguous, systematic }) => {
    const rows = [
      ['  Rule:', rule],
      ['  Source:', source],
      ['  Certainty:', certainty],
      ...(effect === undefined ? [] : [['  Effect:', effect]]),
      ['  Places:', placesText(places)],
      ...(systematic === undefined
        ? []
        : [['  Cases:', `${nearMisses} near misses, ${ambiguous} ambiguous, ${systematic} in the systematic list`]]),
    ];
    return `${id}\n${columns(rows, width)}`;
  });
  return texts.join('\n');
}
