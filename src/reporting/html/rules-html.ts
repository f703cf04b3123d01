import type { CaseTier } from '../../engine/cases/case.js';
import type { FuzzFinding, FuzzReport } from '../../fuzzing/fuzz-report.js';
import type { Verdict } from '../../fuzzing/verdict.js';
import type { Words } from '../fuzz-words.js';
import { anchorOf } from './finding-html.js';
import { type Html, html } from './html.js';
import { type Cell, type ColumnGroup, matrixHtml } from './matrix.js';

const VALID: readonly CaseTier[] = ['typical', 'edge', 'evolved'];

const GROUPS: readonly ColumnGroup[] = [
  { name: 'valid', columns: ['accepted', 'rejected'] },
  { name: 'ambiguous', columns: ['accepted', 'rejected'] },
  { name: 'invalid', columns: ['accepted', 'rejected'] },
  { name: 'any case', columns: ['crashed', 'timed-out'] },
  { name: '', columns: ['findings'] },
];

/** Formats what the parser did with the cases about each rule: those with findings first. */
export function rulesHtml({ tried }: Pick<FuzzReport, 'tried'>, findings: readonly FuzzFinding[], words: Words): Html {
  const found = new Map<string, FuzzFinding[]>();
  for (const finding of findings) {
    const { rule } = finding.case;
    if (rule !== undefined) found.set(rule, [...(found.get(rule) ?? []), finding]);
  }
  const ids = [...new Set([...found.keys(), ...tried.flatMap(({ rule }) => rule ?? [])])];
  const rows = ids.map((id) => {
    const count = (verdict: Verdict, tiers?: readonly CaseTier[]) =>
      tried
        .filter(({ rule, tier }) => rule === id && (!tiers || tiers.includes(tier)))
        .reduce((sum, { verdicts }) => sum + verdicts[verdict], 0);
    const own = found.get(id) ?? [];
    const forgotten = own.find(({ kind }) => kind === 'accepted-invalid')?.kind;
    const cells: Cell[] = [
      { count: count('accepted', VALID) },
      { count: count('rejected', VALID), bad: 'rejected' },
      { count: count('accepted', ['ambiguous']) },
      { count: count('rejected', ['ambiguous']) },
      { count: count('accepted', ['invalid']), bad: forgotten },
      { count: count('rejected', ['invalid']) },
      { count: count('crashed'), bad: 'crashed' },
      { count: count('timed-out'), bad: 'timed-out' },
      { count: own.length, bad: own[0]?.kind },
    ];
    const rule = words.rule(id);
    const first = own[0];
    const name = html`<code>${id}</code>`;
    const heading = html`${first ? html`<a href="#${anchorOf(first)}">${name}</a>` : name}${rule && html` <span class="soft">${rule.text}</span>`}`;
    return { heading, cells };
  });
  return matrixHtml('Cases by rule and verdict', 'rule', GROUPS, rows);
}
