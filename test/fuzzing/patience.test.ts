import { describe, expect, it } from 'vitest';
import { Patience } from '../../src/fuzzing/analysis/patience.js';

/** Patience with a parser that gave so many answers in these times. */
function after(times: readonly number[], timeout = 5000) {
  const patience = new Patience(timeout);
  for (const time of times) patience.took(time);
  return patience;
}
const same = (time: number, count: number) => Array.from({ length: count }, () => time);

describe('how long to wait for a parser that has hung', () => {
  it('is the whole time limit until five answers came', () => {
    expect([after(same(10, 4)).isKnown, after(same(10, 4)).shortened]).toEqual([false, 5000]);
    expect([after(same(10, 5)).isKnown, after(same(10, 5)).shortened]).toEqual([true, 500]);
  });

  it('is fifty times as long as usual, whatever a few answers took', () => {
    expect(after([900, 20, 20, 1, 20]).shortened).toBe(1000);
    expect(after([1, 9, 20, 30, 1000]).shortened).toBe(1000);
    expect(after([20, 1, 900, 20, 20]).shortened).toBe(1000);
    expect(after([1, 9, 20, 30, 1000, 1000]).shortened).toBe(1500);
  });

  it('is never less than a fifth of a second, and never more than the time limit', () => {
    expect(after(same(0.1, 9)).shortened).toBe(200);
    expect(after(same(400, 9)).shortened).toBe(5000);
    expect(after(same(0.1, 9), 100).shortened).toBe(100);
  });

  it('follows the last fifty answers', () => {
    expect(after([...same(50, 26), ...same(10, 50)]).shortened).toBe(500);
    expect(after([...same(10, 26), ...same(50, 25)]).shortened).toBe(2500);
    expect(after([...same(10, 25), ...same(50, 25), 10, 10]).shortened).toBe(500 * 5);
  });

  it('doubles each time that the parser was only slow', () => {
    const patience = after(same(10, 9));
    patience.wasSlow();
    expect(patience.shortened).toBe(1000);
    patience.wasSlow();
    expect(patience.shortened).toBe(2000);
  });
});
