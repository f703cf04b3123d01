import { getJunitXml, type TestCase } from 'junit-xml';
import { findingText, type ToldFinding, type ToldReport, type Words } from './fuzz-text.js';
import { printable } from './printable.js';

/** Cases of one tier that are about one rule. */
interface Tried {
  readonly tier: string;
  readonly rule?: string | undefined;
  readonly count: number;
}

const nameOf = (tier: string, rule: string | undefined) => (rule ? `${tier}: ${rule}` : tier);

/** What JUnit has no characters for is written as escapes; line ends stay. */
const inXml = (text: string) => text.split('\n').map(printable).join('\n');

/** A report as JUnit XML: a test case for each rule in each tier, which fails with what was found there. */
export function fuzzJunit(report: ToldReport & { readonly tried: readonly Tried[] }, words: Words): string {
  const fresh = report.findings.filter(({ id }) => !report.known.includes(id));
  const names = new Set([
    ...report.tried.map(({ tier, rule }) => nameOf(tier, rule)),
    ...fresh.map(({ case: found }) => nameOf(found.tier, found.rule)),
  ]);
  const failure = (finding: ToldFinding) => ({
    type: finding.kind,
    message: inXml(findingText(finding, '-', words)),
  });
  const testCases = [...names].map((name): TestCase => {
    const failures = fresh.filter(({ case: found }) => nameOf(found.tier, found.rule) === name).map(failure);
    return { name, classname: `${report.model}.${name.replace(/:.*$/, '')}`, ...(failures.length > 0 && { failures }) };
  });
  return getJunitXml({
    name: printable(`realtime-arbitraries fuzz ${report.model}, ${report.target}`),
    time: report.milliseconds / 1000,
    suites: [{ name: report.model, testCases }],
  });
}
