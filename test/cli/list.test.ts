import { describe, expect, it } from 'vitest';
import { MODEL_NAMES } from '../../arbitraries/models.js';
import { UNION_NAMES, WHOLE_NAMES } from '../_models.js';
import { run } from './_run.js';

const list = async (...args: string[]) => (await run(['list', ...args])).stdout;
const json = async (...args: string[]) => JSON.parse(await list(...args, '--json'));

/** Rules that several kinds of objects share. What is wrong with all kinds alike is in the list once. */
const SHARED = [
  ...['message.role', 'session-request.types', 'server-event.types', 'server-event.type'],
  ...['client-event.types', 'client-event.type'],
];

/** Anything but a reference to an item counts as an item, wherever a model may have a reference. */
const NOT_NESTED = ['item-reference.types', 'item-reference.type'];

/** Only the rows of the oracle break it: with 20 MB. */
const TOO_LARGE = ['input_audio_buffer.append.audio-length'];

describe('list', () => {
  it('lists the models', async () => {
    const names: readonly string[] = MODEL_NAMES;
    expect(names.slice(0, 5)).toEqual(['session', 'ga-session', 'transcription-session', 'client-secret', 'response']);
    expect(names).toContain('response.output_audio.delta');
    const rows = names.map((name) => `${name} +\\d+\\n`).join('');
    expect(await list('models')).toMatch(new RegExp(`^MODEL +RULES\\n${rows}$`));
    expect((await json('models')).map(({ model }: { model: string }) => model)).toEqual(names);
  });

  it('lists the rules in columns that fit 80 characters', async () => {
    const text = await list('rules');
    expect(text).toMatch(/^ID +RULE +CERTAINTY\nsession\.types +must be a JSON object +documented\n/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('shows everything about the rules that match a pattern', async () => {
    expect(await list('rules', 'response', '--rule', 'usage.total')).toMatch(
      /^usage\.total\n {2}Rule: +must be the sum of .*\n {2}Source: +RealtimeResponse\.usage\.total_tokens\n {2}Certainty: +documented\n {2}Effect: +refuses\n {2}Places: +\/usage\/total_tokens\n {2}Cases: +\d+ near misses, 0 ambiguous, \d+ in the systematic list\n$/,
    );
    expect((await list('rules', 'response', '--rule', 'usage.*')).match(/^usage\.\w+/gm)!.length).toBeGreaterThan(3);
    const { code, stderr } = await run(['list', 'rules', '--rule', 'usage.totl']);
    expect([code, stderr]).toEqual([2, 'error: there is no rule "usage.totl"; did you mean usage.total?\n']);
  });

  it('lists the rules of one model, or of all', async () => {
    const all = await json('rules');
    // The rules of every event are those of a union.
    const ofModels = await Promise.all([...WHOLE_NAMES, ...UNION_NAMES].map((name) => json('rules', name)));
    const [ofSession] = ofModels;
    const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);
    expect(new Set(ofModels.flatMap(ids))).toEqual(new Set(ids(all)));
    expect(ids(ofSession)).not.toContain('usage.total');
    expect(ofSession.find(({ id }: { id: string }) => id === 'session.id')).toEqual({
      id: 'session.id',
      places: ['/id'],
      rule: expect.stringContaining('sess_'),
      source: 'RealtimeSessionCreateResponse.id',
      certainty: 'documented',
      effect: 'refuses',
      nearMisses: expect.any(Number),
      ambiguous: 0,
      systematic: expect.any(Number),
    });
    expect(all.find(({ id }: { id: string }) => id === 'audio-format.type').places).toMatchObject({
      session: ['/audio/input/format/type', '/audio/output/format/type'],
      response: ['/audio/output/format/type'],
    });
    expect(all.find(({ id }: { id: string }) => id === 'session.id').places).toEqual({ session: ['/id'] });
  });

  it('counts cases of every rule that refuses or allows something', async () => {
    for (const { id, effect, nearMisses, ambiguous, systematic } of await json('rules')) {
      if (effect === 'refuses') expect(nearMisses > 0, id).toBe(!TOO_LARGE.includes(id));
      if (effect === 'shapes' || TOO_LARGE.includes(id)) continue;
      expect(systematic > 0, id).toBe(!NOT_NESTED.includes(id));
      if (!SHARED.includes(id) && !NOT_NESTED.includes(id))
        expect(systematic, id).toBeGreaterThanOrEqual(nearMisses + ambiguous);
    }
    const shaping = (await json('rules')).filter(
      ({ effect, systematic }: { effect: string; systematic: number }) => effect === 'shapes' && systematic > 0,
    );
    expect(shaping.map(({ id }: { id: string }) => id).sort()).toEqual([
      'client-event.additive',
      'conversation.item.create.assistant-audio',
      'conversation.item.truncate.first-part',
      'conversation.object',
      'ga-turn-detection.foreign',
      'log-prob.byte',
      'log-prob.probability',
      'mcp-approval-filter.closed',
      'mcp-filter.closed',
      'mcp-server.target',
      'mcp-server.url',
      'prompt.part-url',
      'rate-limit.remaining',
      'request-audio-format.rate',
      'request-transcription.languages-model',
      'request-transcription.whisper-delay',
      'request-transcription.whisper-prompt',
      'response-create-params.conversation-word',
      'response.created.begin',
      'session-request.additive',
      'streamed-part.item-type',
      'streamed-part.mixed',
      'transcription-session-audio-input.beta-format',
      'transcription.languages-model',
      'transcription.whisper-prompt',
    ]);
  });
});
