import { GOAL_GROUPS, type Goal, type GoalGroup } from '../engine/cases/goals.js';
import type { Model } from '../engine/cases/model.js';
import { violations } from '../engine/schema/violations.js';

/** How many of a number of goals are reached. */
export interface Share {
  readonly reached: number;
  readonly total: number;
}

/** Which coverage goals of a model some values reach. */
export interface Coverage extends Share {
  readonly model: string;
  readonly values: number;
  /** Values that break a rule. They reach nothing. */
  readonly refused: number;
  /** The share of goals that are reached, from 0 to 100. */
  readonly percent: number;
  readonly groups: Readonly<Record<GoalGroup, Share>>;
  /** The goals that no value reaches, the most useful first. */
  readonly missed: readonly Goal[];
}

/** The most useful first: what never occurs at all, then the states and kinds that parsers forget. */
const USEFUL = ['present', 'null', 'branches', 'members', 'absent', 'boundaries'];

const rank = ({ group, name }: Goal) => USEFUL.indexOf(group === 'presences' ? name : group);
const depth = ({ place }: Goal) => place.split('/').length;

/** Counts what values reach, one at a time. */
export class CoverageTally {
  private values = 0;
  private refused = 0;
  private readonly reached = new Set<number>();

  constructor(private readonly model: Model) {}

  add(value: unknown): void {
    this.values++;
    if (violations(this.model.schema, value).length > 0) this.refused++;
    else for (const goal of this.model.goals.reachedBy(value)) this.reached.add(goal);
  }

  result(): Coverage {
    const { name, goals } = this.model;
    const missed = goals.all.filter((_, index) => !this.reached.has(index));
    const share = (group: GoalGroup): Share => {
      const total = goals.all.filter((goal) => goal.group === group).length;
      return { reached: total - missed.filter((goal) => goal.group === group).length, total };
    };
    const reached = this.reached.size;
    const total = goals.all.length;
    return {
      model: name,
      values: this.values,
      refused: this.refused,
      reached,
      total,
      percent: (reached / total) * 100,
      groups: Object.fromEntries(GOAL_GROUPS.map((group) => [group, share(group)])) as Record<GoalGroup, Share>,
      missed: missed.toSorted((a, b) => rank(a) - rank(b) || depth(a) - depth(b)),
    };
  }
}
