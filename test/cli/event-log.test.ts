import { describe, expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { eventIn } from '../../src/cli/_event-log.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { file, run } from './_run.js';

const server = (event: unknown) => ({ from: 'server', event });
const client = (event: unknown) => ({ from: 'client', event });

const cleared = { type: 'input_audio_buffer.cleared', event_id: 'event_1' };
const stopped = { type: 'output_audio_buffer.stopped', event_id: 'event_2', response_id: 'resp_1' };
const wrong = { ...stopped, response_id: 5 };
const clear = { type: 'input_audio_buffer.clear' };
const unheard = { type: 'response.sung', event_id: 'event_3' };

const ndjson = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Checks one file, `log`, and removes its folder from what is printed. */
async function check(content: string, ...args: string[]) {
  const path = file('log', content);
  const { code, stdout, stderr } = await run(['check', ...args, path]);
  const lines = (text: string) => text.replaceAll(path, 'log').split('\n').slice(0, -1);
  return { code, found: lines(stdout), printed: lines(stderr) };
}

describe('the event in a value of a log', () => {
  it.each([
    ['a bare event', cleared, { event: cleared, pointer: '' }],
    ['an event and its sender', server(cleared), { event: cleared, pointer: '/event', from: 'server' }],
    ['anything that a sender sent', client(5), { event: 5, pointer: '/event', from: 'client' }],
    ['an event and something else', { at: 9, event: cleared }, { event: cleared, pointer: '/event' }],
    [
      'an event with a property of that name',
      { type: 't', event: '9' },
      { event: { type: 't', event: '9' }, pointer: '' },
    ],
    ['an event with such an object', { type: 't', event: {} }, { event: { type: 't', event: {} }, pointer: '' }],
    ['an event that is no object', { event: '9' }, { event: { event: '9' }, pointer: '' }],
    ['an unknown sender', { from: 'proxy', event: cleared }, { event: cleared, pointer: '/event' }],
    ['no object', [cleared], { event: [cleared], pointer: '' }],
  ])('is found in %s', (_, value, found) => {
    expect(eventIn(value)).toEqual(found);
  });
});

describe('check of an event log', () => {
  it('names the line and the place of a violation', async () => {
    const { code, found, printed } = await check(ndjson(server(cleared), server(wrong), wrong), 'server-event');
    expect({ code, printed }).toEqual({ code: 1, printed: ['3 values checked, 2 violations'] });
    const said = 'output_audio_buffer.stopped.types must be a string, but it is 5';
    expect(found).toEqual([`log:2 /event/response_id ${said}`, `log:3 /response_id ${said}`]);
  });

  it('reads an array of events, over several lines', async () => {
    const { found, printed } = await check(JSON.stringify([cleared, server(wrong), clear], null, 1), 'server-event');
    expect(found[0]).toMatch(/^log:11 \/1\/event\/response_id /);
    expect(printed).toEqual(['Left out 1 event from the client.', '2 values checked, 1 violation']);
  });

  it('prints the place in the log as JSON, and counts values that are left out', async () => {
    const { found } = await check(ndjson(client(clear), server(wrong)), 'server-event', '--json');
    expect(JSON.parse(found[0]!)).toMatchObject({ file: 'log', line: 2, index: 1, path: '/event/response_id' });
  });

  it.each([
    ['server-event', 3, 'client', 2],
    ['client-event', 2, 'server', 3],
  ])('checks as %s only the events of that side', async (model, checked, other, leftOut) => {
    const log = ndjson(server(cleared), cleared, server(stopped), client(clear), clear);
    expect(await check(log, model)).toEqual({
      ...{ code: 0, found: [] },
      printed: [`Left out ${leftOut} events from the ${other}.`, `${checked} values checked, 0 violations`],
    });
  });

  it('believes the sender: an event that only the other side sends is a violation', async () => {
    const { found, printed } = await check(ndjson(server(clear)), 'server-event', '--skip-unknown');
    expect(found).toEqual([
      'log:1 /event/type server-event.type must be the type of a documented event, but it is "input_audio_buffer.clear"',
    ]);
    expect(printed).toEqual(['1 value checked, 1 violation']);
  });

  it('reports an unknown type as a violation, or leaves it out and names it', async () => {
    const log = ndjson(server(unheard), cleared, unheard, { ...unheard, type: 'a\u001bb' });
    const { code, found } = await check(log, 'server-event');
    expect([code, found.length, found[0]]).toEqual([
      1,
      3,
      expect.stringMatching(/^log:1 \/event\/type server-event\.type /),
    ]);
    expect(await check(log, 'server-event', '--skip-unknown')).toEqual({
      ...{ code: 0, found: [] },
      printed: [
        'Left out 3 events whose type is not documented: response.sung (2), a\\u{001b}b (1).',
        '1 value checked, 0 violations',
      ],
    });
  });

  it('checks values without a type, whatever is skipped', async () => {
    const log = ndjson(server({ event_id: 'event_1' }), 5, server(null));
    const { found, printed } = await check(log, 'server-event', '--skip-unknown');
    expect(found.map((line) => line.split(' ')[0])).toEqual(['log:1', 'log:2', 'log:3']);
    expect(printed).toEqual(['3 values checked, 3 violations']);
  });

  it('checks as one event only the events of its type', async () => {
    const log = ndjson(server(cleared), server(wrong), client(clear), unheard);
    const { found, printed } = await check(log, 'output_audio_buffer.stopped');
    expect(found).toHaveLength(1);
    expect(printed).toEqual([
      'Left out 1 event from the client.',
      'Left out 2 events of other types.',
      '1 value checked, 1 violation',
    ]);
  });

  it('checks whole logs of typical events', async () => {
    const events = Array.from({ length: 200 }, (_, index) => {
      return sampleAt(models['server-event'].arbitrary({ tier: 'typical' }), 1, index);
    });
    expect(await check(ndjson(...events.map(server)), 'server-event')).toEqual({
      ...{ code: 0, found: [], printed: ['200 values checked, 0 violations'] },
    });
  });

  it('does not take other models for logs', async () => {
    const { printed } = await check(ndjson(server({ id: 5 })), 'response');
    expect(printed).toEqual(['1 value checked, 0 violations']);
  });

  it.each([
    ['[]', 'server-event', [], 'there is no value in the files'],
    ['[]', 'session', [], 'there is no value in the files'],
    [ndjson(client(clear)), 'server-event', [], '1 value was left out'],
    [ndjson(unheard, clear), 'server-event', ['--skip-unknown'], '2 values were left out'],
    [ndjson(cleared, stopped), 'response.done', [], '2 values were left out'],
  ])('exits with 2 if it checks nothing of %s as a %s', async (log, model, args, why) => {
    const { code, found, printed } = await check(log, model, ...args);
    expect({ code, found }).toEqual({ code: 2, found: [] });
    expect(printed.slice(-2)).toEqual(['0 values checked, 0 violations', `error: nothing was checked: ${why}.`]);
  });

  it.each(['response', 'response.done'])('skips no unknown types for %s', async (model) => {
    const { code, printed } = await check(ndjson(unheard), model, '--skip-unknown');
    expect({ code, printed }).toEqual({
      code: 2,
      printed: ['error: --skip-unknown needs server-event or client-event.'],
    });
  });
});

describe('check --unknown', () => {
  it('counts what the model does not know, the most frequent first, with the first example', async () => {
    const message = { type: 'message', role: 'assistant', content: [], phase: 'final_answer' };
    const item = (one: object) => server({ type: 'conversation.item.added', event_id: 'event_1', item: one });
    const log = ndjson(unheard, item(message), item({ ...message, phase: 1 }), item({ type: 'dream' }), client(clear));
    const { code, found, printed } = await check(log, 'server-event', '--unknown');
    expect(found).toEqual([
      'OBJECT             PLACE   UNKNOWN   COUNT  EXAMPLE          FIRST AT',
      'assistant-message  /phase  property  2      "final_answer"   log:2',
      'server-event       /type   word      1      "response.sung"  log:1',
      'conversation-item  /type   word      1      "dream"          log:4',
    ]);
    // Violations go to standard error.
    expect(code).toBe(1);
    expect(printed.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...['log:1 /type', 'log:4 /event/item/type', 'Left out', '4 values'],
    ]);
    const skipped = await check(log, 'server-event', '--unknown', '--skip-unknown');
    expect(skipped.found).toEqual(found);
    expect(skipped.printed.at(-1)).toBe('3 values checked, 1 violation');
  });

  it('prints one JSON value with --json', async () => {
    const { code, found, printed } = await check(
      ndjson({ id: 'resp_1' }, { usage: { fee: 1.5 } }),
      'response',
      '--unknown',
      '--json',
    );
    expect(JSON.parse(found.join(''))).toEqual({
      model: 'response',
      values: 2,
      unknown: [
        {
          ...{ kind: 'property', object: 'usage', place: '/fee', count: 1, example: 1.5 },
          where: { file: expect.stringMatching(/log$/), line: 2, path: '/usage/fee' },
        },
      ],
    });
    expect({ code, printed }).toEqual({ code: 0, printed: ['2 values checked, 0 violations'] });
  });

  it('says so if nothing is unknown', async () => {
    expect((await check(ndjson({ id: 'resp_1' }), 'response', '--unknown')).found).toEqual([
      'Nothing is unknown in 1 value.',
    ]);
  });

  it('reports unknown types even if nothing else is in the log', async () => {
    const { code, found } = await check(ndjson(unheard), 'server-event', '--unknown', '--skip-unknown');
    expect([code, found.length]).toEqual([2, 2]);
  });

  it('does not look into deep or large values', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { found } = await check(
      `{"id":"resp_1","deep":${deep},"${'k'.repeat(200)}":"${'v'.repeat(1_000_000)}"}\n`,
      'response',
      '--unknown',
    );
    expect(found[1]).toMatch(/^response +\/deep +property +1 +\[\[\["…"\]\]\] +log:1$/);
    expect(found[2]!.length).toBeLessThan(250);
  });

  it('cannot be combined with --coverage', async () => {
    expect((await check('{}', 'response', '--unknown', '--coverage')).printed).toEqual([
      'error: --unknown and --coverage cannot be combined.',
    ]);
  });
});
