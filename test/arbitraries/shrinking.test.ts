import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conversationItem,
  metadata,
  type RealtimeResponse,
  type RealtimeSessionCreateResponse,
  response,
  session,
} from '../../src/index.js';

/** Shrinks values for which `fails` holds, from several seeds. Returns the distinct smallest values. */
function shrunk<T>(arbitrary: fc.Arbitrary<T>, fails: (value: T) => unknown): unknown[] {
  const found = [1, 2, 3, 4, 5].map((seed) => {
    const { counterexample } = fc.check(
      fc.property(arbitrary, (value) => !fails(value)),
      { seed, numRuns: 20_000 },
    );
    return JSON.stringify(counterexample?.[0]);
  });
  return [...new Set(found)].map((text) => JSON.parse(text ?? 'null'));
}

type Response = RealtimeResponse;
type Session = RealtimeSessionCreateResponse;

const items = (value: Response) => value.output ?? [];
const parts = (value: Response): Record<string, unknown>[] =>
  items(value).flatMap((item): Record<string, unknown>[] => (item.type === 'message' ? item.content : []));

const oneCharacter = expect.stringMatching(/^.$/);
const smallestJson = expect.stringMatching(/^({}|\[]|""|0)$/);

describe('a failing property shrinks to the smallest response', () => {
  it('if every value fails: an empty response', () => {
    expect(shrunk(response(), () => true)).toEqual([{}]);
  });

  it('with more than 3 pairs of metadata: only the 4 shortest pairs', () => {
    for (const smallest of shrunk(response(), (r) => Object.keys(r.metadata ?? {}).length > 3) as Response[]) {
      expect(Object.keys(smallest)).toEqual(['metadata']);
      const pairs = Object.entries(smallest.metadata ?? {});
      expect(pairs.map(([key, value]) => [key.length, value])).toEqual(Array(4).fill([1, '']));
    }
  });

  it('with an mcp_call: one such item with its required properties', () => {
    const smallest = shrunk(response(), (r) => items(r).some((item) => item.type === 'mcp_call'));
    for (const { output } of smallest as Response[]) {
      expect(output).toEqual([
        { type: 'mcp_call', id: oneCharacter, server_label: '', name: '', arguments: smallestJson },
      ]);
    }
  });

  it('with spoken audio: one part with an empty transcript', () => {
    const smallest = shrunk(response(), (r) => parts(r).some((part) => part.type === 'output_audio'));
    expect(smallest).toEqual([
      { output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: '' }] }] },
    ]);
  });

  it('with a transcript of more than 20 characters: 21 letters', () => {
    const long = (part: Record<string, unknown>) => typeof part.transcript === 'string' && part.transcript.length > 20;
    for (const smallest of shrunk(response({ tier: 'typical' }), (r) => parts(r).some(long)) as Response[]) {
      expect(parts(smallest)).toEqual([{ type: 'output_audio', transcript: 'a'.repeat(21) }]);
    }
  });

  it('that used more than 1,000 tokens: only the total, 1,001', () => {
    const smallest = shrunk(response(), (r) => (r.usage?.total_tokens ?? 0) > 1000);
    expect(smallest).toEqual([{ usage: { total_tokens: 1001 } }]);
  });

  it('with cached audio tokens: one token and nothing else', () => {
    const cached = (r: Response) => r.usage?.input_token_details?.cached_tokens_details?.audio_tokens ?? 0;
    expect(shrunk(response(), (r) => cached(r) > 0)).toEqual([
      { usage: { input_token_details: { cached_tokens_details: { audio_tokens: 1 } } } },
    ]);
  });

  it('with conversation_id null: only that', () => {
    expect(shrunk(response(), (r) => r.conversation_id === null)).toEqual([{ conversation_id: null }]);
  });

  it('that was cancelled with a reason: only the status and the shorter reason', () => {
    const smallest = shrunk(response(), (r) => r.status === 'cancelled' && r.status_details?.reason);
    expect(smallest).toEqual([{ status: 'cancelled', status_details: { reason: 'turn_detected' } }]);
  });

  it('that has an id: only the prefix and one letter', () => {
    expect(shrunk(response(), (r) => r.id)).toEqual([{ id: 'resp_a' }]);
  });
});

describe('a failing property shrinks to the smallest session', () => {
  it('with a tool that has parameters: one tool with the empty schema', () => {
    expect(shrunk(session(), (s: Session) => s.tools?.some((tool) => tool.parameters))).toEqual([
      { tools: [{ parameters: {} }] },
    ]);
  });

  it('with an integer limit: the smallest limit', () => {
    expect(shrunk(session(), (s: Session) => typeof s.max_output_tokens === 'number')).toEqual([
      { max_output_tokens: 1 },
    ]);
  });

  it('with instructions that are not ASCII: one such character', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: The range is ASCII.
    const foreign = /[^\u0000-\u007f]/;
    for (const smallest of shrunk(session(), (s: Session) => foreign.test(s.instructions ?? '')) as Session[]) {
      expect(Object.keys(smallest)).toEqual(['instructions']);
      expect(Array.from(smallest.instructions ?? '')).toHaveLength(1);
    }
  });

  it('with tracing metadata: an empty object', () => {
    const traced = (s: Session) => typeof s.tracing === 'object' && s.tracing?.metadata;
    expect(shrunk(session(), traced)).toEqual([{ tracing: { metadata: {} } }]);
  });
});

describe('options stay satisfied while shrinking', () => {
  it('presence: all keeps every property', () => {
    const [smallest] = shrunk(response({ presence: 'all', statuses: ['failed'] }), () => true) as Response[];
    expect(Object.keys(smallest!)).toHaveLength(11);
    expect(smallest!.status).toBe('failed');
  });

  it('itemTypes keeps the item type, and a key that is needed stays', () => {
    expect(shrunk(conversationItem({ itemTypes: ['function_call'] }), () => true)).toEqual([
      { type: 'function_call', name: '', arguments: '{}' },
    ]);
    expect(shrunk(metadata(), (pairs) => pairs && Object.hasOwn(pairs, '__proto__'))).toEqual([
      JSON.parse('{"__proto__":""}'),
    ]);
  });
});
