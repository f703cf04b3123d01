import { describe, expect, it } from 'vitest';
import { ViolationColumns } from '../../src/reporting/violation-columns.js';
import type { PlacedViolation } from '../../src/reporting/violation-line.js';

const violation = (more: Partial<PlacedViolation> = {}): PlacedViolation => ({
  file: 'a.json',
  line: 3,
  index: 0,
  path: '/id',
  rule: 'item.id',
  message: 'must be a string',
  ...more,
});
const style = { place: (text: string) => `<${text}>`, rule: (text: string) => `[${text}]` };
const columns = (width: number) => new ViolationColumns(width, style);
/** The first columns of the violation above, as long as they have their first widths. */
const start = `<${'a.json:3'.padEnd(16)}>  ${'/id'.padEnd(24)}  [${'item.id'.padEnd(24)}]`;

describe('violations in columns', () => {
  it('have the message beside', () => {
    expect(columns(120).text(violation())).toBe(`${start}  must be a string\n`);
    expect(columns(120).text(violation({ path: '' }))).toContain('  (root)  ');
  });

  it('have a message of several lines below each other', () => {
    // 70 columns and 32 for the message.
    const text = columns(102).text(violation({ message: 'must be a string of letters, digits and nothing else' }));
    expect(text).toBe(`${start}  must be a string of letters,\n${' '.repeat(70)}digits and nothing else\n`);
  });

  it('have the message below if little room is left', () => {
    const expected = `${start.replace(/ +\]$/, ']')}\n    must be a string\n`;
    expect(columns(101).text(violation())).toBe(expected);
    expect(
      columns(101)
        .text(violation({ message: 'word '.repeat(30).trim() }))
        .split('\n'),
    ).toHaveLength(4);
  });

  it('become wider with a longer text, and stay so', () => {
    const all = columns(200);
    const long = `/${'x'.repeat(30)}`;
    expect(all.text(violation({ path: long }))).toContain(`  ${long}  [`);
    expect(all.text(violation())).toContain(`  ${'/id'.padEnd(31)}  [`);
  });

  it('print what a terminal would act on as escapes', () => {
    const text = columns(120).text(violation({ message: 'a\u001b[2Jb', path: '/\u0007' }));
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u0007');
  });
});
