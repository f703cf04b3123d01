import { conductRules, endingRules } from '../judging/conduct-rules.js';
import type { LiveReport } from '../judging/live-report.js';
import { attributes, escapedXml } from './fuzz-junit.js';
import { type LiveWords, liveFindingText } from './live-text.js';

const RULES = [...Object.values(conductRules), ...Object.values(endingRules)].map(({ id }) => id);

/** Formats reports about live clients as JUnit XML: a suite for each client, with a test case for each rule. */
export function liveJunit(reports: readonly LiveReport[], words: LiveWords): string {
  const suites = reports.map((report) => suiteOf(report, words, reports.length === 1));
  const sum = (of: (counts: Counts) => number) => suites.reduce((total, { counts }) => total + of(counts), 0);
  const counts = {
    ...{ tests: sum(({ tests }) => tests), failures: sum(({ failures }) => failures), errors: 0, skipped: 0 },
    time: sum(({ time }) => time),
  };
  const targets = reports.map(({ target }) => target).join(', ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: `exchange, ${targets}`, ...counts })}>\n`,
    ...suites.map(({ text }) => text),
    '</testsuites>\n',
  ].join('');
}

type Counts = Record<'tests' | 'failures' | 'errors' | 'skipped' | 'time', number>;

/** Formats a report as a suite, with the findings about a rule as its failures. */
function suiteOf(report: LiveReport, words: LiveWords, isOnly: boolean): { text: string; counts: Counts } {
  const { target, milliseconds, exchanges } = report;
  const fresh = report.findings.filter(({ id }) => !report.known.includes(id));
  const rules = [...new Set<string>([...RULES, ...fresh.map(({ rule }) => rule)])];
  const testCases = rules.map((rule) => {
    const start = `    <testcase${attributes({ classname: 'exchange', name: rule })}`;
    const failures = fresh
      .filter((finding) => finding.rule === rule)
      .map((finding) => {
        const head = attributes({ type: rule, message: finding.message });
        return `      <failure${head}>${escapedXml(liveFindingText(finding, '-', exchanges, words))}</failure>\n`;
      });
    return failures.length === 0 ? `${start}/>\n` : `${start}>\n${failures.join('')}    </testcase>\n`;
  });
  const failures = new Set(fresh.map(({ rule }) => rule)).size;
  const counts = { tests: rules.length, failures, errors: 0, skipped: 0, time: milliseconds / 1000 };
  const name = isOnly ? 'exchange' : target;
  return { text: `  <testsuite${attributes({ name, ...counts })}>\n${testCases.join('')}  </testsuite>\n`, counts };
}
