import { expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { corpusPlans } from '../../src/exchanges/corpus/corpus.js';
import { RULES } from '../../src/exchanges/rules.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { exchangeRules } from '../../src/protocol/exchange-rules.js';

it('names its rules as the checker does, and is as sure of them', () => {
  const known = new Map(exchangeRules.map(({ id, certainty }) => [id, certainty]));
  expect(Object.entries(RULES)).toEqual(Object.keys(RULES).map((id) => [id, known.get(id)]));
  const allowing = exchangeRules.filter(({ effect }) => effect === 'allows').map(({ id }) => id);
  expect(allowing.length).toBeGreaterThan(0);
  // What the checker allows is in the corpus: each of RULES is.
  expect(Object.keys(RULES)).toEqual(expect.arrayContaining(allowing));
});

const broken = (log: ReturnType<typeof compile>['log']) =>
  checkExchange(log).map(({ rule, message }) => `${rule}: ${message}`);

it('legal exchanges pass the checker, which is written independently', () => {
  const plans = exchange({ size: 'small', maxTurns: 4 });
  for (let index = 0; index < 60; index++) {
    expect(broken(compile(sampleAt(plans, 11, index)).log), `seed 11, index ${index}`).toEqual([]);
  }
});

it.each(['turns', 'cuts', 'orders'] as const)('the corpus passes the checker: %s', (group) => {
  for (const [name, plan] of Object.entries(corpusPlans[group]!)) {
    expect(broken(compile(plan).log), name).toEqual([]);
  }
});
