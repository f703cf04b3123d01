import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assistantContent,
  assistantMessage,
  type Constraints,
  check,
  conversationItem,
  metadata,
  type RealtimeResponse,
  response,
  sampleAt,
  session,
  statusDetails,
} from '../../src/index.js';

const samples = <T>(arbitrary: fc.Arbitrary<T>, count = 120): T[] =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 11, index));

const TIERS = ['typical', 'edge', 'valid'] as const;
const PRESENCES = ['any', 'all', 'required'] as const;
const every = TIERS.flatMap((tier) => PRESENCES.map((presence): Constraints => ({ tier, presence })));

describe('presence', () => {
  it.each(TIERS)('required: a session and a response have no property: %s', (tier) => {
    for (const value of samples(session({ tier, presence: 'required' }))) expect(value).toEqual({});
    for (const value of samples(response({ tier, presence: 'required' }))) expect(value).toEqual({});
  });

  it.each(TIERS)('all: every documented property at every level: %s', (tier) => {
    for (const value of samples(session({ tier, presence: 'all' }))) {
      expect(Object.keys(value)).toHaveLength(13);
      expect(Object.keys(value.audio ?? {})).toEqual(['input', 'output']);
      expect(Object.keys(value.audio?.input ?? {})).toHaveLength(4);
    }
    for (const value of samples(response({ tier, presence: 'all' }))) {
      expect(Object.keys(value)).toHaveLength(11);
      if (value.usage) expect(Object.keys(value.usage.input_token_details ?? {})).toHaveLength(5);
    }
  });

  it('required: an item has the properties that its type requires', () => {
    const keys = samples(conversationItem({ presence: 'required' })).map((item) => Object.keys(item).sort().join(' '));
    expect([...new Set(keys)].sort()).toEqual([
      'approval_request_id approve id type',
      'arguments id name server_label type',
      'arguments name type',
      'call_id output type',
      'content role type',
      'server_label tools type',
    ]);
  });
});

describe('options are satisfied', () => {
  it.each(every)('statuses: $tier, $presence', (constraints) => {
    const values = samples(response({ ...constraints, statuses: ['failed', 'incomplete'] }));
    expect(new Set(values.map(({ status }) => status))).toEqual(new Set(['failed', 'incomplete']));
    for (const value of values) expect(check('response', value)).toEqual([]);
  });

  it.each(every)('modalities: $tier, $presence', (constraints) => {
    for (const value of samples(response({ ...constraints, modalities: ['text'] }))) {
      expect(value.output_modalities).toEqual(['text']);
      expect(check('response', value)).toEqual([]);
    }
    for (const value of samples(session({ ...constraints, modalities: ['audio'] }))) {
      expect(value.output_modalities).toEqual(['audio']);
    }
  });

  it.each(every)('itemTypes: $tier, $presence', (constraints) => {
    const itemTypes = ['mcp_call', 'function_call_output'] as const;
    const values = samples(response({ ...constraints, itemTypes }));
    for (const { output } of values) expect(output?.length).toBeGreaterThan(0);
    const types = values.flatMap(({ output }) => (output ?? []).map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(itemTypes));
  });

  it.each(every)('tools: $tier, $presence', (constraints) => {
    for (const { tools } of samples(session({ ...constraints, tools: 'some' })))
      expect(tools?.length).toBeGreaterThan(0);
    for (const { tools, tool_choice } of samples(session({ ...constraints, tools: 'none' }))) {
      expect(tools ?? []).toEqual([]);
      expect(['auto', 'none', undefined]).toContain(tool_choice);
    }
  });

  it.each(TIERS)('options compose: a failed response with every property is consistent: %s', (tier) => {
    const values = samples(response({ tier, statuses: ['failed'], presence: 'all' }));
    const withError = values.filter(({ status_details }) => status_details?.error);
    expect(withError.length).toBeGreaterThan(values.length / 2);
    for (const { status_details } of withError) expect(status_details?.type).toBe('failed');
    for (const { output } of values) {
      for (const item of output ?? []) if (item.type === 'message') expect(item.id).toBeTypeOf('string');
    }
  });

  it('roles and modalities of items', () => {
    for (const item of samples(conversationItem({ itemTypes: ['message'], roles: ['user'] }))) {
      expect(item).toMatchObject({ type: 'message', role: 'user' });
    }
    for (const item of samples(assistantMessage({ modalities: ['text'] }))) {
      for (const part of item.content) expect(part.type ?? 'output_text').toBe('output_text');
    }
    for (const part of samples(assistantContent({ modalities: ['audio'] }))) expect(part.type).toBe('output_audio');
    for (const details of samples(statusDetails({ statuses: ['completed'] }))) {
      expect(details?.type ?? 'completed').toBe('completed');
    }
  });

  it('options stay satisfied while shrinking', () => {
    const { counterexample } = fc.check(
      fc.property(
        response({ statuses: ['cancelled'], modalities: ['audio'], itemTypes: ['function_call'] }),
        () => false,
      ),
    );
    expect(counterexample?.[0]).toEqual({
      status: 'cancelled',
      output: [{ type: 'function_call', name: '', arguments: '{}' }],
      output_modalities: ['audio'],
    });
  });
});

describe('typical responses are consistent', () => {
  const values: RealtimeResponse[] = samples(response({ tier: 'typical' }), 3000);

  it('a response that reached its token limit has that limit, and used it up', () => {
    const cut = values.filter(({ status_details }) => status_details?.reason === 'max_output_tokens');
    expect(cut.length).toBeGreaterThan(10);
    for (const { usage, max_output_tokens } of cut) expect(usage?.output_tokens).toBe(max_output_tokens);
  });

  it('there are no audio tokens in text mode', () => {
    for (const { usage } of values.filter(({ output_modalities }) => output_modalities?.[0] === 'text')) {
      expect(usage?.output_token_details?.audio_tokens ?? 0).toBe(0);
    }
  });

  it('items of a completed response are completed and have an id', () => {
    for (const { output } of values.filter(({ status }) => status === 'completed')) {
      for (const item of output ?? []) {
        expect(item.id).toBeTypeOf('string');
        if ('status' in item) expect(item.status).toBe('completed');
      }
    }
  });
});

describe('invalid options throw a RangeError', () => {
  const invalid: [() => unknown, RegExp][] = [
    [() => response({ tier: 'extreme' as 'edge' }), /^tier must be one of typical, edge, valid, not "extreme"$/],
    [() => response({ presence: 'some' as 'any' }), /^presence must be one of any, all, required, not "some"$/],
    [() => response({ statuses: [] }), /^statuses must be an array of at least one of completed, /],
    [() => response({ statuses: ['canceled' as 'cancelled'] }), /^each of statuses must be one of .*, not "canceled"$/],
    [() => response({ statuses: ['failed', 'failed'] }), /^statuses must not contain duplicates: failed, failed$/],
    [() => response({ itemTypes: ['reasoning' as 'message'] }), /^each of itemTypes must be one of/],
    [() => response({ modalities: [] }), /^modalities must be an array of at least one of text, audio$/],
    [() => response({ status: ['failed'] } as object), /^unknown option "status"; the options are tier, presence, /],
    [() => response('edge' as unknown as object), /^constraints must be an object, not "edge"$/],
    [
      () => session({ modalities: ['image' as 'text'] }),
      /^each of modalities must be one of text, audio, not "image"$/,
    ],
    [() => session({ tools: 'many' as 'any' }), /^tools must be one of any, some, none, not "many"$/],
    [() => conversationItem({ roles: ['developer' as 'user'] }), /^each of roles must be one of/],
    [
      () => conversationItem({ itemTypes: ['mcp_call'], roles: ['user'] }),
      /^roles requires messages, but itemTypes allows only mcp_call$/,
    ],
    [
      () => conversationItem({ itemTypes: ['mcp_call'], modalities: ['text'] }),
      /^modalities requires an assistant's messages, but itemTypes and roles exclude them$/,
    ],
    [() => metadata({ tier: null as unknown as 'edge' }), /^tier must be one of typical, edge, valid, not null$/],
    [() => assistantMessage({ modalities: [] }), /^modalities must be an array/],
    [() => statusDetails({ statuses: [] }), /^statuses must be an array/],
  ];

  it.each(invalid.map(([make, message]) => [message, make] as const))('%s', (message, make) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
