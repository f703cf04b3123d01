import { findingText, type ToldReport, type Words } from './fuzz-text.js';
import { printable } from './printable.js';

/** Cases of one tier that are about one rule. */
interface Tried {
  readonly tier: string;
  readonly rule?: string | undefined;
  readonly count: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML has it; what XML has no characters for is written as escapes, but line ends stay. */
const xml = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      printable(line)
        .toWellFormed()
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd'),
    )
    .join('\n')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The attributes of an element. */
const attributes = (all: Readonly<Record<string, string | number>>) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

const nameOf = (tier: string, rule: string | undefined) => (rule ? `${tier}: ${rule}` : tier);

/** A report as JUnit XML: a test case for each rule in each tier, which fails with what was found there. */
export function fuzzJunit(report: ToldReport & { readonly tried: readonly Tried[] }, words: Words): string {
  const { model, target, milliseconds, tried } = report;
  const fresh = report.findings.filter(({ id }) => !report.known.includes(id));
  const names = new Map(
    [...tried, ...fresh.map(({ case: found }) => found)].map(({ tier, rule }) => [nameOf(tier, rule), tier]),
  );
  let failures = 0;
  const testCases = [...names].map(([name, tier]) => {
    const found = fresh.filter((finding) => nameOf(finding.case.tier, finding.case.rule) === name);
    if (found.length > 0) failures++;
    const told = found.map((finding) => {
      const { kind, complaint, verdict } = finding;
      const head = attributes({ type: kind, message: complaint?.message ?? verdict });
      return `      <failure${head}>${xml(findingText(finding, '-', words))}</failure>\n`;
    });
    const start = `    <testcase${attributes({ classname: `${model}.${tier}`, name })}`;
    return told.length === 0 ? `${start}/>\n` : `${start}>\n${told.join('')}    </testcase>\n`;
  });
  const counts = { tests: names.size, failures, errors: 0, skipped: 0, time: milliseconds / 1000 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: `${model}, ${target}`, ...counts })}>\n`,
    `  <testsuite${attributes({ name: model, ...counts })}>\n`,
    ...testCases,
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}
