import type * as z from 'zod';
import { violations } from '../schemas/violations.js';
import { POINT_GROUPS, type Point, type PointGroup, type Points } from './points.js';

/** How many of so many. */
export interface Share {
  readonly reached: number;
  readonly total: number;
}

/** Which of the documented points of a model some values reach. */
export interface Coverage extends Share {
  readonly model: string;
  readonly values: number;
  /** Values that break a rule: they reach nothing. */
  readonly refused: number;
  /** Reached points of a hundred, from 0 to 100. */
  readonly percent: number;
  readonly groups: Readonly<Record<PointGroup, Share>>;
  /** What no value reaches, the most useful first. */
  readonly missed: readonly Point[];
}

/** What is worth most comes first: what never occurs at all, then the states and kinds that parsers forget. */
const USEFUL = ['present', 'null', 'branches', 'members', 'absent', 'boundaries'];

const worth = ({ group, name }: Point) => USEFUL.indexOf(group === 'presences' ? name : group);
const depth = ({ place }: Point) => place.split('/').length;

/** Counts what values reach, one at a time. */
export class CoverageTally {
  private values = 0;
  private refused = 0;
  private readonly reached = new Set<number>();

  constructor(private readonly model: { readonly name: string; readonly schema: z.ZodType; readonly points: Points }) {}

  add(value: unknown): void {
    this.values++;
    if (violations(this.model.schema, value).length > 0) this.refused++;
    else for (const point of this.model.points.reachedBy(value)) this.reached.add(point);
  }

  result(): Coverage {
    const { name, points } = this.model;
    const missed = points.all.filter((_, number) => !this.reached.has(number));
    const share = (group: PointGroup): Share => {
      const total = points.all.filter((point) => point.group === group).length;
      return { reached: total - missed.filter((point) => point.group === group).length, total };
    };
    const { size: reached } = this.reached;
    const total = points.all.length;
    return {
      model: name,
      values: this.values,
      refused: this.refused,
      reached,
      total,
      percent: (reached / total) * 100,
      groups: Object.fromEntries(POINT_GROUPS.map((group) => [group, share(group)])) as Record<PointGroup, Share>,
      missed: missed.toSorted((a, b) => worth(a) - worth(b) || depth(a) - depth(b)),
    };
  }
}
