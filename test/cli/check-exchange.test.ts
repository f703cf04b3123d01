import { describe, expect, it } from 'vitest';
import { exchangeRules } from '../../src/protocol/exchange-rules.js';
import { Edited } from '../protocol/_edit.js';
import { LEGAL } from '../protocol/_legal.js';
import { file, run } from './_run.js';

const TEXT = 'a turn of text';
const lines = (log: readonly object[]) => log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const edited = () => new Edited(TEXT);
const dropped = edited().drop('response.output_text.done').log;
const DONE = edited().at('response.content_part.done');

describe('check exchange', () => {
  it('takes a file for an exchange', async () => {
    const paths = Object.values(LEGAL).map((log, i) => file(`${i}.ndjson`, lines(log)));
    const events = Object.values(LEGAL).flat().length;
    const { code, stdout, stderr } = await run(['check', 'exchange', ...paths]);
    expect([code, stdout, stderr]).toEqual([0, '', `${events} events of 13 exchanges checked, 0 violations\n`]);
  });

  it('prints the line, the place, the rule and the number of the event', async () => {
    const path = file('log.ndjson', `\n${lines(dropped)}`);
    const { code, stdout, stderr } = await run(['check', 'exchange', path]);
    const message = 'content_part.done comes before the done event of the text';
    expect(stdout).toBe(`${path}:${DONE + 1} /event exchange.part.done ${message} (event ${DONE})\n`);
    expect([code, stderr]).toEqual([1, `${dropped.length} events of 1 exchange checked, 1 violation\n`]);
  });

  it('tells the connections of a log apart', async () => {
    const whole = LEGAL[TEXT]!;
    const both = whole.flatMap((entry, i) => [entry, ...(dropped[i] ? [{ ...dropped[i], connection: 1 }] : [])]);
    const { stdout, stderr } = await run(['check', 'exchange'], { input: lines(both) });
    expect(stdout).toMatch(new RegExp(`^<stdin>:${2 * DONE} /event exchange.part.done [^\n]+\\(event ${DONE}\\)\n$`));
    expect(stderr).toBe(`${both.length} events of 2 exchanges checked, 1 violation\n`);
  });

  it('prints JSON, and says how sure a rule is', async () => {
    const doubled = [...dropped, dropped.at(-1)!];
    const { stdout } = await run(['check', 'exchange', '--json'], { input: JSON.stringify(doubled) });
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found[0]).toMatchObject({ file: '<stdin>', line: 1, index: DONE - 1, path: `/${DONE - 1}/event` });
    expect(found[1]).toMatchObject({ path: `/${dropped.length}/event/event_id`, certainty: 'recorded' });
  });

  it('reads events without a sender, and the end of a connection', async () => {
    const events = LEGAL[TEXT]!.slice(0, 10).map((entry) => ('event' in entry ? entry.event : entry));
    const open = await run(['check', 'exchange'], { input: lines(events as object[]) });
    expect(open.stdout).toMatch(/exchange\.response\.done .* has no response\.done \(event 8\)$/m);
    const close = { from: 'server', close: { code: 1006 } };
    const closed = await run(['check', 'exchange'], { input: lines([...(events as object[]), close]) });
    expect([closed.code, closed.stdout]).toEqual([0, '']);
  });

  it('takes a log that may stop anywhere', async () => {
    const input = lines(LEGAL[TEXT]!.slice(0, 10));
    expect((await run(['check', 'exchange', '--partial'], { input })).code).toBe(0);
    expect((await run(['check', 'exchange'], { input })).code).toBe(1);
  });

  it('ends with 2 if something cannot be read, or does not apply', async () => {
    const broken = await run(['check', 'exchange'], { input: `${lines(LEGAL[TEXT]!)}{` });
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringMatching(/0 violations, 1 read error\n$/)]);
    const other = await run(['check', 'exchange', '--coverage', 'x.ndjson']);
    expect([other.code, other.stderr]).toEqual([2, 'error: --coverage does not apply to exchange.\n']);
    const partial = await run(['check', 'response', '--partial'], { input: '{}' });
    expect([partial.code, partial.stderr]).toEqual([2, 'error: --partial needs exchange.\n']);
  });
});

describe('list rules exchange', () => {
  it('lists the rules of order', async () => {
    const { stdout } = await run(['list', 'rules', 'exchange', '--json']);
    const rules = exchangeRules.map(({ id, text, certainty }) =>
      expect.objectContaining({ id, rule: text, certainty }),
    );
    expect(JSON.parse(stdout)).toEqual(rules);
  });
});
