import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ModelName, models } from '../../arbitraries/models.js';
import { type Case, check, coverage, systematic } from '../../src/index.js';
import { rulesOf } from '../../src/rules.js';
import { knownModel } from '../../src/sampling/known-model.js';
import { systematicOf } from '../../src/sampling/systematic.js';
import { inItems, responses, sessions } from '../arbitraries/_boundaries.js';

const names = Object.keys(models) as ModelName[];
type Members = Record<string, unknown>;

const valuesOf = (name: ModelName, test: (found: Case) => boolean) =>
  systematic(name)
    .filter(test)
    .map(({ value }) => value);
const valid = (name: ModelName) => valuesOf(name, ({ tier }) => tier === 'edge') as never[];
const stateOf = (object: Members, key: string) =>
  !Object.hasOwn(object, key) ? 'absent' : object[key] === null ? 'null' : 'present';

describe.each(names)('the systematic list of a %s', (name) => {
  it('is labelled truly', () => {
    for (const { model, tier, expect: expected, rule, path, mutation, value } of systematic(name)) {
      const broken = check(name, value).map(({ rule, path }) => ({ rule, path }));
      expect(model).toBe(name);
      expect(mutation).toMatch(/^[\p{L}\p{N}._]+(-[\p{L}\p{N}._]+)*$/u);
      if (tier === 'invalid') expect([expected, broken]).toEqual(['must-reject', [{ rule, path }]]);
      else if (tier === 'ambiguous')
        expect([expected, broken.every((one) => one.rule === rule)]).toEqual(['may-either', true]);
      else expect([expected, broken]).toEqual(['must-accept', []]);
    }
  });

  it('reaches every point, alone', () => {
    expect(coverage(name, valid(name)).missed).toEqual([]);
  });

  it('has every near miss, every open reading and every evolution', () => {
    const label = ({ rule, mutation }: Case) => `${rule} ${mutation}`;
    const labels = new Set(systematic(name).map(label));
    const { nearMisses, ambiguous, evolutions } = models[name];
    const asked = [...nearMisses, ...ambiguous].map(({ rule, name }) => `${rule} ${name}`);
    expect([...asked, ...evolutions.map(({ name }) => `additive ${name}`)].filter((one) => !labels.has(one))).toEqual(
      [],
    );
  });

  it('has cases of every rule that is more than a habit', () => {
    const covered = new Set<string | undefined>(systematic(name).map(({ rule }) => rule));
    const missing = rulesOf(name).filter(({ id, effect }) => effect !== 'shapes' && !covered.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has as many cases as the README says', () => {
    const isPair = ({ mutation }: Case) => mutation!.startsWith('presences');
    const size = (test: (found: Case) => boolean) => systematic(name).filter(test).length;
    const sizes = {
      single: size((found) => found.tier === 'edge' && !isPair(found)),
      pairs: size(isPair),
      evolved: size(({ tier }) => tier === 'evolved'),
      ambiguous: size(({ tier }) => tier === 'ambiguous'),
      invalid: size(({ tier }) => tier === 'invalid'),
      all: size(() => true),
    };
    const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (\w+) \|.*\| (\d+) \| (\d+) \|$/gm);
    const told = [...rows].map(([, group, session, response]) => [group, name === 'session' ? session : response]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(Object.entries(sizes).map(([key, count]) => [key, `${count}`])),
    );
  });

  it('repeats no case', () => {
    const texts = systematic(name).map(({ rule, path, mutation, value }) =>
      JSON.stringify([rule, path, mutation, value]),
    );
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  });

  it('is what the build made of it', () => {
    const built = JSON.parse(readFileSync(`dist/systematic/${name}.json`, 'utf8'));
    expect(built).toEqual(systematic(name));
  });

  it('is the same every time', () => {
    const again = systematicOf(knownModel({ name, ...models[name] }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(systematic(name)));
  });
});

describe('the systematic list', () => {
  // Tests that are written from the documentation, and know nothing of the points.
  it.each(Object.entries(sessions))('has a session with %s', (name, test) => {
    // These are samples of what is open: any other name, and any other depth, will do.
    if (/^tool_choice "get_weather"|^a voice that|^parameters that are deep/.test(name)) return;
    expect(valid('session').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries(responses))('has a response with %s', (_, test) => {
    expect(valid('response').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries(inItems))('has an item with %s', (name, test) => {
    if (name === 'arguments with white space') return;
    const items = valid('response').flatMap(({ output }: { output?: never[] }) => output ?? []);
    expect(items.some((item) => test(item))).toBe(true);
  });

  const pairsAsked: [ModelName, string, (value: Members) => Members[], string[], string[]][] = [
    [
      'session',
      'sessions',
      (value) => [value],
      [
        'id',
        'object',
        'expires_at',
        'include',
        'model',
        'output_modalities',
        'instructions',
        'audio',
        'tools',
        'tool_choice',
        'max_output_tokens',
      ],
      ['tracing', 'turn_detection'],
    ],
    [
      'response',
      'responses',
      (value) => [value],
      ['id', 'object', 'status', 'output', 'audio', 'output_modalities', 'max_output_tokens'],
      ['status_details', 'metadata', 'usage', 'conversation_id'],
    ],
    [
      'response',
      'MCP calls',
      ({ output = [] }) => (output as Members[]).filter(({ type }) => type === 'mcp_call'),
      [],
      ['approval_request_id', 'output', 'error'],
    ],
    [
      'response',
      'usages',
      ({ usage }) => (usage ? [usage as Members] : []),
      ['total_tokens', 'input_tokens', 'output_tokens', 'input_token_details', 'output_token_details'],
      [],
    ],
  ];

  it.each(pairsAsked)('of a %s has every pair of presences of %s', (name, _, objectsIn, optional, nullable) => {
    const objects = valid(name).flatMap(objectsIn);
    const states = [
      ...optional.flatMap((key) => ['absent', 'present'].map((state) => [key, state] as const)),
      ...nullable.flatMap((key) => ['absent', 'present', 'null'].map((state) => [key, state] as const)),
    ];
    for (const [a, x] of states) {
      for (const [b, y] of states) {
        if (a === b) continue;
        const found = objects.some((object) => stateOf(object, a) === x && stateOf(object, b) === y);
        expect(`${a} ${x}, ${b} ${y}: ${found}`).toBe(`${a} ${x}, ${b} ${y}: true`);
      }
    }
  });

  it.each<[ModelName, path: string, mutation: string, rule: string]>([
    ['response', '/conversation_id', 'null', 'response.conversation_id'],
    ['response', '/conversation_id', 'one-character-after-the-prefix', 'id.prefix'],
    ['response', '/status_details', 'null', 'response.status_details.null'],
    ['response', '/usage', 'null', 'response.usage.null'],
    ['response', '/usage/total_tokens', '0', 'response.usage.count'],
    ['response', '/usage/output_token_details/text_tokens', '0', 'response.usage.count'],
    ['response', '/usage/input_token_details/cached_tokens', '0', 'response.usage.input_token_details.cached_tokens'],
    ['response', '/metadata', 'null', 'response.metadata'],
    ['response', '/metadata', 'of-16-properties', 'response.metadata.max-entries'],
    ['response', '/metadata/*', 'of-512-characters', 'response.metadata.value-length'],
    ['response', '/output/0/approval_request_id', 'null', 'item.mcp_call'],
    ['session', '/max_output_tokens', '4096', 'max_output_tokens'],
    ['session', '/audio/input/turn_detection', 'null', 'session.audio.input.null'],
    ['session', '/turn_detection', 'null', 'session.turn_detection'],
    ['session', '/audio/output/speed', '1.5', 'session.audio.output.speed'],
    ['session', '/tracing/workflow_name', 'absent', 'types'],
  ])('names the rule that a case is about: %s, %s, %s', (name, path, mutation, rule) => {
    const found = systematic(name).filter(
      (one) =>
        one.tier === 'edge' && one.mutation === mutation && one.path!.replace(/(?<=^\/metadata\/).*/, '*') === path,
    );
    expect(new Set(found.map((one) => one.rule))).toEqual(new Set([rule]));
  });

  it('is refused of a model that there is not', () => {
    expect(() => systematic('reply' as 'response')).toThrow(
      /^the model must be one of session, response, not "reply"$/,
    );
  });
});
