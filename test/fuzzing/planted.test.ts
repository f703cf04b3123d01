import { afterAll, describe, expect, it } from 'vitest';
import { OBJECT_NAMES } from '../../arbitraries/models.js';
import { CASE_TIERS, type CaseTier } from '../../src/engine/cases/case.js';
import { check, fuzzParser } from '../../src/index.js';
import { json, planted, right } from './_planted.js';

// An exception says where it was thrown in its first frames. vitest finds the source of each, which takes long.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 3;
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

describe('planted bugs', () => {
  it('are many', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
  });

  // Most of these bugs show with values that a parser must or may accept. The correct parsers get all tiers.
  const tiers: readonly CaseTier[] = ['typical', 'edge', 'evolved', 'ambiguous'];

  it.each(planted)('$name', async ({ model, parse, options, told, most = 1 }) => {
    const { findings } = await fuzzParser(parse, {
      model,
      tiers: options?.strict ? CASE_TIERS : tiers,
      seed: 1,
      runs: 20,
      ...options,
    });
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

// The list of a union has the cases of each of its events.
describe.each(OBJECT_NAMES)('correct parsers of a %s', (model) => {
  // What makes the others correct does not depend on the model.
  const isOfModel = ({ name }: { name: string }) => name === 'tolerant';
  const ofModel = model === 'response' ? right : right.filter(isOfModel);

  it.each(ofModel)('$name has no findings', async ({ parse, input = 'text' }) => {
    const { findings } = await fuzzParser(parse, { model, input, seed: 2, runs: 20 });
    expect(findings).toEqual([]);
  });

  // Of a union, a parser accepts events of types that are not documented, which the schema refuses. The other
  // objects have little that sessions and responses do not have.
  it.runIf(['session', 'ga-session', 'response'].includes(model))(
    'that reject invalid values have no findings, although they must',
    async () => {
      const parse = (text: string) => {
        const value = json(text);
        if (check(model, value).length > 0) throw new Error('invalid');
        return value;
      };
      const { findings } = await fuzzParser(parse, { model, strict: true, roundTrip: true, seed: 3, runs: 60 });
      expect(findings).toEqual([]);
    },
  );
});
