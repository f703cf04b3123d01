import { describe, expect, it } from 'vitest';
import { MODEL_NAMES } from '../../arbitraries/models.js';
import { check, fuzzParser } from '../../src/index.js';
import { planted, right } from './_planted.js';

describe('planted bugs', () => {
  it('are many', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
  });

  it.each(planted)('$name', async ({ model, parse, options, told, most = 1 }) => {
    const { findings } = await fuzzParser(parse, { model, seed: 1, runs: 60, ...options });
    const lines = findings.map(
      ({ kind, case: found }) => `${kind} ${found.rule ?? found.mutation} ${found.path ?? ''}`,
    );
    const all = findings.map(({ signature, complaint }, i) => [lines[i], signature, complaint?.message].join(' | '));
    expect(all.length, all.join(' ;; ')).toBeLessThanOrEqual(most);
    expect(
      lines.some((line) => told.test(line)),
      all.join(' ;; '),
    ).toBe(true);
    for (const { case: found, kind } of findings) {
      if (kind === 'accepted-invalid') expect(check(model, found.value)).toHaveLength(1);
      else if (found.expect === 'must-accept' && 'value' in found) expect(check(model, found.value)).toEqual([]);
    }
  });
});

describe.each(MODEL_NAMES)('correct parsers of a %s', (model) => {
  // Three of them are about how a parser is called, which does not depend on the model.
  const isOfModel = ({ name }: { name: string }) => !['async', 'slow to settle', 'of values'].includes(name);
  const ofModel = model === 'session' || model === 'response' ? right : right.filter(isOfModel);

  it.each(ofModel)('$name has no findings', async ({ parse, input = 'text' }) => {
    const { findings } = await fuzzParser(parse, { model, input, seed: 2, runs: 150 });
    expect(findings).toEqual([]);
  });

  it('that reject invalid values have no findings, although they must', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      if (check(model, value).length > 0) throw new Error('invalid');
      return value;
    };
    const { findings } = await fuzzParser(parse, { model, strict: true, roundTrip: true, seed: 3, runs: 150 });
    expect(findings).toEqual([]);
  });
});
