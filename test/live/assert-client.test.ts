import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { assertClient } from '../../src/api/assert-client.js';
import { ClientFailure } from '../../src/api/client-failure.js';
import { runClient, tryClient } from '../../src/api/run-client.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import type { Exchange } from '../../src/exchanges/exchange.js';
import { SIMPLEST_PLAN } from '../../src/exchanges/simplest-plan.js';
import { clientOf, PLANTED, PLANTED_FOR_FAULTS, rightClient, Store } from './_planted-clients.js';

describe('assertClient', () => {
  it('does not blame a right client', async () => {
    const { findings, exchanges } = await assertClient(rightClient, { seed: 1, runs: 200 });
    expect([findings, exchanges]).toEqual([[], 200]);
  });

  it('expects each of two errors before the same event', async () => {
    const fault = { kind: 'error', turn: 0, nth: 5 } as const;
    const made = compile({ ...SIMPLEST_PLAN, faults: [fault, fault] });
    expect(made.expected.errors).toHaveLength(2);
    expect((await tryClient(rightClient, made)).broken).toEqual([]);
  });

  it('takes clients that wait for events, and does not compare what they leave out', async () => {
    await assertClient(
      async (events) => {
        const store = new Store();
        for await (const event of events) store.take(event);
        return { items: store.state().items.map(({ id, role }) => ({ id, role })) };
      },
      { seed: 2, runs: 20 },
    );
    await assertClient(() => ({}), { seed: 2, runs: 5 });
  });

  it('throws the findings, each with the smallest exchange', async () => {
    const failure = await assertClient(clientOf(PLANTED['out of band items get into the history']!), {
      seed: 1,
      runs: 60,
    }).catch((error) => error);
    expect(failure).toBeInstanceOf(ClientFailure);
    const [finding] = (failure as ClientFailure).report.findings;
    const restsOn = { 'exchange.response.out-of-band': 'documented' };
    expect(finding).toMatchObject({ rule: 'client.extra-item', restsOn });
    expect(finding!.log.length).toBeLessThanOrEqual(24);
    expect((failure as ClientFailure).message).toContain('"conversation":"none"');
  });

  it('says what differs', async () => {
    const wrong = clientOf(() =>
      Object.assign(new Store(), { state: () => ({ errors: [{ code: 'none' }], items: [{ id: 'a' }] }) }),
    );
    const { findings } = await runClient(wrong, { seed: 1, runs: 1, shrinks: 0, faults: [] });
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual([
      'client.errors',
      'client.extra-item',
      'client.missing-item',
    ]);
  });
});

/** The exchanges of a default run, as far as they are needed. */
function exchangesOf(count: number, faults: ['survive'] | []): Exchange[] {
  const plans = exchange({ size: 'small', faults });
  return Array.from({ length: count }, (_, index) => compile(sampleAt(plans, 3, index)));
}

async function missedIn(clients: typeof PLANTED, exchanges: readonly Exchange[]): Promise<string[]> {
  const missed: string[] = [];
  for (const [name, make] of Object.entries(clients)) {
    const client = clientOf(make);
    let isFound = false;
    for (const made of exchanges) {
      isFound = (await tryClient(client, made)).broken.length > 0;
      if (isFound) break;
    }
    if (!isFound) missed.push(name);
  }
  return missed;
}

describe('planted clients', () => {
  it('are found by legal orders, but for one in ten at most', { timeout: 30_000 }, async () => {
    const missed = await missedIn(PLANTED, exchangesOf(500, []));
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(Object.keys(PLANTED).length / 10);
  });

  it('are found by faults', async () => {
    expect(await missedIn(PLANTED_FOR_FAULTS, exchangesOf(200, ['survive']))).toEqual([]);
  });
});
