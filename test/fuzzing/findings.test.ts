import { describe, expect, it } from 'vitest';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

/** What is found in a parser that does that with the value, and gives it back. */
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
  it('is one for a type that stands in two places, and shows a usual value', async () => {
    const findings = await findingsOf('session', ({ audio }) => {
      for (const side of [audio?.input, audio?.output]) refuse(side?.format !== undefined, 'no variant of the format');
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.places.join()).toMatch(/input\/format.*output\/format/);
    expect(findings[0]!.case.value).toEqual({ audio: { input: { format: { type: 'audio/pcm', rate: 24_000 } } } });
  });

  it('is about its own rule and place, whatever else the cases have that show it', async () => {
    const [only, ...others] = await findingsOf(
      'response',
      (value) => refuse(value.conversation_id === null, 'conversation_id must be a string'),
      { tiers: ['typical', 'edge', 'evolved'], runs: 200 },
    );
    expect([only!.rules, only!.places, others]).toEqual([['response.conversation_id'], ['/conversation_id'], []]);
    expect(only!.count).toBeGreaterThan(10);
  });

  it('is one for each fault of a parser that tells all of them at once, where one of them is known', async () => {
    const findings = await findingsOf('response', (value) => {
      const messages = items(value).filter(({ type }) => type === 'message');
      const wrong = messages.flatMap(({ id, content }) => [
        ...(id === undefined ? ['no id'] : []),
        ...content.filter(({ type, text }: Any) => type === 'input_text' && text === undefined).map(() => 'no text'),
      ]);
      refuse(wrong.length > 0, wrong.join(' and '));
    });
    expect(findings.map(({ complaint, cause }) => [complaint?.message, cause?.change, cause?.path])).toEqual([
      ['no id', 'with', '/output/0/id'],
      ['no text', 'with', '/output/0/content/0/text'],
    ]);
  });

  it('says what is lacking before it says that another kind is accepted', async () => {
    const [only, ...others] = await findingsOf('response', (value) => {
      for (const { type, output } of items(value)) refuse(type === 'mcp_call' && output === undefined, 'no output');
    });
    expect(others).toEqual([]);
    expect(only!.cause).toMatchObject({ change: 'with', path: '/output/0/output' });
  });

  it('shows the neighbour of a number that is refused', async () => {
    const [only] = await findingsOf('session', ({ expires_at = 0 }) => refuse(expires_at > 2 ** 31 - 1, 'too late'));
    expect([only!.case.value, only!.accepted]).toEqual([{ expires_at: 2 ** 31 }, { expires_at: 2 ** 31 - 1 }]);
  });

  it('of the way back is told by what is lost', async () => {
    const findings = await findingsOf(
      'session',
      (value) => {
        delete value.turn_detection;
        delete value.audio?.input?.noise_reduction;
        if (value.expires_at !== undefined) value.expires_at = String(value.expires_at);
      },
      { roundTrip: true },
    );
    const told = findings.map(({ difference, case: found, back }) => [difference, found.path, back]);
    expect(told.toSorted()).toEqual([
      ['changed', '/expires_at', '0'],
      ['lost', '/audio/input/noise_reduction', undefined],
      ['lost', '/turn_detection', undefined],
      ['null-to-absent', expect.any(String), undefined],
    ]);
  });

  it('in a text that is nested deeply is shown with as few levels as it takes, and nothing else', async () => {
    const overflow = (): number => overflow() + 1;
    const tooDeep = (text: string) => (text.split('{"x":').length > 71 ? overflow() : JSON.parse(text));
    const nested = (levels: number) => `${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const shown = async (more: Partial<FuzzOptions>) => {
      const { findings } = await fuzzParser(tooDeep, { model: 'response', ...more });
      return findings.map(({ kind, case: found }) => [kind, found.mutation, found.text]);
    };
    expect(await shown({ seed: 1, runs: 0 })).toEqual([['crashed', 'deep-nesting', nested(71)]]);
    // Among other properties it is one that begins with a comma: without them there is one more.
    const random = { seed: 2, runs: 300, tiers: ['malformed'], phases: ['random'] } as const;
    expect(await shown(random)).toEqual([['crashed', 'deep-nesting', nested(72)]]);
  });

  it('in a damaged text is shown in the simplest value that is damaged so', async () => {
    const overflow = (): number => overflow() + 1;
    const parse = (text: string) => (/\\u[\da-f]{0,3}"/.test(text) ? overflow() : JSON.parse(text));
    const options = { model: 'response', seed: 1, runs: 300, tiers: ['malformed'], phases: ['random'] } as const;
    const [only, ...others] = (await fuzzParser(parse, options)).findings;
    expect([only!.kind, only!.case.mutation, others]).toEqual(['crashed', 'short-unicode-escape', []]);
    expect(only!.case.text).toMatch(/^\{"x":"a\\u[\da-f]{0,3}"\}$/);
    expect(only!.size.before).toBeGreaterThan(only!.size.after);
  });
});
