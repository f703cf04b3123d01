import { describe, expect, it } from 'vitest';
import type { ModelName } from '../../arbitraries/models.js';
import { check } from '../../src/api/check.js';
import { compile } from '../../src/exchanges/compile.js';
import { corpusPlans, exchangeCorpus } from '../../src/exchanges/corpus/corpus.js';
import { FAULT_KINDS } from '../../src/exchanges/fault.js';
import { FEATURES } from '../../src/exchanges/features.js';
import { normalize } from '../../src/exchanges/normalize.js';
import { RULES } from '../../src/exchanges/rules.js';
import { replay, wrongSums } from './_replay.js';

const all = Object.entries(corpusPlans).flatMap(([group, plans]) =>
  Object.entries(plans).map(([name, plan]) => ({ group, name, plan })),
);
const legal = all.filter(({ group }) => group !== 'faults');

describe('the corpus of exchanges', () => {
  it('shows every feature, rests on every rule and has every fault', () => {
    const made = all.map(({ plan }) => compile(plan));
    const seen = (values: readonly string[]) => [...new Set(values)].toSorted();
    expect(seen(made.flatMap(({ features }) => features))).toEqual(Object.keys(FEATURES).toSorted());
    expect(seen(made.flatMap(({ rules }) => Object.keys(rules)))).toEqual(Object.keys(RULES).toSorted());
    expect(seen(made.flatMap(({ faults }) => faults.map(({ kind }) => kind)))).toEqual(FAULT_KINDS.toSorted());
  });

  it.each(legal)('has plans without contradictions: $group $name', ({ plan }) => {
    expect(normalize(plan)).toEqual(plan);
    const { log, expected } = compile(plan);
    const broken = log.flatMap(({ event }) => check(event.type as ModelName, event));
    expect(broken).toEqual([]);
    expect({ ...replay(log), connection: 'open' }).toEqual(expected);
    expect(wrongSums(log)).toEqual([]);
    expect(log.length).toBeLessThan(80);
  });

  it('is written to one file for each exchange', () => {
    const files = exchangeCorpus('test');
    const { generator, exchanges } = JSON.parse(files.get('manifest.json')!);
    expect(generator).toBe('test');
    expect(exchanges.length).toBe(all.length - 1);
    expect(exchanges.length).toBeGreaterThan(100);
    for (const { file, events } of exchanges) {
      const { log, expected } = JSON.parse(files.get(file)!);
      expect(log).toHaveLength(events);
      expect(expected.connection).toBeTypeOf('string');
    }
  });
});
