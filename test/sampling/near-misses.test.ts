import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { nearMisses } from '../../src/api/cases.js';
import type { Case } from '../../src/engine/cases/case.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { rulesOfTier } from '../../src/sampling/case-filter.js';
import { WHOLE_NAMES } from '../_models.js';
import { isTrueLabel } from './_labels.js';

describe.each(objects.map(({ name }) => name))('the near misses of %s', (name) => {
  it('each have a name of their own in their place', () => {
    const labels = library.model(name).cases.nearMisses.map(({ rule, name, at }) => `${rule.id} ${name} ${at}`);
    expect(labels.filter((label, i) => labels.indexOf(label) < i)).toEqual([]);
  });
});

describe.each(WHOLE_NAMES)('near misses of %s', (name) => {
  const model = modelNamed(name);
  const isWrong = (found: Case) => found.tier !== 'invalid' || !isTrueLabel(model, found);

  it('exist for every rule that refuses', () => {
    const covered = new Set(rulesOfTier(model, 'invalid'));
    const refusing = model.rules.filter(({ rule }) => rule.effect === 'refuses').map(({ rule }) => rule.id);
    expect(refusing.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('every rule comes up within 3,000, and all labels are true', () => {
    const arbitrary = nearMisses(name);
    const missing = new Set<string | undefined>(rulesOfTier(model, 'invalid'));
    const wrong: Case[] = [];
    for (let index = 0; index < 3000 && (index < 150 || missing.size > 0); index++) {
      const found = sampleAt(arbitrary, 5, index);
      if (isWrong(found)) wrong.push(found);
      missing.delete(found.rule);
    }
    expect({ wrong, missing: [...missing] }).toEqual({ wrong: [], missing: [] });
  });

  it('keep their label while they shrink, get no bigger, and end', () => {
    const arbitrary: fc.Arbitrary<Case> = nearMisses(name);
    const wrong = [];
    for (let index = 0; index < 15; index++) {
      let current = arbitrary.generate(sourceOf(8, index), undefined);
      const { rule, mutation } = current.value;
      for (let candidates: fc.Value<Case>[]; ; current = candidates[0]!) {
        candidates = [...arbitrary.shrink(current.value, current.context).take(20)];
        if (candidates.length === 0) break;
        const most = JSON.stringify(current.value.value).length;
        for (const { value } of candidates) {
          const isSame = value.rule === rule && value.mutation === mutation;
          const isBigger = JSON.stringify(value.value).length > most;
          if (isWrong(value) || !isSame || isBigger) wrong.push(value);
        }
      }
    }
    expect(wrong).toEqual([]);
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

  it.each([1, 2, 3, 4, 5])('shrinks to the smallest value that still breaks its rule, seed %i', (seed) => {
    const keys = (model: ModelName, rule: string) => Object.keys(smallest(model, rule, seed) as object);
    expect(keys('response', 'metadata.max-entries')).toEqual(['metadata']);
    expect(keys('response', 'usage.total')).toEqual(['usage']);
    expect(keys('session', 'turn-detection.type')).toHaveLength(1);
    expect(smallest('response', 'response.text-mode', seed)).toEqual({
      output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: '' }] }],
      output_modalities: ['text'],
    });
  });

  it('is only about the rules that are asked for, by id or with *', () => {
    const rules = fc
      .sample(nearMisses('response', { rules: ['metadata.*-*', 'response.id'] }), 300)
      .map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set([
        'response.id',
        'metadata.max-entries',
        'metadata.key-length',
        'metadata.value-length',
        'metadata.value-type',
      ]),
    );
  });

  it.each<[() => unknown, RegExp]>([
    [() => nearMisses('reply' as 'response'), /^there is no model "reply"; Object\.keys\(models\) lists them$/],
    [
      () => nearMisses('session', { rules: ['response.*'] }),
      /^no invalid case of session is about a rule called "response\.\*"$/,
    ],
    [() => nearMisses('response', { rules: ['policy.additive'] }), /a rule called "policy\.additive"$/],
    [() => nearMisses('response', { rules: [] }), /at least one id$/],
    [() => nearMisses('response', { rule: 'x' } as object), /^unknown option "rule"; the options are rules, within$/],
  ])('that cannot be made throws at once: %s', (make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
