import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import * as schemas from '../../src/objects/index.js';
import {
  FunctionCall,
  Metadata,
  RealtimeFunctionTool,
  RealtimeResponse,
  RealtimeSessionCreateResponse,
  rules,
  UserContent,
  type Violation,
  violations,
} from '../../src/objects/index.js';
import { everyObject } from './_every-object.js';
import { models, put } from './_examples.js';

const ids: readonly string[] = rules.map(({ id }) => id);
const many = 100_000;
const deep = 100_000;

/** Arrays in arrays and objects in objects, as deep as in texts that are made to break a JSON parser. */
const arrays = (): unknown => JSON.parse('['.repeat(deep) + ']'.repeat(deep));
const objects = (): unknown => JSON.parse(`${'{"a":'.repeat(deep)}null${'}'.repeat(deep)}`);

/** Expects every violation to have a rule of the catalogue, a JSON Pointer and a message. */
function expectComplete(found: Violation[]): void {
  const isComplete = ({ rule, path, message }: Violation) =>
    ids.includes(rule) && /^(\/([^/~]|~[01])*)*$/.test(path) && message.trim() !== '';
  expect(found.filter((violation) => !isComplete(violation))).toEqual([]);
}

describe('any JSON value', () => {
  const each: [string, z.ZodType][] = [
    ...everyObject.map(({ object, schema }): [string, z.ZodType] => [object, schema]),
    ['TypedSession', schemas.TypedSession],
  ];

  it.each(each)('has complete violations by the schema of %s', (_, schema) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expectComplete(violations(schema, value))),
      { numRuns: 200, seed: 1 },
    );
  });

  it.each(Object.entries(models))('has complete violations in place of any property of a %s', (model, schema) => {
    const values = everyObject.flatMap(({ places, tables }) =>
      places
        .filter((place) => place.model === model)
        .flatMap(({ at, inside = {} }) =>
          tables
            .flatMap(({ refused = [] }) => refused)
            .filter(({ path }) => !path.includes('~') && path.length < 100)
            .map(({ value, path }) => ({ whole: put(inside, at, value), path: at + path })),
        ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.jsonValue(), ({ whole, path }, value) =>
        expectComplete(violations(schema, put(whole, path, value))),
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is not modified', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value);
        for (const schema of Object.values(models)) violations(schema, value);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('100,000 levels', () => {
  describe.each([
    ['arrays', arrays],
    ['objects', objects],
  ])('of %s', (kind, nested) => {
    const ofObjects = kind === 'objects';

    it('in an unknown property', () => {
      expect(violations(RealtimeResponse, { x_new: nested() })).toEqual([]);
      expect(violations(RealtimeSessionCreateResponse, { audio: { input: { x_new: nested() } } })).toEqual([]);
      expect(violations(RealtimeResponse, { usage: { input_token_details: { x_new: nested() } } })).toEqual([]);
    });

    it('in free objects', () => {
      const inFreeObjects = [
        violations(RealtimeSessionCreateResponse, { tracing: { metadata: { a: nested() } } }),
        violations(RealtimeSessionCreateResponse, { tools: [{ parameters: { a: nested() } }] }),
        violations(RealtimeFunctionTool, { parameters: { a: nested() } }),
        violations(RealtimeResponse, {
          output: [
            {
              type: 'mcp_list_tools',
              server_label: 'docs',
              tools: [{ name: 'a', input_schema: { a: nested() }, annotations: { a: nested() } }],
            },
          ],
        }),
      ];
      expect(inFreeObjects).toEqual([[], [], [], []]);
    });

    it('in the parameters of a tool', () => {
      const found = violations(RealtimeSessionCreateResponse, { tools: [{ parameters: nested() }] });
      expect(found.map(({ rule }) => rule)).toEqual(ofObjects ? [] : ['function-tool.parameters']);
    });

    it('in metadata', () => {
      const found = violations(RealtimeResponse, { metadata: { k: nested() } });
      expect(found).toMatchObject([{ rule: 'metadata.value-type', path: '/metadata/k' }]);
    });

    it('at the root', () => {
      for (const schema of Object.values(models)) {
        const root = { path: '', rule: expect.stringMatching(/\.types$/) };
        expect(violations(schema, nested())).toEqual(
          ofObjects ? violations(schema, {}) : [expect.objectContaining(root)],
        );
      }
      if (!ofObjects) return;
      expect(violations(RealtimeResponse, nested())).toEqual([]);
      expect(violations(RealtimeSessionCreateResponse, nested())).toEqual([]);
    });

    it('in an array, an item and a part', () => {
      const part = { output: [{ type: 'message', role: 'user', content: [nested()] }] };
      expectComplete(violations(RealtimeResponse, { output: nested() }));
      expectComplete(violations(RealtimeResponse, { output: [nested()] }));
      expectComplete(violations(RealtimeResponse, part));
      expectComplete(violations(RealtimeResponse, { output_modalities: nested() }));
      expectComplete(violations(RealtimeSessionCreateResponse, { include: [nested()] }));
    });
  });

  it('in arguments, which are JSON text', () => {
    const call = { type: 'function_call', name: 'f' };
    const well = '['.repeat(deep) + ']'.repeat(deep);
    expect(violations(FunctionCall, { ...call, arguments: well })).toEqual([]);
    expect(violations(FunctionCall, { ...call, arguments: well.slice(1) })).toMatchObject([
      { rule: 'function-call.arguments', path: '/arguments' },
    ]);
  });
});

describe('large values', () => {
  it.each([
    ['items', RealtimeResponse, { output: Array(many).fill({ type: 'x' }) }],
    ['parts', RealtimeResponse, { output: [{ type: 'message', role: 'user', content: Array(many).fill(5) }] }],
    ['modalities', RealtimeResponse, { output_modalities: Array(many).fill('image') }],
    ['tools', RealtimeSessionCreateResponse, { tools: Array(many).fill(5) }],
    ['fields to include', RealtimeSessionCreateResponse, { include: Array(many).fill('usage') }],
    ['pairs', RealtimeResponse, { metadata: Object.fromEntries(Array.from({ length: many }, (_, i) => [i, i])) }],
  ])('100,000 invalid %s', (_, schema, value) => {
    const found = violations(schema, value);
    expect(found.length).toBeGreaterThan(0);
    expectComplete(found);
  });

  it('100,000 valid items', () => {
    const item = { type: 'function_call', name: 'f', arguments: '{}' };
    expect(violations(RealtimeResponse, { output: Array(many).fill(item) })).toEqual([]);
  });

  it('50 MiB of Base64', () => {
    const megabytes = 'A'.repeat(50 * 2 ** 20);
    expect(violations(UserContent, { audio: megabytes })).toEqual([]);
    expect(violations(UserContent, { image_url: `data:image/png;base64,${megabytes}` })).toEqual([]);
    expect(violations(UserContent, { audio: `${megabytes}!` })).toMatchObject([{ rule: 'content-part.audio' }]);
    expect(violations(UserContent, { image_url: `data:image/png;base64,${megabytes}!` })).toMatchObject([
      { rule: 'content-part.image-url' },
    ]);
  });

  it('10 MiB in a key, a value and an id', () => {
    const megabytes = 'A'.repeat(10 * 2 ** 20);
    const found = violations(RealtimeResponse, { id: megabytes, metadata: { [megabytes]: 'v', k: megabytes } });
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      'metadata.key-length',
      'metadata.value-length',
      'response.id',
    ]);
  });
});

describe('paths', () => {
  it.each([
    ['a/b', '/metadata/a~1b'],
    ['a~b', '/metadata/a~0b'],
    ['~1', '/metadata/~01'],
    ['/~/', '/metadata/~1~0~1'],
    ['', '/metadata/'],
    [' ', '/metadata/ '],
    ['0', '/metadata/0'],
    ['"\\\n', '/metadata/"\\\n'],
    ['ключ😀', '/metadata/ключ😀'],
  ])('of key %j is %j', (key, path) => {
    expect(violations(RealtimeResponse, { metadata: { [key]: 5 } })).toMatchObject([{ path }]);
  });

  it('of the whole value is the empty string', () => {
    expect(violations(RealtimeResponse, null)).toMatchObject([{ rule: 'response.types', path: '' }]);
  });
});

describe('an own key __proto__', () => {
  const withProto = (value: unknown, others = {}): Record<string, unknown> =>
    Object.assign(JSON.parse(`{"__proto__":${JSON.stringify(value)}}`), others);
  const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']));

  it('counts as a pair of metadata', () => {
    expect(violations(Metadata, withProto('v', pairs(15)))).toEqual([]);
    expect(violations(Metadata, withProto('v', pairs(16)))).toMatchObject([{ rule: 'metadata.max-entries' }]);
  });

  it('is checked like any other pair of metadata', () => {
    expect(violations(Metadata, withProto('v'.repeat(512)))).toEqual([]);
    expect(violations(Metadata, withProto('v'.repeat(513)))).toMatchObject([
      { rule: 'metadata.value-length', path: '/__proto__' },
    ]);
    expect(violations(Metadata, withProto({ a: '1' }))).toMatchObject([
      { rule: 'metadata.value-type', path: '/__proto__' },
    ]);
  });

  it('of metadata is kept', () => {
    const text = '{"a":"1","__proto__":"2","constructor":"3","b":"4"}';
    for (const parsed of [
      Metadata.parse(JSON.parse(text)),
      RealtimeResponse.parse({ metadata: JSON.parse(text) }).metadata,
    ]) {
      expect(JSON.parse(JSON.stringify(parsed))).toStrictEqual(JSON.parse(text));
      expect(Object.keys(parsed!).sort()).toEqual(['__proto__', 'a', 'b', 'constructor']);
      expect(Object.getPrototypeOf(parsed)).not.toBe('2');
    }
  });

  it('is an unknown property elsewhere', () => {
    const schemasOf = Object.values(models);
    for (const schema of schemasOf) {
      expect(violations(schema, withProto({ id: 5, object: 5, output: 5 }))).toEqual(violations(schema, {}));
      expect(violations(schema, withProto(null, { max_output_tokens: 1 }))).toEqual(violations(schema, {}));
    }
    expect(violations(RealtimeResponse, { status_details: withProto({ type: 5, reason: 5 }) })).toEqual([]);
    expect(violations(RealtimeResponse, { output: [withProto({ type: 'function_call' })] })).toMatchObject([
      { rule: 'conversation-item.type', path: '/output/0/type' },
    ]);
  });

  it('does not change any prototype', () => {
    violations(RealtimeResponse, withProto({ polluted: true }, { metadata: withProto({ polluted: true }) }));
    expect('polluted' in {}).toBe(false);
  });
});

describe('a session of either type', () => {
  it.each([
    ['ga-session', 'realtime'],
    ['transcription-session', 'transcription'],
  ] as const)('breaks the same rules as a %s', (name, type) => {
    const { tables } = everyObject.find(({ schema }) => schema === models[name])!;
    // A wrong type decides which of the two it is.
    const refused = tables
      .flatMap((table) => table.refused ?? [])
      .filter(({ value }) => (value as { type?: unknown } | null)?.type === type);
    expect(refused.length).toBeGreaterThan(10);
    for (const { value } of refused)
      expect(violations(schemas.TypedSession, value)).toEqual(violations(models[name], value));
  });
});

describe('the public schemas', () => {
  it('all have examples', () => {
    const exported = Object.entries(schemas).filter(([, value]) => typeof value === 'object' && 'safeParse' in value);
    const held = new Set<unknown>(everyObject.map(({ schema }) => schema));
    // Unions of two models, which have examples of their own.
    held.add(schemas.TypedSession);
    held.add(schemas.SessionRequest);
    expect(exported.filter(([, schema]) => !held.has(schema)).map(([name]) => name)).toEqual([]);
  });
});
