import { writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fuzzClient } from '../../src/api/fuzz-client.js';
import '../../src/api/run-live-client.js';
import type { LiveFinding } from '../../src/judging/live-finding.js';
import { BusyClient } from './_busy-client.js';
import { BY_FAULT, BY_ORDER, NOT_SHOWN } from './_planted-over-wire.js';

const seeds = (process.env.PLANTED_SEEDS ?? '1,2,3,4,5').split(',').map(Number);

/** Seconds that a client is searched for its bug, and clients that are searched at once. */
const maxTime = Number(process.env.PLANTED_TIME ?? 45);
const AT_ONCE = Number(process.env.PLANTED_AT_ONCE ?? 2);

/** Exchanges that a right client is played. */
const RIGHT_RUNS = Number(process.env.PLANTED_RIGHT ?? 1000);

/** The share of bugs that must be found. */
const SHARE = 0.9;

const print = (figures: object) => writeSync(2, `${JSON.stringify(figures)}\n`);

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const sizesOf = ({ log, plan }: LiveFinding) => ({
  events: log.filter((entry) => 'event' in entry && entry.from === 'server').length,
  entries: log.length,
  faults: plan.faults.length,
  breaks: (JSON.stringify(plan.turns).match(/"at":/g) ?? []).length,
});

const sizes: ReturnType<typeof sizesOf>[] = [];

/** Searches each client for its bug. Returns those in which nothing was found. */
async function missedIn(clients: typeof BY_ORDER, options: { seed: number; faults?: [] }): Promise<string[]> {
  const left = Object.entries(clients);
  const missed: string[] = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, client] = next;
      const { findings } = await fuzzClient(client, { ...options, maxTime, maxFailures: 1 });
      if (findings[0]) sizes.push(sizesOf(findings[0]));
      else missed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return missed;
}

describe.each(seeds)('planted live clients, seed %d', (seed) => {
  it.each([
    ['a legal order', BY_ORDER, { faults: [] as [] }],
    ['a fault', BY_FAULT, {}],
  ] as const)('are found by %s, but for one in ten at most', async (by, clients, options) => {
    const missed = await missedIn(clients, { seed, ...options });
    const all = Object.keys(clients).length;
    print({ seed, by, found: all - missed.length, of: all, missed, notShown: NOT_SHOWN });
    expect(missed.length).toBeLessThanOrEqual(all * (1 - SHARE));
  });

  it('do not have the right client among them', async () => {
    const client = (url: string) => new BusyClient().run(url);
    const { findings, exchanges } = await fuzzClient(client, { seed, runs: RIGHT_RUNS, maxTime: 3600 });
    print({ seed, right: exchanges, blamed: findings.map(({ rule, message }) => `${rule}: ${message}`) });
    expect(findings).toEqual([]);
  });
});

describe('findings about planted live clients', () => {
  it('are small', () => {
    const of = (key: keyof (typeof sizes)[number]) => median(sizes.map((one) => one[key]));
    const medians = { events: of('events'), entries: of('entries'), faults: of('faults'), breaks: of('breaks') };
    print({ findings: sizes.length, medians });
    expect(medians.events).toBeLessThanOrEqual(20);
    expect(medians.faults).toBeLessThanOrEqual(1);
    expect(medians.breaks).toBeLessThanOrEqual(1);
  });
});
