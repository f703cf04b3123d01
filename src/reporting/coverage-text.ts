import { printable } from './printable.js';
import { table } from './table.js';
import { ROOT } from './violation-line.js';

interface Share {
  readonly reached: number;
  readonly total: number;
}

interface Missed {
  readonly place: string;
  readonly name: string;
  readonly rule: string;
}

/** How many of the documented coverage goals some values reach. */
export interface CoverageCounts extends Share {
  readonly values: number;
  readonly refused: number;
  readonly percent: number;
  readonly groups: Readonly<Record<string, Share>>;
  readonly missed: readonly Missed[];
}

/** Maximum number of missed goals in the table. */
const MAX_ROWS = 20;

const share = ({ reached, total }: Share) => `${reached} of ${total}`;
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Whether a goal lies inside `outer`, a property that never occurs: it is then missed as a consequence. */
function isInside({ place, name }: Missed, outer: Missed): boolean {
  if (outer.name !== 'present') return false;
  if (place === outer.place) return !['absent', 'null', 'present'].includes(name);
  return place.startsWith(`${outer.place}/`) || place.startsWith(`${outer.place}(`);
}

/** Removes missed goals that are inside another one, and counts them there. */
function folded(missed: readonly Missed[]): (Missed & { readonly inside: number })[] {
  const outermost = missed.filter((goal) => !missed.some((other) => isInside(goal, other)));
  return outermost.map((goal) => ({ ...goal, inside: missed.filter((other) => isInside(other, goal)).length }));
}

/** Returns how much is reached, in total and by group, and a table of the missed goals in the given order. */
export function coverageText(coverage: CoverageCounts, width?: number): string {
  const { values, refused, percent, groups, missed } = coverage;
  const parts = Object.entries(groups).map(([group, counts]) => `${share(counts)} ${group}`);
  const text = [
    `${plural(values, 'value')}: ${share(coverage)} reached (${Math.floor(percent)}%): ${parts.join(', ')}.\n`,
  ];
  if (refused > 0) text.push(`Skipped ${plural(refused, 'value')} that broke a rule.\n`);
  const goals = folded(missed);
  if (goals.length === 0) return text.join('');
  const rows = goals.slice(0, MAX_ROWS).map(({ place, name, rule, inside }) => {
    return [printable(place || ROOT), inside > 0 ? `${name}, and ${inside} inside` : name, rule];
  });
  text.push('\n', table(['place', 'never reached', 'rule'], rows, width));
  const more = goals.length - MAX_ROWS;
  if (more > 0) text.push(`and ${more} more. Use --json to list all.\n`);
  return text.join('');
}
