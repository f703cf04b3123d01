import type { Plan } from '../exchanges/plan.js';

/** The exchanges of a seed as numbered cases, from 1: the simplest ones first. */
export class PulledCases {
  /** The indices of the exchanges, by the numbers of their cases. */
  private readonly order: readonly number[];

  /** `planAt` returns the exchange with an index, from 0. It is always the same. */
  constructor(
    readonly count: number,
    private readonly planAt: (index: number) => Plan,
  ) {
    const sizes = Array.from({ length: count }, (_, index) => sizeOf(planAt(index)));
    this.order = [...sizes.keys()].sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  }

  has(number: number): boolean {
    return number >= 1 && number <= this.count;
  }

  /** The index of the exchange of a case. */
  indexOf(number: number): number {
    return this.order[number - 1]!;
  }

  planOf(number: number): Plan {
    return this.planAt(this.indexOf(number));
  }
}

/** How complex an exchange is. */
const sizeOf = ({ turns, faults }: Plan): number => JSON.stringify(turns).length + JSON.stringify(faults).length;
