import { describe, expect, it } from 'vitest';
import { SIMPLEST_PLAN } from '../../../src/exchanges/simplest-plan.js';
import { exchangeHtml } from '../../../src/reporting/html/exchange-html.js';
import { CREATE, expected, FINDING, log, REPORT } from './_live-report.js';

const page = (...reports: readonly object[]) =>
  exchangeHtml(
    reports.map((one) => ({ ...REPORT, ...one })),
    { again: ({ id }) => `replay ${id}` },
  );

/** The text of a part of the page, in one line. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
const rowsOf = (html: string, heading: string) =>
  [
    ...html
      .split(heading)[1]!
      .split('</table>')[0]!
      .matchAll(/<tr[^>]*>(.*?)<\/tr>/gs),
  ].map(([, row]) => textOf(row!));

describe('a report about live clients as HTML', () => {
  it('judges behaviour and closing apart, by what exchanges contain', () => {
    const rows = rowsOf(page({}), 'id="groups-title"');
    expect(rows.slice(2)).toEqual([
      'Legal exchanges',
      'voice turn ✗ some wrong 3 of 5 ✓ all right 5 of 5',
      'Faults',
      'ping ✓ all right 4 of 4 ✗ some wrong 3 of 4',
    ]);
  });

  it('has a column for each client, and says whose a finding is', () => {
    const other = { target: 'other', groups: REPORT.groups.slice(1), findings: [{ ...FINDING, count: 90 }] };
    const html = page({}, other);
    const rows = rowsOf(html, 'id="groups-title"');
    expect([rows[0], rows[3]]).toEqual([
      'exchanges with my-agent other',
      'voice turn ✗ some wrong 3 of 5 ✓ all right 5 of 5 – none – none',
    ]);
    const summaries = [...html.matchAll(/<summary><h3(.*?)<\/summary>/gs)].map(([, text]) => textOf(text!));
    expect(summaries.map((text) => /· (\S+) · \d+ of/.exec(text)![1])).toEqual(['other', 'my-agent']);
    expect(new Set([...html.matchAll(/<h3 id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(2);
    expect(html).toContain('value="client-1"');
  });

  it('shows the exchange as a ladder, with the event that is wrong', () => {
    const rows = rowsOf(page({}), 'The smallest exchange that shows it');
    expect(rows).toHaveLength(log.length + 1);
    expect(rows[CREATE + 1]).toBe(`${CREATE + 1} ▶ What is wrong: response.create`);
    const html = page({});
    const row = (index: number) => html.split(`<th scope="row">${index + 1}</th>`)[1]!.split('</tr>')[0]!;
    expect(row(CREATE).startsWith('<td></td><td>')).toBe(true);
    expect(row(0).endsWith('<td></td>')).toBe(true);
    expect(html.split('<tr class="at">').map((part) => /^<th scope="row">(\d+)/.exec(part)?.[1])).toEqual([
      undefined,
      `${CREATE + 1}`,
    ]);
  });

  it('compares the ends, but not what the client does not report', () => {
    const [, left, right] = page({}).split(/Expected end|Actual end/);
    expect(left).toContain('<mark>');
    expect(textOf(left!)).toContain('"completed"');
    expect(textOf(left!)).not.toContain('"role"');
    expect(textOf(right!)).toContain('"lost"');
    const same = { ...FINDING, ended: { how: 'raised', message: 'Oops', state: { items: expected.items } } };
    const [, one, other] = page({ findings: [same] }).split(/Expected end|Actual end/);
    expect(one + other!.split('<dl>')[0]!).not.toContain('<mark>');
    expect(textOf(other!)).toContain('The client raised an exception. Oops');
  });

  it('says how sure a finding is, and whether it depends on timing', () => {
    const html = page({ findings: [{ ...FINDING, repeated: { failed: 2, of: 5 } }], known: [FINDING.id] });
    expect(textOf(html)).toContain('documented: it rests on documents alone');
    expect(textOf(html)).toContain('by timing: it showed 2 of 5 times');
    expect(html).toContain('class="finding behaviour documented client-0 timing known"');
    expect(textOf(page({}))).toContain('Shows every time (5 of 5)');
    expect(textOf(page({}))).toContain('Faults ping: the client must survive it');
  });

  it('has the wire log of each exchange, and of the nearest one that is right', () => {
    const long = [{ from: 'server', event: { type: 'x', delta: 'a'.repeat(5000) } }];
    const html = page({ findings: [{ ...FINDING, nearest: { plan: SIMPLEST_PLAN, log: long } }] });
    expect(html).toContain(`Wire log: ${log.length} entries`);
    expect(textOf(html)).toContain('← {"type":"response.create"}');
    expect(html).toMatch(/a{1900,2000} … 3,0\d\d more characters/);
  });

  it('says what was not judged', () => {
    const text = textOf(page({ hasState: false, ending: 'interrupted', findings: [], unconnected: 1 }));
    expect(text).toContain('No findings the client did what it must');
    expect(text).toContain('The run ended early: interrupted.');
    expect(text).toContain('The client did not connect for 1 exchange.');
    expect(text).toContain('Did not judge 2 exchanges: the server made a mistake.');
    expect(text).toContain('only what it sends, and how it ends, was judged');
  });
});
