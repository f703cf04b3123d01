import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './_run.js';

const folder = mkdtempSync(join(tmpdir(), 'within-'));
const log = join(folder, 'log.ndjson');

const wrong = { usage: { total_tokens: 9, input_tokens: 5, output_tokens: 5 } };
const session = { type: 'transcription', object: 'realtime.transcription_session', id: 'sess_1' };

writeFileSync(
  log,
  [
    { from: 'server', event: { type: 'session.created', event_id: 'e1', session } },
    { from: 'client', event: { type: 'response.create' } },
    { type: 'response.created', event_id: 'e2', response: { status: 'in_progress' } },
    { type: 'response.done', event_id: 'e3', response: wrong },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
);

const values = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('check --within', () => {
  it('checks the values of a model in all events that carry it', async () => {
    const { stdout, stderr, code } = await run(['check', 'response', '--within', log]);
    expect(stdout).toBe(
      `${log}:4 /response/usage/total_tokens usage.total must be input_tokens + output_tokens (5 + 5 = 10), but is 9\n`,
    );
    expect(stderr).toContain('Left out 2 events that do not carry it.');
    expect(stderr).toContain('2 values checked, 1 violation');
    expect(code).toBe(1);
  });

  it('checks the values in events of one type', async () => {
    const { stderr, code } = await run(['check', 'response', '--within', 'response.created', log]);
    expect(stderr).toContain('1 value checked, 0 violations');
    expect(code).toBe(0);
  });

  it('leaves out objects of another kind in the same property', async () => {
    expect((await run(['check', 'transcription-session', '--within', log])).stderr).toContain(
      '1 value checked, 0 violations',
    );
    const { stderr, code } = await run(['check', 'ga-session', '--within', log]);
    expect(stderr).toContain('nothing was checked');
    expect(code).toBe(2);
  });

  it.each([
    [['check', 'response', '--within', 'session.created', log], 'session.created does not carry a response'],
    [['sample', 'response', '--within', 'response.finished'], 'there is no event "response.finished"'],
    [['sample', 'client-secret', '--within'], 'client-secret has no usual event; no event carries it.'],
    [['corpus', folder, '--within', 'response.done'], '--within needs a model.'],
  ])('%j is one sentence', async (words, sentence) => {
    const { stdout, stderr, code } = await run(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('sample --within', () => {
  it('puts each value into an event that is valid, and each in another one', async () => {
    const { stdout } = await run(['sample', 'response', '--within', '--tier', 'valid', '-n', '50', '--seed', '1']);
    const events = values(stdout);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['response.done', 'response.created']));
    expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(50);
    const checked = join(folder, 'events.ndjson');
    writeFileSync(checked, stdout);
    expect((await run(['check', 'server-event', checked])).code).toBe(0);
  });

  it('labels the place in the event', async () => {
    const words = [
      '--within',
      'response.done',
      '--tier',
      'invalid',
      '--rules',
      'usage.total',
      '--cases',
      '--seed',
      '1',
    ];
    const [found] = values((await run(['sample', 'response', ...words])).stdout);
    expect(found).toMatchObject({ model: 'response', within: 'response.done', path: '/response/usage/total_tokens' });
    expect(found.value.type).toBe('response.done');
  });

  it('leaves out what the event cannot carry', async () => {
    const list = async (...within: string[]) =>
      values((await run(['sample', 'response', '--systematic', '--cases', ...within])).stdout);
    const [alone, usual, done] = [await list(), await list('--within'), await list('--within', 'response.done')];
    expect(usual.length).toBeGreaterThan(done.length);
    expect(alone.length).toBeGreaterThan(usual.length);
    expect(done.length).toBeGreaterThan(0.9 * alone.length);
    const begun = ({ value }: { value: { response?: { status?: string } } }) =>
      value.response?.status === 'in_progress';
    expect(done.some(begun)).toBe(false);
    expect(usual.some(begun)).toBe(true);
  });
});
