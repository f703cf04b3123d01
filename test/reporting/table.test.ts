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
    expect(table(['id'], [['a.long.name']], 8)).toBe('ID\na.long.\nname\n');
    expect(table(['id'], [['/a/longer/name']], 8)).toBe('ID\n/a\n/longer\n/name\n');
  });

  it('is wider rather than that it cuts a word; wide characters count double', () => {
    expect(table(['id', 'words'], [['abcdefghijklmnop', 'a b']], 12)).toBe(
      'ID                WORDS\nabcdefghijklmnop  a b\n',
    );
    expect(
      table(
        ['id', 'words'],
        [
          ['中文', 'a'],
          ['b', 'c'],
        ],
      ),
    ).toBe('ID    WORDS\n中文  a\nb     c\n');
  });

  it('is as wide as it may be', () => {
    expect(table(['id', 'words'], rows, 42).split('\n')).toHaveLength(4);
    expect(table(['id', 'words'], rows, 41).split('\n')).toHaveLength(5);
    const three = table(['a', 'b', 'c'], [['1'.repeat(10), '2 '.repeat(10), '3'.repeat(10)]], 34);
    expect(three.split('\n')[1]).toBe(`${'1'.repeat(10)}  2 2 2 2 2   ${'3'.repeat(10)}`);
  });

  it('breaks a text before it is too wide', () => {
    expect(table(['id'], [['12345678 9']], 8)).toBe('ID\n12345678\n9\n');
    expect(table(['id'], [['1234567 89']], 8)).toBe('ID\n1234567\n89\n');
    expect(table(['id'], [['/1234567/9']], 8)).toBe('ID\n/1234567\n/9\n');
    expect(table(['id'], [['1234567.89']], 8)).toBe('ID\n1234567.\n89\n');
  });

  it('keeps a minimum width of columns', () => {
    expect(table(['id', 'words'], rows, 1).split('\n')[0]).toBe('ID        WORDS');
  });
});
