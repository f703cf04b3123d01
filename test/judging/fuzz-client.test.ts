import { describe, expect, it } from 'vitest';
import { fuzzClient } from '../../src/api/fuzz-client.js';
import { LiveReport } from '../../src/judging/live-report.js';
import { LiveClient } from '../live/_live-client.js';
import { PLANTED_LIVE, rightLive } from './_planted-live.js';
import { BY_ORDER } from './_planted-over-wire.js';

describe('fuzzClient', () => {
  it('does not blame a right client', async () => {
    const report = await fuzzClient(rightLive, { seed: 1, runs: 40 });
    expect(report.findings.map(({ rule, message }) => ({ rule, message }))).toEqual([]);
    expect(report).toMatchObject({ exchanges: 40, unconnected: 0, distrusted: 0, ending: 'done', hasState: true });
    expect(LiveReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const groups = report.groups.filter(({ isFault }) => !isFault).map(({ group }) => group);
    for (const group of ['voice turn', 'function call', 'interruption', 'transcription'])
      expect(groups).toContain(group);
  });

  it.each([
    ['ending.early', PLANTED_LIVE['ending.early']!],
    ['client.extra-item', BY_ORDER['deleted items stay']!],
  ])('shows a client that breaks %s by a small exchange', async (rule, client) => {
    const report = await fuzzClient(client, { seed: 1, runs: 120, timeout: 1, maxFailures: 1 });
    const [found] = report.findings;
    expect(found).toMatchObject({ rule, repeated: { failed: 5, of: 5 } });
    expect(found!.size.after).toBeLessThan(found!.size.before);
    expect(found!.nearest?.log.at(-1)).toHaveProperty('close');
    expect(LiveReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('says how often a finding shows that depends on timing, and never blames a race', async () => {
    let count = 0;
    class Moody extends LiveClient {
      override answer(call: object): void {
        super.answer(call);
        if (count++ % 7 === 0) super.answer(call);
      }
    }
    const { findings } = await fuzzClient((url) => new Moody().run(url), {
      seed: 1,
      runs: 60,
      jobs: 1,
      maxFailures: 1,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['conduct.one-output']);
    expect(findings[0]!.repeated.failed).toBeLessThan(5);
  });

  it('judges nothing that a client leaves out, and lets it leave', async () => {
    class Brief extends LiveClient {
      override done(): void {
        this.socket.close(1000);
      }
    }
    const { findings, hints } = await fuzzClient((url) => new Brief().run(url).then(() => undefined), {
      seed: 1,
      runs: 20,
      faults: [],
    });
    expect(findings).toEqual([]);
    expect(hints).toEqual(['The client did not report what it knows, which was not judged.']);
  });

  it.each([
    ['does not connect', () => ({ ended: 'closed' }), /the client did not connect: it ended before/],
    ['fails', () => Promise.reject(new Error('no key')), /the client did not connect: no key/],
    [
      'takes part in nothing',
      (url: string) => {
        class Mute extends LiveClient {
          override begin(): void {
            this.socket.close(1000);
          }
        }
        return new Mute().run(url);
      },
      /no exchange had a response/,
    ],
  ])('cannot say anything about a client that %s', async (_, client, message) => {
    await expect(fuzzClient(client, { seed: 1, runs: 10, faults: [] })).rejects.toThrow(message);
  });

  it.each([
    [{ runs: -1 }, /runs must be an integer from 0/],
    [{ maxTime: 0 }, /maxTime must be a number from 0.001/],
    [{ seeds: 1 }, /unknown option "seeds"/],
  ])('rejects the options %o', async (options, message) => {
    await expect(fuzzClient(rightLive, options as object)).rejects.toThrow(message);
  });
});
