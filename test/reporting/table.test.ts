import { describe, expect, it } from 'vitest';
import { table } from '../../src/reporting/table.js';

const rows = [
  ['one', 'a short text'],
  ['number.two', 'a text that is somewhat longer'],
];

describe('table', () => {
  it('aligns its columns, without trailing spaces', () => {
    expect(table(['id', 'words'], rows)).toBe(
      ['ID          WORDS', 'one         a short text', 'number.two  a text that is somewhat longer', ''].join('\n'),
    );
  });

  it('wraps cells if the table is wider than the terminal', () => {
    expect(table(['id', 'words'], rows, 24)).toBe(
      [
        'ID          WORDS',
        'one         a short text',
        'number.two  a text that',
        '            is somewhat',
        '            longer',
        '',
      ].join('\n'),
    );
    expect(table(['id'], [['a/long.name']], 8)).toBe('ID\na/long.\nname\n');
    expect(table(['id'], [['/a/longer/name']], 8)).toBe('ID\n/a\n/longer\n/name\n');
    expect(table(['id'], [['abcdefghijklmnop']], 8)).toBe('ID\nabcdefgh\nijklmnop\n');
  });

  it('keeps a minimum width of columns', () => {
    expect(table(['id', 'words'], rows, 1).split('\n')[0]).toBe('ID        WORDS');
  });
});
