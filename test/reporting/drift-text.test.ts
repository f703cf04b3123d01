import { describe, expect, it } from 'vitest';
import { driftText } from '../../src/reporting/drift-text.js';

const nothing = { objects: ['usage'], differences: [], known: [], outdated: [], notCompared: [] };
const total = { object: 'usage', place: '/total', change: 'minimum 0 → absent', schema: 'Usage.total' };

describe('the text of a drift', () => {
  it('is one line if nothing differs', () => {
    expect(driftText(nothing)).toBe('1 object compared, 0 differences, 0 known differences\n');
  });

  it('has a table of the differences, and counts those that are known', () => {
    const root = { ...total, place: '', change: 'added "\u001b"' };
    const drift = { ...nothing, objects: ['usage', 'voice'], differences: [total, root], known: [total] };
    expect(driftText(drift).split('\n')).toEqual([
      'OBJECT  PLACE   MODEL → DESCRIPTION  SCHEMA',
      'usage   /total  minimum 0 → absent   Usage.total',
      'usage   (root)  added "\\u{001b}"     Usage.total',
      '',
      '2 objects compared, 2 differences, 1 known difference',
      '',
    ]);
  });

  it('fits into a width', () => {
    const widths = driftText({ ...nothing, differences: [total] }, 40)
      .split('\n')
      .slice(0, -2);
    expect(widths.every((line) => line.length <= 40)).toBe(true);
  });

  it('names known differences that do not exist', () => {
    const outdated = [
      { object: 'usage', at: '', change: 'null → no null' },
      { object: 'voice', at: '/name', change: 'added "x"' },
    ];
    expect(
      driftText({ ...nothing, outdated })
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'Known difference that does not exist: usage (root): null → no null.',
      'Known difference that does not exist: voice /name: added "x".',
    ]);
  });

  it('says what was not compared, each reason once', () => {
    const notCompared = ['#/a', '#/b', '#/c'].map((at) => ({ at, why: 'has not' }));
    const other = { at: '#/d', why: 'has if' };
    expect(
      driftText({ ...nothing, notCompared: [...notCompared, other] })
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Not compared: #/a has not, and 2 other places.', 'Not compared: #/d has if.']);
  });
});
