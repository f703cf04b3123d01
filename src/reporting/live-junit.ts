import { conductRules, endingRules } from '../judging/conduct-rules.js';
import type { LiveReport } from '../judging/live-report.js';
import { attributes, escapedXml } from './fuzz-junit.js';
import { type LiveWords, liveFindingText } from './live-text.js';

const RULES = [...Object.values(conductRules), ...Object.values(endingRules)].map(({ id }) => id);

/** Formats a report about a live client as JUnit XML: one test case for each rule, with its findings as failures. */
export function liveJunit(report: LiveReport, words: LiveWords): string {
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
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: `exchange, ${target}`, ...counts })}>\n`,
    `  <testsuite${attributes({ name: 'exchange', ...counts })}>\n`,
    ...testCases,
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}
