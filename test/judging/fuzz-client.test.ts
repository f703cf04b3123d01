import { describe, expect, it } from 'vitest';
import { fuzzClient } from '../../src/api/fuzz-client.js';
import { PLANTED_LIVE, rightLive } from './_planted-live.js';

describe('fuzzClient', () => {
  it('does not blame a right client', async () => {
    const report = await fuzzClient(rightLive, { seed: 1, runs: 150 });
    console.log(JSON.stringify(report).slice(0, 3000));
    expect(report.findings.map(({ id, rule, message }) => ({ id, rule, message }))).toEqual([]);
    expect(report).toMatchObject({ exchanges: 150, unconnected: 0, distrusted: 0, ending: 'done', hasState: true });
  });

  it.each(Object.keys(PLANTED_LIVE))('finds a client that breaks %s', async (rule) => {
    const t = performance.now();
    const report = await fuzzClient(PLANTED_LIVE[rule]!, { seed: 1, runs: 120, timeout: 1, maxFailures: 3 });
    const found = report.findings.find((one) => one.rule === rule);
    console.log(
      rule,
      Math.round(performance.now() - t),
      report.exchanges,
      report.findings.map((f) => [f.rule, f.detail, f.count, f.repeated, f.size, f.message, f.nearest?.log.length]),
    );
    expect(found).toBeDefined();
  });
});
