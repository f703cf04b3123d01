import { describe, expect, it } from 'vitest';
import { MODEL_NAMES } from '../../arbitraries/models.js';
import { run } from './_run.js';

const list = async (...args: string[]) => (await run(['list', ...args])).stdout;
const json = async (...args: string[]) => JSON.parse(await list(...args, '--json'));

describe('list', () => {
  it('lists the models', async () => {
    const names = ['session', 'ga-session', 'transcription-session', 'client-secret', 'response'];
    const rows = names.map((name) => `${name} +\\d+\\n`).join('');
    expect(await list('models')).toMatch(new RegExp(`^MODEL +RULES\\n${rows}$`));
    expect((await json('models')).map(({ model }: { model: string }) => model)).toEqual(names);
  });

  it('lists the rules in columns', async () => {
    const [heading, ...rows] = (await list('rules', 'response')).trimEnd().split('\n');
    expect(heading).toMatch(/^ID +PLACES +RULE +SOURCE +CERTAINTY +EFFECT +NEAR MISSES +AMBIGUOUS +SYSTEMATIC$/);
    const row = rows.find((text) => text.startsWith('usage.total '))!;
    for (const [name, cell] of Object.entries({
      PLACES: '/usage/total_tokens ',
      RULE: 'must be the sum of input_tokens and output_tokens ',
      SOURCE: 'RealtimeResponse\\.usage\\.total_tokens ',
      CERTAINTY: 'documented ',
      EFFECT: 'refuses',
    })) {
      expect(row.slice(heading!.indexOf(name))).toMatch(new RegExp(`^${cell}`));
    }
  });

  it('lists the rules of one model, or of all', async () => {
    const all = await json('rules');
    const ofModels = await Promise.all(MODEL_NAMES.map((name) => json('rules', name)));
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
      if (effect === 'refuses') expect(nearMisses).toBeGreaterThan(0);
      // Messages without a valid role are equal, whichever of the three kinds they were: the list has them once.
      const kinds = id === 'message.role' ? 3 : 1;
      if (effect !== 'shapes') expect(systematic).toBeGreaterThanOrEqual(nearMisses / kinds + ambiguous);
      if (effect !== 'shapes') expect(systematic).toBeGreaterThan(0);
    }
    const shaping = (await json('rules')).filter(
      ({ effect, systematic }: { effect: string; systematic: number }) => effect === 'shapes' && systematic > 0,
    );
    expect(shaping.map(({ id }: { id: string }) => id).sort()).toEqual([
      'ga-turn-detection.foreign',
      'mcp-approval-filter.closed',
      'mcp-filter.closed',
      'mcp-server.target',
      'mcp-server.url',
      'prompt.part-url',
      'transcription-session-audio-input.beta-format',
      'transcription.languages-model',
      'transcription.whisper-prompt',
    ]);
  });
});
