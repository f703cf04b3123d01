import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { fuzzJunit } from '../../src/reporting/fuzz-junit.js';

const words = { rule: () => undefined, again: () => undefined, foundBy: () => undefined };

const finding = (message: string, more: Partial<FuzzFinding> = {}): FuzzFinding => ({
  id: '12345678',
  signature: 'a',
  kind: 'refused-valid',
  verdict: 'rejected',
  complaint: { type: 'Error', message },
  case: { model: 'response', tier: 'edge', expect: 'must-accept', rule: 'response.id', path: '/id', value: {} },
  origin: { phase: 'systematic', index: 3 },
  rules: ['response.id'],
  places: ['/id'],
  count: 1,
  size: { before: 2, after: 2, calls: 1 },
  ...more,
});

const report = (findings: FuzzFinding[], more: Partial<FuzzReport> = {}): FuzzReport => ({
  version: 1,
  generator: 'test 1',
  model: 'response',
  target: './parse.mjs',
  seed: 1,
  ending: 'done',
  milliseconds: 1500,
  cases: 10,
  skipped: 0,
  tallies: {},
  tried: [
    { tier: 'edge', rule: 'response.id', verdicts: { accepted: 4, rejected: 1, crashed: 0, 'timed-out': 0 } },
    { tier: 'malformed', verdicts: { accepted: 0, rejected: 5, crashed: 0, 'timed-out': 0 } },
  ],
  places: [],
  hints: [],
  added: [],
  findings,
  known: [],
  ...more,
});

const junit = (...args: Parameters<typeof report>) => fuzzJunit(report(...args), words);

/** The values of an attribute, as they are written. */
const attribute = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, v]) => v);

describe('a report as JUnit XML', () => {
  it('has a test case for each rule in each tier, which fails with what was found', () => {
    expect(junit([finding('no')]).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="response, ./parse.mjs" tests="2" failures="1" errors="0" skipped="0" time="1.5">',
      '  <testsuite name="response" tests="2" failures="1" errors="0" skipped="0" time="1.5">',
      '    <testcase classname="response.edge" name="edge: response.id">',
      '      <failure type="refused-valid" message="no">- refused-valid: response.id at /id  [12345678]',
      expect.stringMatching(/^ {3}Expected/),
      '   Actual:    rejected: Error: no',
      '   Rejected:  {}',
      '   Seen in:   1 case',
      '   Size:      2 characters, analyzed in 1 call',
      '</failure>',
      '    </testcase>',
      '    <testcase classname="response.malformed" name="malformed"/>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('escapes the five characters of XML, in text and in attributes', () => {
    const xml = junit([finding(`a & b < c > d "e" 'f'`)], { target: `"./a&b's<c>"` });
    expect(attribute(xml, 'message')).toEqual(['a &amp; b &lt; c &gt; d &quot;e&quot; &apos;f&apos;']);
    expect(attribute(xml, 'name')[0]).toBe('response, &quot;./a&amp;b&apos;s&lt;c&gt;&quot;');
    expect(xml).toContain('rejected: Error: a &amp; b &lt; c &gt; d &quot;e&quot; &apos;f&apos;\n');
  });

  it.each([
    ['control characters', 'a\u0000b\u001bc\rd', 'a\\u{0000}b\\u{001b}c\\u{000d}d'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['what Unicode has no characters for', 'a\uffffb\ufffec', 'a\ufffdb\ufffdc'],
    ['a line end, which stays in an attribute', 'a\nb', 'a&#10;b'],
  ])('has no %s', (_, message, written) => {
    const xml = junit([finding(message)]);
    expect(attribute(xml, 'message')).toEqual([written]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow.
    expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/);
    expect(xml.isWellFormed()).toBe(true);
  });

  it('does not fail for known findings, and has findings that no count lists', () => {
    expect(junit([finding('no')], { known: ['12345678'] })).toContain(' failures="0" ');
    const other = finding('no', { case: { ...finding('no').case, tier: 'evolved', rule: 'policy.additive' } });
    expect(attribute(junit([other]), 'name').slice(2)).toEqual([
      'edge: response.id',
      'malformed',
      'evolved: policy.additive',
    ]);
  });
});
