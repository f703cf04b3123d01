import { describe, expect, it } from 'vitest';
import { check, type FuzzOptions, fuzzParser } from '../../src/index.js';

describe('findings of a strict run', () => {
  const strict: FuzzOptions = { model: 'ga-session', seed: 1, runs: 100, strict: true };

  it('are few for a parser that checks nothing, with the places of each', async () => {
    const { findings } = await fuzzParser(JSON.parse, strict);
    expect(findings.length).toBeLessThan(45);
    const types = findings.filter(({ signature }) => signature === 'must-reject accepted-invalid type');
    expect(types).toHaveLength(1);
    expect(types[0]!.places.length).toBeGreaterThan(50);
  });

  it('are one for each check that was forgotten in one place', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      const { model: _model, instructions: _instructions, ...rest } = value;
      if (check('ga-session', rest).length > 0) throw new Error('invalid');
      return value;
    };
    const { findings } = await fuzzParser(parse, strict);
    expect(findings.map(({ case: found }) => found.path).toSorted()).toEqual(['/instructions', '/model']);
  });

  it('are few for a parser that swallows text that is not JSON', async () => {
    const parse = (text: string) => {
      try {
        return JSON.parse(text);
      } catch {
        return {};
      }
    };
    const tolerant = (text: string) => {
      const value = parse(text);
      if (value === null) throw new Error('null');
      return value;
    };
    const { findings } = await fuzzParser(tolerant, { ...strict, tiers: ['typical', 'edge', 'malformed'] });
    expect(findings.length).toBeLessThanOrEqual(6);
    expect(findings.map(({ signature }) => signature)).toContain('must-reject accepted-invalid syntax');
  });
});

describe('what a parser loses', () => {
  const lossy = (lose: (value: Record<string, unknown>) => void) => (text: string) => {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null) throw new Error('no object');
    lose(value);
    return value;
  };
  const findingsOf = async (lose: (value: Record<string, unknown>) => void) => {
    const options: FuzzOptions = { model: 'response', seed: 1, runs: 100, roundTrip: true, tiers: ['typical', 'edge'] };
    const { findings } = await fuzzParser(lossy(lose), options);
    return findings.map(({ difference, case: found }) => `${difference} ${found.path}`).toSorted();
  };

  it('is one finding for each property', async () => {
    const lose = (value: Record<string, unknown>) => {
      if (value.id !== undefined) delete value.id;
      if (value.status !== undefined) delete value.status;
    };
    expect(await findingsOf(lose)).toEqual(['lost /id', 'lost /status']);
  });

  it('is reported separately from a property that is lost only if it is empty', async () => {
    const lose = (value: Record<string, unknown>) => {
      if (Array.isArray(value.output) && value.output.length === 0) delete value.output;
    };
    expect(await findingsOf(lose)).toEqual(['lost-if-empty /output']);
  });
});

describe('findings in a report', () => {
  it('begin with those that most typical values hit, and say how many do', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      if (value.status_details === null) throw new Error('details');
      if (Object.keys(value.metadata ?? {}).length > 15) throw new Error('metadata');
      if (value.output_modalities?.includes('text')) throw new Error('modality');
    };
    const options: FuzzOptions = { model: 'response', seed: 1, runs: 0, tiers: ['typical', 'edge'] };
    const { findings } = await fuzzParser(parse, options);
    expect(findings.map(({ case: found }) => found.path)).toEqual([
      '/status_details',
      '/output_modalities/0',
      '/metadata',
    ]);
    const [details, modality, metadata] = findings;
    expect(details!.typical).toBeGreaterThan(0.6);
    expect(modality!.typical).toBeGreaterThan(0.2);
    expect([metadata!.typical, metadata!.likely]).toEqual([0, false]);
    const likely = await fuzzParser(parse, { ...options, onlyLikely: true });
    expect([likely.findings.length, likely.unlikely]).toEqual([2, 1]);
  });
});
