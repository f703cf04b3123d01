import { describe, expect, it } from 'vitest';
import { once, oncePer } from '../../src/engine/once.js';

describe('once', () => {
  it('calls a function when its result is first needed, and keeps the result', () => {
    let calls = 0;
    const count = once(() => ({ calls: ++calls }));
    expect(calls).toBe(0);
    const first = count();
    expect(first).toEqual({ calls: 1 });
    expect(count()).toBe(first);
    expect(calls).toBe(1);
  });

  it('keeps a result that is undefined', () => {
    let calls = 0;
    const nothing = once(() => {
      calls++;
    });
    nothing();
    nothing();
    expect(calls).toBe(1);
  });

  it('tries again after an error', () => {
    let calls = 0;
    const late = once(() => {
      if (++calls === 1) throw new Error('not yet');
      return calls;
    });
    expect(late).toThrow('not yet');
    expect([late(), late()]).toEqual([2, 2]);
  });
});

describe('once per argument', () => {
  it('keeps the result for each argument', () => {
    let calls = 0;
    const count = oncePer((name: string) => `${name} ${++calls}`);
    expect([count('a'), count('b'), count('a')]).toEqual(['a 1', 'b 2', 'a 1']);
  });
});
