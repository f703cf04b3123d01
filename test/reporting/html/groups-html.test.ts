import { describe, expect, it } from 'vitest';
import type { LiveReport } from '../../../src/judging/live-report.js';
import { groupsHtml } from '../../../src/reporting/html/groups-html.js';
import { REPORT } from './_live-report.js';

const linesOf = (...reports: readonly Partial<LiveReport>[]) =>
  groupsHtml(reports.map((one) => ({ ...REPORT, ...one }))).text.split('\n');

const RIGHT = '<span class="sign" aria-hidden="true">✓</span><span class="unseen">all right</span>';
const WRONG = '<span class="sign" aria-hidden="true">✗</span><span class="unseen">some wrong</span>';
const NONE = '<td class="number zero">–<span class="unseen">none</span></td>';

describe('groups of exchanges as HTML', () => {
  it('are rows, legal exchanges before faults, with two columns for each client', () => {
    expect(linesOf({}, { target: 'other', groups: REPORT.groups.slice(1) })).toEqual([
      '<p>Number of exchanges that a client gets right, of those that contain something. An exchange with several of these',
      'counts for each.</p>',
      '<div class="scroll" tabindex="0" role="region" aria-label="Clients and groups of exchanges"><table class="matrix groups">',
      [
        '<thead><tr><th rowspan="2" scope="col">exchanges with</th>',
        '<th scope="colgroup" colspan="2">my-agent</th><th scope="colgroup" colspan="2">other</th></tr><tr>',
        '<th scope="col" class="number">behaviour</th><th scope="col" class="number">closing</th>',
        '<th scope="col" class="number">behaviour</th><th scope="col" class="number">closing</th></tr></thead>',
      ].join(''),
      '<tbody><tr><th scope="rowgroup" colspan="5"><strong>Legal exchanges</strong></th></tr>',
      [
        '<tr data-search><th scope="row">voice turn</th>',
        `<td class="number bad crashed">${WRONG} 3 of 5</td><td class="number bad ok">${RIGHT} 5 of 5</td>`,
        `${NONE}${NONE}</tr>`,
      ].join(''),
      '</tbody><tbody><tr><th scope="rowgroup" colspan="5"><strong>Faults</strong></th></tr>',
      [
        '<tr data-search><th scope="row">ping</th>',
        `<td class="number bad ok">${RIGHT} 4 of 4</td><td class="number bad crashed">${WRONG} 3 of 4</td>`,
        `<td class="number bad ok">${RIGHT} 4 of 4</td><td class="number bad crashed">${WRONG} 3 of 4</td></tr>`,
      ].join(''),
      '</tbody></table></div>',
      '',
    ]);
  });

  it('are only those that there are, in the order of their names, each once', () => {
    const [voice] = REPORT.groups;
    const named = (...groups: string[]) => ({ groups: groups.map((group) => ({ ...voice!, group })) });
    const text = linesOf(named('b', 'c'), named('a', 'b')).join('\n');
    expect([...text.matchAll(/<th scope="row">(.)</g)].map(([, name]) => name)).toEqual(['a', 'b', 'c']);
    expect(text).toContain('Legal exchanges');
    expect(text).not.toContain('Faults');
  });

  it('are judged if there is something to judge', () => {
    const none = { right: 0, wrong: 0 };
    const [row] = linesOf({
      groups: [{ group: 'x', isFault: true, behaviour: none, closing: { right: 1200, wrong: 0 } }],
    }).filter((line) => line.startsWith('<tr'));
    expect(row).toContain(`${NONE}<td class="number bad ok">${RIGHT} 1,200 of 1,200</td>`);
  });

  it('have at most 60 characters of the name of a client', () => {
    expect(linesOf({ target: 'x'.repeat(61) })[3]).toContain(`>${'x'.repeat(60)}… (61 characters)<`);
  });
});
