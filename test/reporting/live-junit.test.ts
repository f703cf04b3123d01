import { describe, expect, it } from 'vitest';
import { liveJunit } from '../../src/reporting/live-junit.js';
import { liveFindingText } from '../../src/reporting/live-text.js';
import { FINDING, REPORT } from './html/_live-report.js';

const words = { again: () => undefined };
const finding = { ...FINDING, rule: 'conduct.output', message: 'a <b> & "c"', log: [], at: undefined };
const junit = (...reports: readonly object[]) =>
  liveJunit(
    reports.map((one) => ({ ...REPORT, findings: [], ...one })),
    words,
  );
const other = { ...finding, id: '89abcdef', message: 'other' };
/** The elements that begin with `start`, without what is in them. */
const startsOf = (xml: string, start: string) => xml.split('\n').filter((line) => line.trim().startsWith(start));
const namesOf = (xml: string) =>
  [...xml.matchAll(/<testcase classname="exchange" name="([^"]*)"/g)].map(([, name]) => name);

describe('reports about live clients as JUnit XML', () => {
  it('have a test case for each rule, about what a client does and how it ends', () => {
    expect(junit({}).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="exchange, my-agent" tests="16" failures="0" errors="0" skipped="0" time="1.5">',
      '  <testsuite name="exchange" tests="16" failures="0" errors="0" skipped="0" time="1.5">',
      '    <testcase classname="exchange" name="conduct.event"/>',
      ...Array.from({ length: 14 }, () =>
        expect.stringMatching(/^ {4}<testcase classname="exchange" name="[\w.-]+"\/>$/),
      ),
      '    <testcase classname="exchange" name="ending.unreported"/>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('have the findings about a rule as its failures', () => {
    const xml = junit({ findings: [finding, other, { ...finding, rule: 'conduct.event' }] });
    const text = (more: object) =>
      liveFindingText({ ...finding, ...more }, '-', 100, words)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
    expect(xml).toContain(
      [
        '    <testcase classname="exchange" name="conduct.output">',
        `      <failure type="conduct.output" message="a &lt;b&gt; &amp; &quot;c&quot;">${text({})}</failure>`,
        `      <failure type="conduct.output" message="other">${text(other)}</failure>`,
        '    </testcase>',
        '    <testcase classname="exchange" name="conduct.one-output"/>',
        '',
      ].join('\n'),
    );
    expect(xml.match(/<failure/g)).toHaveLength(3);
    expect(startsOf(xml, '<testsuite ')).toEqual([
      '  <testsuite name="exchange" tests="16" failures="2" errors="0" skipped="0" time="1.5">',
    ]);
  });

  it('have a test case for rules that are not about every client, once', () => {
    const about = { ...finding, rule: 'client.status' };
    expect(namesOf(junit({ findings: [about, finding, about] })).slice(15)).toEqual([
      'ending.unreported',
      'client.status',
    ]);
  });

  it('do not fail for known findings', () => {
    const xml = junit({ findings: [finding], known: [finding.id] });
    expect(xml).toBe(junit({}));
  });

  it('have a suite for each client, and sums', () => {
    const xml = junit({ findings: [finding] }, { target: 'other', milliseconds: 500 });
    expect(startsOf(xml, '<testsuite')).toEqual([
      '<testsuites name="exchange, my-agent, other" tests="32" failures="1" errors="0" skipped="0" time="2">',
      '  <testsuite name="my-agent" tests="16" failures="1" errors="0" skipped="0" time="1.5">',
      '  <testsuite name="other" tests="16" failures="0" errors="0" skipped="0" time="0.5">',
    ]);
  });
});
