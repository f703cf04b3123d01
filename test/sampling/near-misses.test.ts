import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../arbitraries/_random.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { type Case, check, nearMisses, sampleAt } from '../../src/index.js';
import { rulesOf } from '../../src/rules.js';
import { knownModel } from '../../src/sampling/known-model.js';
import { INVALID, mutated } from '../../src/sampling/mutated.js';

const names = Object.keys(models) as ModelName[];

/** Whether the label of a case is true, and nothing else is wrong with its value. */
function isTrueLabel(model: ModelName, found: Case): boolean {
  const violations = check(model, found.value);
  const isThatOne = violations.every(({ rule, path }) => rule === found.rule && path === found.path);
  const { tier, expect: expected, mutation } = found;
  const isLabelled =
    found.model === model && tier === 'invalid' && expected === 'must-reject' && mutation !== undefined;
  return violations.length === 1 && isThatOne && isLabelled;
}

describe.each(names)('near misses of a %s', (name) => {
  const model: Model = models[name];
  const ground = knownModel({ name, ...models[name] });

  it('there are some for every rule that refuses', () => {
    const covered = new Set<string>(model.nearMisses.map(({ rule }) => rule));
    const refusing = rulesOf(name).filter(({ effect }) => effect === 'refuses');
    expect(refusing.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('each is named once in its place', () => {
    const labels = model.nearMisses.map(({ rule, name, at }) => `${rule} ${name} ${at}`);
    expect(labels.filter((label, i) => labels.indexOf(label) < i)).toEqual([]);
  });

  it('each comes about, and breaks the one rule at the one place', () => {
    const made = model.nearMisses.flatMap((mutation) => {
      const arbitrary = mutated(ground, [mutation], INVALID);
      return [0, 1, 2].map((seed) => sampleAt(arbitrary, seed, 1));
    });
    expect(made.filter((found) => !isTrueLabel(name, found))).toEqual([]);
  });

  it('every rule comes up among a thousand, and all labels are true', () => {
    const arbitrary = nearMisses(name);
    const made = Array.from({ length: 1000 }, (_, index) => sampleAt(arbitrary, 5, index));
    expect(made.filter((found) => !isTrueLabel(name, found))).toEqual([]);
    const rules = new Set(made.map(({ rule }) => rule));
    expect(rules.size).toBe(new Set(model.nearMisses.map(({ rule }) => rule)).size);
  });

  it('keep their label while they shrink, get no bigger, and end', () => {
    const arbitrary = nearMisses(name);
    const wrong = [];
    for (let index = 0; index < 60; index++) {
      let current = arbitrary.generate(sourceOf(8, index), undefined);
      const { rule, mutation } = current.value;
      for (let candidates: fc.Value<Case>[]; ; current = candidates[0]!) {
        candidates = [...arbitrary.shrink(current.value, current.context).take(20)];
        if (candidates.length === 0) break;
        const most = JSON.stringify(current.value.value).length;
        for (const { value } of candidates) {
          const isSame = value.rule === rule && value.mutation === mutation;
          const isBigger = JSON.stringify(value.value).length > most;
          if (!isTrueLabel(name, value) || !isSame || isBigger) wrong.push(value);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are the same for the same seed', () => {
    const texts = () => fc.sample(nearMisses(name), { seed: 4, numRuns: 100 }).map((found) => JSON.stringify(found));
    expect(texts()).toEqual(texts());
  });
});

describe('a near miss', () => {
  const smallest = (model: ModelName, rule: string, seed: number) => {
    const { counterexample } = fc.check(
      fc.property(nearMisses(model, { rules: [rule] }), () => false),
      { seed },
    );
    return (counterexample as [Case])[0].value;
  };

  it.each([1, 2, 3, 4, 5])('shrinks to the least that still breaks its rule, seed %i', (seed) => {
    const keys = (model: ModelName, rule: string) => Object.keys(smallest(model, rule, seed) as object);
    expect(keys('response', 'response.metadata.max-entries')).toEqual(['metadata']);
    expect(keys('response', 'response.usage.total')).toEqual(['usage']);
    expect(keys('session', 'session.turn_detection.type')).toHaveLength(1);
    expect(smallest('response', 'modality.text', seed)).toEqual({
      output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: '' }] }],
      output_modalities: ['text'],
    });
  });

  it('is of the rules that were asked for, by id or with *', () => {
    const rules = fc
      .sample(nearMisses('response', { rules: ['response.metadata.*', 'id.prefix'] }), 300)
      .map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set([
        'id.prefix',
        'response.metadata.max-entries',
        'response.metadata.key-length',
        'response.metadata.value-length',
        'response.metadata.value-type',
      ]),
    );
  });

  it.each<[() => unknown, RegExp]>([
    [() => nearMisses('reply' as 'response'), /^the model must be one of session, response, not "reply"$/],
    [
      () => nearMisses('session', { rules: ['response.*'] }),
      /^no invalid case of a session is about a rule called "response\.\*"$/,
    ],
    [() => nearMisses('response', { rules: ['additive'] }), /a rule called "additive"$/],
    [() => nearMisses('response', { rules: [] }), /at least one id$/],
    [() => nearMisses('response', { rule: 'x' } as object), /^an option must be one of rules, not "rule"$/],
  ])('that cannot be made throws at once: %s', (make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
