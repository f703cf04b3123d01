import { describe, expect, it } from 'vitest';
import type { FuzzFinding } from '../../../src/fuzzing/fuzz-report.js';
import { exchangeFindingHtml } from '../../../src/reporting/html/exchange-finding-html.js';
import { findingHtml } from '../../../src/reporting/html/finding-html.js';
import { wordsFor } from '../../../src/reporting/words.js';
import { FINDING } from './_live-report.js';

const words = wordsFor({ again: ({ id }) => `replay ${id}`, foundBy: ({ origin: { index } }) => `--index ${index}` });
const finding: FuzzFinding = {
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  case: { model: 'response', tier: 'edge', expect: 'must-accept', path: '/id', value: { id: 'resp_1' } },
  origin: { phase: 'systematic', index: 3 },
  rules: [],
  places: ['/id'],
  count: 12,
  size: { before: 20, after: 10, calls: 1 },
};
const htmlOf = (more: Partial<FuzzFinding> = {}, isOpen = false, isKnown = false) =>
  findingHtml({ ...finding, ...more }, 4, isOpen, isKnown, words).text;
/** The body of a row of the list, or `undefined`. */
const row = (html: string, label: string) => new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`, 's').exec(html)?.[1];

describe('a finding as HTML', () => {
  it('is closed or open, new or known', () => {
    expect(htmlOf()).toMatch(/^<details class="finding refused-valid">\n/);
    expect(htmlOf()).toContain('<details class="finding refused-valid">');
    expect(htmlOf({}, true)).toContain('<details class="finding refused-valid" open>');
    expect(htmlOf({}, false, true)).toContain('<details class="finding refused-valid known">');
    expect([htmlOf().includes(' · known'), htmlOf({}, false, true).includes(' · known')]).toEqual([false, true]);
    expect(htmlOf()).toContain('>4. <code>');
  });

  it('names its rule, with its text and source, if it has one', () => {
    expect(htmlOf()).not.toContain('; documented)');
    const html = htmlOf({ case: { ...finding.case, rule: 'usage.total' } });
    const { text, source, certainty } = words.rule('usage.total')!;
    expect(html).toContain(
      `<p><code>usage.total</code> ${text} <span class="soft">(${source}; ${certainty})</span></p>`,
    );
  });

  it('says what was expected, by tier and mutation', () => {
    expect(row(htmlOf(), 'Expected')).toMatch(/ \(edge\)$/);
    expect(row(htmlOf(), 'Expected')).not.toContain('without a crash');
    const damaged = { ...finding.case, tier: 'malformed', expect: 'may-either', mutation: 'cut' } as const;
    expect(row(htmlOf({ case: damaged }), 'Expected')).toMatch(/, without a crash \(malformed: cut\)$/);
  });

  it('has a row only for what is known', () => {
    for (const label of ['Flaky', 'When', 'Readings']) expect(row(htmlOf(), label)).toBeUndefined();
    expect(row(htmlOf({ flaky: { failed: 2, of: 11 } }), 'Flaky')).toBe('fails 2 of 11 times');
    expect(row(htmlOf({ case: { ...finding.case, readings: ['one', 'two'] } }), 'Readings')).toBe(
      '<ul><li>one</li><li>two</li></ul>',
    );
    expect(row(htmlOf(), 'Place')).toBe('<code>/id</code>');
    expect(row(htmlOf({ case: { ...finding.case, path: '' } }), 'Place')).toBe('<code>(root)</code>');
    expect(row(htmlOf(), 'ID')).toBe('<code>12345678</code>');
    expect(row(htmlOf(), 'Replay')).toMatch(
      /^<code>replay 12345678<\/code> <button type="button" class="js-only" data-copy>/,
    );
    expect(row(htmlOf(), 'Found by')).toContain('<code>--index 3</code>');
  });

  it('is intermittent if no case explains it', () => {
    const intermittent = { least: 1, most: 2, unanswered: 1 };
    expect(htmlOf({ intermittent })).toContain('<code>intermittent</code>');
    expect(htmlOf({ intermittent, flaky: { failed: 1, of: 3 } })).not.toContain('<code>intermittent</code>');
    expect(htmlOf()).not.toContain('<code>intermittent</code>');
  });

  it('says how many typical values it hits, if that is known', () => {
    expect(htmlOf()).not.toContain('of typical values');
    expect(htmlOf({ typical: 0.042 })).toMatch(/ · 4(?:\.2)? ?% of typical values/);
  });
});

describe('a finding about a live client as HTML', () => {
  const owned = { finding: FINDING, target: 'my-agent', client: 2, exchanges: 100, isKnown: false };
  const of = (more: Partial<typeof owned> = {}, isOpen = false) =>
    exchangeFindingHtml({ ...owned, ...more }, 1, isOpen, { again: ({ id }) => `replay ${id}` }).text;

  it('is closed or open, new or known', () => {
    expect(of()).toMatch(/^<details class="finding behaviour [\w-]+ client-2">/);
    expect(of()).toMatch(/^<details class="[^"]*">/);
    expect(of({}, true)).toMatch(/^<details class="[^"]*" open>/);
    expect(of({ isKnown: true })).toMatch(/^<details class="finding behaviour [\w-]+ client-2 known">/);
    expect([of().includes(' · known'), of({ isKnown: true }).includes(' · known')]).toEqual([false, true]);
  });

  it('says where it was found, and how to play it again', () => {
    expect(of()).toContain(' · my-agent · 30 of 100 exchanges');
    expect(row(of(), 'Found by')).toBe('seed 1, exchange 7');
    expect(row(of(), 'Replay')).toContain('<code>replay 0123abcd</code>');
    expect(row(of(), 'Faults')).toMatch(/^ping: the client /);
    expect(row(of({ finding: { ...FINDING, faults: [] } }), 'Faults')).toBeUndefined();
    expect(row(of(), 'Rests on')).toContain('<code>exchange.item.done</code> <span class="soft">(recorded)</span>');
  });
});
