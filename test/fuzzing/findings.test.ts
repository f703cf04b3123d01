import { describe, expect, it } from 'vitest';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

/** Returns the findings of a parser that checks a value and returns it. */
async function findingsOf(
  model: 'session' | 'response',
  check: (value: Any) => unknown,
  more: Partial<FuzzOptions> = {},
) {
  const parse = (text: string) => {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null) throw new Error('no object');
    check(value);
    return value;
  };
  const { findings } = await fuzzParser(parse, { model, seed: 1, runs: 0, tiers: ['edge'], ...more });
  return findings;
}

const refuse = (isWrong: boolean, message: string) => {
  if (isWrong) throw new Error(message);
};
const items = (value: Any): Any[] => value.output ?? [];

describe('a finding', () => {
  it('is the same for a type in two places, and shows a usual value', async () => {
    const findings = await findingsOf('session', ({ audio }) => {
      for (const side of [audio?.input, audio?.output]) refuse(side?.format !== undefined, 'no variant of the format');
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.places.join()).toMatch(/input\/format.*output\/format/);
    expect(findings[0]!.case.value).toEqual({ audio: { input: { format: { type: 'audio/pcm', rate: 24_000 } } } });
  });

  it('is about its own rule and place, whatever else the failing cases contain', async () => {
    const [only, ...others] = await findingsOf(
      'response',
      (value) => refuse(value.conversation_id === null, 'conversation_id must be a string'),
      { tiers: ['typical', 'edge', 'evolved'], runs: 200 },
    );
    expect([only!.rules, only!.places, others]).toEqual([['response.conversation-id'], ['/conversation_id'], []]);
    expect(only!.count).toBeGreaterThan(10);
  });

  it('is reported for each fault of a parser that reports all of them at once, if one of them is known', async () => {
    const check = (value: Any) => {
      const messages = items(value).filter(({ type }) => type === 'message');
      const wrong = messages.flatMap(({ id, content }) => [
        ...(id === undefined ? ['no id'] : []),
        ...content.filter(({ type, text }: Any) => type === 'input_text' && text === undefined).map(() => 'no text'),
      ]);
      refuse(wrong.length > 0, wrong.join(' and '));
    };
    const rules = ['conversation-item.*', 'item.*', 'message.*', 'content-part.*'];
    const findings = await findingsOf('response', check, { rules });
    expect(findings.map(({ complaint, cause }) => [complaint?.message, cause?.change, cause?.path])).toEqual([
      ['no id', 'with', '/output/0/id'],
      ['no text', 'with', '/output/0/content/0/text'],
    ]);
  });

  it('shows a missing property rather than another kind of object', async () => {
    const [only, ...others] = await findingsOf('response', (value) => {
      for (const { type, output } of items(value)) refuse(type === 'mcp_call' && output === undefined, 'no output');
    });
    expect(others).toEqual([]);
    expect(only!.cause).toMatchObject({ change: 'with', path: '/output/0/output' });
  });

  it('shows the number next to a rejected one', async () => {
    const [only] = await findingsOf('session', ({ expires_at = 0 }) => refuse(expires_at > 2 ** 31 - 1, 'too late'));
    expect([only!.case.value, only!.accepted]).toEqual([{ expires_at: 2 ** 31 }, { expires_at: 2 ** 31 - 1 }]);
  });

  it('about a returned value shows what is lost', async () => {
    const findings = await findingsOf(
      'session',
      (value) => {
        delete value.turn_detection;
        delete value.audio?.input?.noise_reduction;
        if (value.expires_at !== undefined) value.expires_at = String(value.expires_at);
      },
      { roundTrip: true },
    );
    const shown = findings.map(({ difference, case: found, back }) => [difference, found.path, back]);
    expect(shown.toSorted()).toEqual([
      ['changed', '/expires_at', '0'],
      ['lost', '/audio/input/noise_reduction', undefined],
      ['lost', '/turn_detection', undefined],
      ['null-to-absent', expect.any(String), undefined],
    ]);
  });

  it('about a deeply nested text shows as few levels as possible, and nothing else', async () => {
    const overflow = (): number => overflow() + 1;
    const tooDeep = (text: string) => (text.split('{"x":').length > 71 ? overflow() : JSON.parse(text));
    const nested = (levels: number) => `${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const shown = async (more: Partial<FuzzOptions>) => {
      const { findings } = await fuzzParser(tooDeep, { model: 'response', ...more });
      return findings.map(({ kind, case: found }) => [kind, found.mutation, found.text]);
    };
    expect(await shown({ seed: 1, runs: 0 })).toEqual([['crashed', 'deep-nesting', nested(71)]]);
    // Beside other properties the first level begins with a comma. Without them, there is one level more.
    const random = { seed: 4, runs: 300, tiers: ['malformed'], phases: ['random'] } as const;
    expect(await shown(random)).toEqual([['crashed', 'deep-nesting', nested(72)]]);
  });

  it('about a damaged text shows the simplest value with that damage', async () => {
    const overflow = (): number => overflow() + 1;
    const parse = (text: string) => (/\\u[\da-f]{0,3}"/.test(text) ? overflow() : JSON.parse(text));
    const options = { model: 'response', seed: 1, runs: 300, tiers: ['malformed'], phases: ['random'] } as const;
    const [only, ...others] = (await fuzzParser(parse, options)).findings;
    expect([only!.kind, only!.case.mutation, others]).toEqual(['crashed', 'short-unicode-escape', []]);
    expect(only!.case.text).toMatch(/^\{"(?:x":"a\\u[\da-f]{0,3}"|x\\u[\da-f]{0,3}":"a")\}$/);
    expect(only!.size.before).toBeGreaterThan(only!.size.after);
  });
});
