import type { FuzzFinding, FuzzReport } from '../fuzzing/fuzz-report.js';
import { findingText } from './fuzz-finding-text.js';
import type { Words } from './fuzz-words.js';
import { printable } from './printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes a text for XML. Characters that XML does not allow become visible escapes. Line ends stay. */
export const escapedXml = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      printable(line)
        .toWellFormed()
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd'),
    )
    .join('\n')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

/** Formats the attributes of an element. Readers replace a raw line end in an attribute by a space. */
export const attributes = (all: Readonly<Record<string, string | number>>) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escapedXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');

/** The name of the test case for the cases of one tier that are about one rule. */
const nameOf = ({ tier, rule }: Pick<FuzzFinding['case'], 'tier' | 'rule'>) => (rule ? `${tier}: ${rule}` : tier);

function failureElement(finding: FuzzFinding, words: Words): string {
  const { kind, complaint, verdict } = finding;
  const head = attributes({ type: kind, message: complaint?.message ?? verdict });
  return `      <failure${head}>${escapedXml(findingText(finding, '-', words))}</failure>\n`;
}

/** Formats a report as JUnit XML: one test case for each rule in each tier, with its findings as failures. */
export function fuzzJunit(report: FuzzReport, words: Words): string {
  const { model, target, milliseconds, tried } = report;
  const fresh = report.findings.filter(({ id }) => !report.known.includes(id));
  const tiers = new Map([...tried, ...fresh.map(({ case: found }) => found)].map((one) => [nameOf(one), one.tier]));
  const findingsOf = (name: string) => fresh.filter(({ case: found }) => nameOf(found) === name);
  const testCases = [...tiers].map(([name, tier]) => {
    const start = `    <testcase${attributes({ classname: `${model}.${tier}`, name })}`;
    const failures = findingsOf(name).map((finding) => failureElement(finding, words));
    return failures.length === 0 ? `${start}/>\n` : `${start}>\n${failures.join('')}    </testcase>\n`;
  });
  const failures = [...tiers.keys()].filter((name) => findingsOf(name).length > 0).length;
  const counts = { tests: tiers.size, failures, errors: 0, skipped: 0, time: milliseconds / 1000 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: `${model}, ${target}`, ...counts })}>\n`,
    `  <testsuite${attributes({ name: model, ...counts })}>\n`,
    ...testCases,
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}
