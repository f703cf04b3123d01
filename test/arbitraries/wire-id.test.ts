import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  drawConversationSecond,
  drawItemSecond,
  drawResponseSecond,
  drawSessionSecond,
  SESSION_SECONDS,
  secondOf,
  wireId,
} from '../../arbitraries/_wire-id.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { itKeepsTheLaws } from '../_laws.js';

const EPOCH = Date.UTC(2019, 11, 20) / 1000;
/** 62 to the power of 5. */
const SPAN = 916_132_832;

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => seed);

/** Identifiers of recorded sessions, with the `expires_at` of each. */
const RECORDED = {
  sess_E4ySycQHtWxjv0mkxoXs6: 1_784_858_052,
  sess_E6U1105MHBiPou6PkKs3c: 1_785_217_655,
  sess_E7VIlstb6vFk6SMEIMphR: 1_785_460_927,
  sess_EBXOwHstiMycLQEKLCuRf: 1_786_422_310,
  sess_u0_E4TeWIkEAnw5DOa1vyO18: 1_784_739_604,
};

describe('the time in an identifier', () => {
  it.each(Object.entries(RECORDED))('is one hour before expires_at: %s', (id, expiresAt) => {
    expect(secondOf(id)).toBe(expiresAt - SESSION_SECONDS);
  });

  it.each(Object.entries(RECORDED))('has the same digits as on the wire: %s', (id, expiresAt) => {
    const prefix = id.slice(0, -21);
    expect(sampleAt(wireId(prefix, expiresAt - 3_600), 1, 0).slice(0, -16)).toBe(id.slice(0, -16));
  });

  // By hand: 1 day = 86,400 = 22 * 62² + 29 * 62 + 34.
  it.each([
    ['00000', 0],
    ['00009', 9],
    ['0000A', 10],
    ['0000Z', 35],
    ['0000a', 36],
    ['0000z', 61],
    ['00010', 62],
    ['00MTY', 86_400],
    ['zzzzz', SPAN - 1],
  ])('%s is %i seconds after 2019-12-20', (digits, seconds) => {
    expect(secondOf(`item_${digits}0123456789abcDEF`)).toBe(EPOCH + seconds);
    expect(sampleAt(wireId('item_', EPOCH + seconds), 1, 0).slice(0, 10)).toBe(`item_${digits}`);
  });

  it.each([EPOCH - 1, EPOCH + SPAN, EPOCH + 0.5, Number.NaN])('must be one that five digits express: %d', (second) => {
    expect(() => wireId('item_', second)).toThrow(RangeError);
  });

  it.each(['', 'item_', 'item_a', 'E4ySycQHtWxjv0mkxoXs6', 'item_E4ySycQHtWxjv0mkxoXs', 'item_E4ySy-QHtWxjv0mkxoXs6'])(
    'is not in %j',
    (id) => {
      expect(() => secondOf(id)).toThrow(RangeError);
    },
  );
});

describe('identifiers of the wire', () => {
  const second = Date.UTC(2026, 5, 15) / 1000;

  itKeepsTheLaws('wire id', z.string().regex(/^conv_[0-9A-Za-z]{1,21}$/), () => wireId('conv_', second));

  it('have 21 characters after the prefix, and the last 16 are random', () => {
    const ids = SEEDS.map((seed) => sampleAt(wireId('resp_', second), seed, 0));
    for (const id of ids) {
      expect(id).toMatch(/^resp_[0-9A-Za-z]{21}$/);
      expect(secondOf(id)).toBe(second);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.flatMap((id) => [...id.slice(-16)])).size).toBe(62);
  });

  it('shrink to the prefix and one plain letter', () => {
    const arbitrary = wireId('resp_', second);
    let id = sampleAt(arbitrary, 1, 0);
    for (let next: string | undefined = id; next !== undefined; ) {
      id = next;
      next = [...arbitrary.shrink(id, undefined)].at(-1)?.value;
    }
    expect(id).toBe('resp_a');
  });
});

describe('the times of a session', () => {
  const days = (second: number) => (second - Date.UTC(2026, 5, 15, 12) / 1000) / 86_400;
  const sessions = SEEDS.map((seed) => drawSessionSecond(sourceOf(seed, 0)));

  it('are within 30 days of the reference date', () => {
    expect(Math.min(...sessions.map(days))).toBeGreaterThanOrEqual(-30);
    expect(Math.min(...sessions.map(days))).toBeLessThan(-25);
    expect(Math.max(...sessions.map(days))).toBeLessThanOrEqual(30);
    expect(Math.max(...sessions.map(days))).toBeGreaterThan(25);
  });

  it('come before those of its responses', () => {
    const after = SEEDS.map((seed) => drawResponseSecond(sourceOf(seed, 0), 1_000) - 1_000);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...after)).toBeLessThanOrEqual(1_500);
    expect(new Set(after).size).toBeGreaterThan(400);
  });

  it('are mostly the same for a response and an item', () => {
    const after = SEEDS.map((seed) => drawItemSecond(sourceOf(seed, 0), 1_000) - 1_000);
    expect(new Set(after)).toEqual(new Set([0, 1, 2]));
    expect(after.filter((seconds) => seconds === 0).length).toBeGreaterThan(800);
  });

  it('are nearly the same for a response and its conversation, which comes first', () => {
    const before = SEEDS.map((seed) => 2_000 - drawConversationSecond(sourceOf(seed, 0), 2_000));
    expect(Math.min(...before)).toBe(0);
    expect(Math.max(...before)).toBeLessThanOrEqual(1_500);
    expect(before.filter((seconds) => seconds <= 3).length).toBeGreaterThan(800);
    expect(before.filter((seconds) => seconds > 60).length).toBeGreaterThan(50);
  });
});
