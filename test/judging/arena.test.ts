import { expect, it, vi } from 'vitest';
import { SIMPLEST_PLAN } from '../../src/exchanges/simplest-plan.js';
import type { ClientTarget } from '../../src/fuzzing/clients/client-target.js';
import { functionClient } from '../../src/fuzzing/clients/function-client.js';
import { Arena } from '../../src/judging/arena.js';
import { fuzzLive } from '../../src/judging/fuzz-live.js';
import { rightLive } from './_planted-live.js';

/** A client that does not connect in time at some of its starts, numbered from 1. */
function slowClient(...slow: number[]): ClientTarget & { starts: number } {
  const target = functionClient(rightLive, 1);
  return {
    ...target,
    starts: 0,
    start(url) {
      if (!slow.includes(++this.starts)) return target.start(url);
      return { ended: Promise.resolve({ how: 'hung' }), end: () => {} };
    },
  };
}

/** Plays six exchanges to a client. */
async function fuzzed(target: ClientTarget) {
  const arena = await Arena.start(target, 5000);
  const run = { seed: 1, planAt: () => SIMPLEST_PLAN, stored: [], runs: 6, maxTime: 60_000, maxFailures: 9, width: 1 };
  try {
    return await fuzzLive(arena, run);
  } finally {
    await arena.close();
  }
}

it('plays an exchange again, with more time, if a client is slow that has connected before', async () => {
  const times = vi.spyOn(globalThis, 'setTimeout');
  const client = slowClient(2, 4);
  const { exchanges, unconnected, hints } = await fuzzed(client);
  expect([exchanges, unconnected, client.starts]).toEqual([6, 0, 8]);
  expect(hints).toContain('For 2 exchanges, the client connected only with more time: the machine may have been busy.');
  expect(times.mock.calls.filter(([, time]) => time === 60_000).length).toBe(2);
  times.mockRestore();
});

it('goes on if a client that has connected before does not connect again and again', async () => {
  const { exchanges, unconnected } = await fuzzed(slowClient(...[2, 3, 4, 5, 6, 7, 8, 9]));
  expect([exchanges, unconnected]).toEqual([2, 4]);
});

it('gives up a client that never connects', async () => {
  const client = slowClient(...[1, 2, 3, 4, 5]);
  await expect(fuzzed(client)).rejects.toThrow('the client did not connect in 20 seconds');
  expect(client.starts).toBe(4);
});
