import { describe, expect, it } from 'vitest';
import { audioBase64, audioBytes } from '../../src/exchanges/audio.js';
import { cutText } from '../../src/exchanges/cut-text.js';
import { Ids } from '../../src/exchanges/ids.js';
import { merge } from '../../src/exchanges/merge.js';
import type { Placement } from '../../src/exchanges/plan.js';
import { anchor, type Step, type Strand } from '../../src/exchanges/step.js';

const step = (name: string): Step => ({ from: 'server', event: { type: name }, turn: 0, position: -1 });

/** A strand of events that are named after it and numbered. */
const strand = (name: string, length: number, place?: Placement): Strand => ({
  steps: Array.from({ length }, (_, i) => step(name + i)),
  place,
});

const namesOf = (strands: readonly Strand[]) =>
  merge(strands)
    .map(({ event }) => event.type)
    .join(' ');

describe('strands', () => {
  it('go one after the other, the first one first', () => {
    expect(namesOf([strand('a', 2), strand('b', 2)])).toBe('a0 a1 b0 b1');
  });

  it('wait for so many events of others, as one block', () => {
    expect(namesOf([strand('a', 2, { slot: 3 }), strand('b', 5)])).toBe('b0 b1 b2 a0 a1 b3 b4');
  });

  it('pause where they break', () => {
    const place = { breaks: [{ at: 1, wait: 2 }] };
    expect(namesOf([strand('a', 3, place), strand('b', 4)])).toBe('a0 b0 b1 a1 a2 b2 b3');
  });

  it('do not wait for what does not come', () => {
    expect(namesOf([strand('a', 2, { slot: 50 }), strand('b', 2)])).toBe('b0 b1 a0 a1');
    expect(namesOf([strand('a', 1, { slot: 9 }), strand('b', 1, { slot: 5 })])).toBe('b0 a0');
  });

  it('keep their anchors, and count from there', () => {
    const [first, second] = [strand('a', 2, { slot: 1 }), strand('b', 4)];
    anchor(first.steps[0]!, second.steps[1]);
    expect(namesOf([first, second])).toBe('b0 b1 b2 a0 a1 b3');
  });

  it('keep events together that follow at once', () => {
    const [first, second] = [strand('a', 2, { slot: 1 }), strand('b', 3)];
    second.steps[0]!.glued = true;
    expect(namesOf([first, second])).toBe('b0 b1 a0 a1 b2');
  });

  it('say if they wait for each other', () => {
    const [first, second] = [strand('a', 1), strand('b', 1)];
    anchor(first.steps[0]!, second.steps[0]);
    anchor(second.steps[0]!, first.steps[0]);
    expect(() => merge([first, second])).toThrow('no event of the exchange can come next');
  });
});

describe('pieces of a text', () => {
  it.each([
    ['Hello', [], ['Hello']],
    ['Hello', [2, 2], ['He', 'll', 'o']],
    ['Hello', [2, 3], ['He', 'llo']],
    ['Hello', [9], ['Hello']],
    ['Hello', [0, 5], ['', 'Hello']],
    ['', [1], []],
    ['a😀b', [1, 1], ['a', '😀', 'b']],
    ['😀😀', [1, 5], ['😀', '😀']],
  ])('%j cut at %j', (text, cuts, pieces) => {
    expect(cutText(text, cuts)).toEqual(pieces);
  });
});

describe('audio', () => {
  it.each(['audio/pcm', 'audio/pcmu'] as const)('has the bytes of its milliseconds: %s', (type) => {
    for (const milliseconds of [1, 2, 3, 100, 1700, 5000]) {
      const bytes = Buffer.from(audioBase64(milliseconds, type, 7), 'base64');
      expect(bytes).toHaveLength(audioBytes(milliseconds, type));
      expect(bytes.toString('base64')).toBe(audioBase64(milliseconds, type, 7));
    }
    expect(audioBytes(10, type)).toBe(type === 'audio/pcm' ? 480 : 80);
  });

  it('differs from piece to piece', () => {
    expect(audioBase64(20, 'audio/pcm', 1)).not.toBe(audioBase64(20, 'audio/pcm', 2));
  });
});

describe('identifiers', () => {
  it('are different, and contain their time', () => {
    const ids = new Ids(42, Date.UTC(2026, 5, 15) / 1000);
    const made = Array.from({ length: 20_000 }, () => ids.next('event_'));
    expect(new Set(made).size).toBe(made.length);
    expect(made.filter((id) => !/^event_[0-9A-Za-z]{21}$/.test(id))).toEqual([]);
    expect(new Set(made.map((id) => id.slice(0, 11))).size).toBe(1);
    ids.at(Date.UTC(2026, 5, 16) / 1000);
    expect(ids.next('event_').slice(0, 11)).not.toBe(made[0]!.slice(0, 11));
  });

  it('hide the length of a delta', () => {
    const ids = new Ids(1, 0);
    expect([0, 1, 15, 16, 40].map((length) => ids.padding(length).length)).toEqual([16, 15, 1, 0, 0]);
  });
});
