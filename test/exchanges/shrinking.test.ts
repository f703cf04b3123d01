import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import type { Exchange } from '../../src/exchanges/exchange.js';
import { normalize } from '../../src/exchanges/normalize.js';
import type { Plan } from '../../src/exchanges/plan.js';
import { simplerPlans } from '../../src/exchanges/simpler-plans.js';
import { SIMPLEST_PLAN } from '../../src/exchanges/simplest-plan.js';
import { replay, wrongSums } from './_replay.js';

const plans = exchange({ size: 'small', maxTurns: 4, faults: ['survive', 'report'] });

function first<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}

/** Shrinks a plan as long as its exchange still has something. */
function shrunk(plan: Plan, has: (made: Exchange) => boolean): Plan {
  let current = plan;
  for (let steps = 0; steps < 3000; steps++) {
    const simpler = first(simplerPlans(current), (candidate) => has(compile(candidate)));
    if (!simpler) return current;
    current = simpler;
  }
  throw new Error('shrinking does not end');
}

/** The first plan whose exchange has something. */
function firstWith(has: (made: Exchange) => boolean): Plan {
  for (let index = 0; index < 5000; index++) {
    const plan = sampleAt(plans, 7, index);
    if (has(compile(plan))) return plan;
  }
  throw new Error('no plan has it');
}

describe('plans', () => {
  it('shrink to the simplest plan: one written turn, one response, one delta', () => {
    const plan = shrunk(sampleAt(plans, 1, 1), () => true);
    expect(plan).toEqual(SIMPLEST_PLAN);
    expect([...simplerPlans(plan)]).toEqual([]);
    const { log, features } = compile(plan);
    expect(features.toSorted()).toEqual(['response', 'text', 'text turn']);
    expect(log.filter(({ event }) => event.type.endsWith('.delta'))).toHaveLength(1);
    expect(log).toHaveLength(15);
  });

  it('shrink through plans without contradictions, whose exchanges are as expected', () => {
    for (let index = 0; index < 4; index++) {
      const choose = sourceOf(index, 1);
      let current = sampleAt(exchange({ size: 'small', maxTurns: 3 }), 3, index);
      for (let depth = 0; depth < 30; depth++) {
        // The first candidate is the simplest plan.
        let left = choose.nextInt(1, 60);
        const next = first(simplerPlans(current), () => left-- === 0);
        if (!next) continue;
        current = next;
        expect(normalize(current)).toEqual(current);
        const { log, expected } = compile(current);
        expect({ ...replay(log), connection: 'open' }).toEqual(expected);
        expect(wrongSums(log)).toEqual([]);
      }
    }
  });

  it.each([
    ['out-of-band response', 24],
    ['interruption', 26],
    ['late transcription', 26],
    ['function call', 22],
    ['overlapping items', 26],
  ] as const)('shrink to a short exchange with %s', (feature, most) => {
    const has = ({ features }: Exchange) => features.includes(feature);
    const plan = shrunk(firstWith(has), has);
    expect(compile(plan).log.length).toBeLessThanOrEqual(most);
    expect(plan.turns.length).toBeLessThanOrEqual(2);
  });

  it.each(['lost-delta', 'cut', 'unknown-event'] as const)('shrink to one fault: %s', (kind) => {
    const has = ({ faults }: Exchange) => faults.some((fault) => fault.kind === kind);
    const plan = shrunk(firstWith(has), has);
    expect(plan).toEqual({ ...SIMPLEST_PLAN, faults: [{ kind, turn: 0, nth: 0 }] });
  });

  it('shrink in fast-check as well', () => {
    const found = fc.check(
      fc.property(plans, (plan) => !compile(plan).features.includes('deletion')),
      { seed: 5, numRuns: 500 },
    );
    const [plan] = found.counterexample!;
    expect(compile(plan).log.length).toBeLessThanOrEqual(30);
  });
});
