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

/** What some values reach of all that they could, as counted. */
export interface CoverageCounts extends Share {
  readonly values: number;
  readonly refused: number;
  readonly percent: number;
  readonly groups: Readonly<Record<string, Share>>;
  readonly missed: readonly Missed[];
}

/** Most missed things that are listed. */
const LISTED = 20;

const share = ({ reached, total }: Share) => `${reached} of ${total}`;
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Whether something is about what a property holds that never occurs: it goes without saying. */
function isInside({ place, name }: Missed, outer: Missed): boolean {
  if (outer.name !== 'present') return false;
  if (place === outer.place) return !['absent', 'null', 'present'].includes(name);
  return place.startsWith(`${outer.place}/`) || place.startsWith(`${outer.place}(`);
}

/** What is missed, but for what stands inside something that is missed as a whole; that is counted beside it. */
function folded(missed: readonly Missed[]): (Missed & { readonly inside: number })[] {
  const outer = missed.filter((one) => !missed.some((other) => isInside(one, other)));
  return outer.map((one) => ({ ...one, inside: missed.filter((other) => isInside(other, one)).length }));
}

/** The reached share, by group, and a table of what is missed: the most useful first, so many at most. */
export function coverageText(coverage: CoverageCounts, width?: number): string {
  const { values, refused, percent, groups, missed } = coverage;
  const parts = Object.entries(groups).map(([group, counts]) => `${share(counts)} ${group}`);
  const told = [
    `${plural(values, 'value')}: ${share(coverage)} reached (${Math.floor(percent)}%): ${parts.join(', ')}.\n`,
  ];
  if (refused > 0) told.push(`${plural(refused, 'value')} of them broke a rule, and reached nothing.\n`);
  const all = folded(missed);
  if (all.length === 0) return told.join('');
  const rows = all.slice(0, LISTED).map(({ place, name, rule, inside }) => {
    return [printable(place || ROOT), inside > 0 ? `${name}, and ${inside} inside` : name, rule];
  });
  told.push('\n', table(['never', 'reached', 'rule'], rows, width));
  const more = all.length - LISTED;
  if (more > 0) told.push(`and ${more} more: --json lists them all.\n`);
  return told.join('');
}
