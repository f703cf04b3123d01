import { describe, expect, it } from 'vitest';
import { liveText } from '../../src/reporting/live-text.js';
import { FINDING, REPORT } from './html/_live-report.js';

const words = { again: ({ id }: { id: string }) => `replay ${id}` };
const other = { ...FINDING, id: '89abcdef' };
const headOf = (more: Partial<typeof REPORT>) => liveText({ ...REPORT, ...more }, words).split('\n\n')[0];

describe('a report about a live client as text', () => {
  it('begins with what was done, and how many findings are new', () => {
    const head = 'exchange, my-agent: 1 finding in 100 exchanges with 900 events, 1.5 s, seed 1';
    expect(headOf({})).toBe(head);
    expect(headOf({ known: [FINDING.id] })).toBe(
      `${head.replace('1 finding', 'no findings')}\nIgnored 1 known finding.`,
    );
    expect(headOf({ findings: [FINDING, other], ending: 'max-time', hints: ['A hint.', 'Another.'] })).toBe(
      `${head.replace('1 finding', '2 findings')}\nThe run ended early: max-time.\nA hint.\nAnother.`,
    );
  });

  it('has a table of what was right, faults named as such, and no more without findings', () => {
    expect(liveText({ ...REPORT, findings: [] }, words)).toBe(
      [
        'exchange, my-agent: no findings in 100 exchanges with 900 events, 1.5 s, seed 1',
        '',
        'EXCHANGES WITH  BEHAVIOUR RIGHT  WRONG  CLOSING RIGHT  WRONG',
        'voice turn      3                2      5              0',
        'fault: ping     4                0      3              1',
        '',
      ].join('\n'),
    );
  });

  it('has new findings in full, as many as wanted, numbered', () => {
    const report = { ...REPORT, findings: [FINDING, other], known: [] };
    const all = liveText(report, words);
    for (const text of ['1. ', '2. ', 'replay 0123abcd', 'replay 89abcdef']) expect(all).toContain(text);
    expect(all).not.toContain('--details');
    const few = liveText(report, words, 1);
    expect(few).toContain('replay 0123abcd');
    expect(few).not.toContain('replay 89abcdef');
    expect(few).toMatch(/\n1 more finding: use --details\.\n$/);
    expect(liveText(report, words, 0)).toMatch(/\n2 more findings: use --details\.\n$/);
    expect(liveText({ ...report, known: [FINDING.id] }, words)).not.toContain('replay 0123abcd');
  });
});
