import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { coverage } from '../../src/api/coverage.js';
import { systematic } from '../../src/api/systematic.js';
import type { Case } from '../../src/engine/cases/case.js';
import { type MutatedTier, sitesOf } from '../../src/engine/cases/sites.js';
import { findPlaces, getAt } from '../../src/engine/json/place.js';
import { patternsOf, withoutKinds } from '../../src/engine/schema/place-pattern.js';
import { objectCases } from '../../src/sampling/object-cases.js';
import { WHOLE_NAMES } from '../_models.js';
import {
  clientSecrets,
  type Detection,
  type GaSession,
  gaSessions,
  gaTurnDetections,
  inItems,
  mcpServers,
  responses,
  sessions,
  type TranscriptionSession,
  transcriptionSessions,
  transcriptionTurnDetections,
} from '../arbitraries/_boundaries.js';
import { inAnotherProcess } from './_in-another-process.js';
import { isTrueLabel } from './_labels.js';

type Members = Record<string, unknown>;

const valuesOf = (name: ModelName, test: (found: Case) => boolean) =>
  systematic(name)
    .filter(test)
    .map(({ value }) => value);
const valid = (name: ModelName) => valuesOf(name, ({ tier }) => tier === 'edge') as never[];
const stateOf = (object: Members, key: string) =>
  !Object.hasOwn(object, key) ? 'absent' : object[key] === null ? 'null' : 'present';

describe.each(WHOLE_NAMES)('the systematic list of %s', (name) => {
  const model = modelNamed(name);
  const list = systematic(name);

  it('has true labels', () => {
    expect(list.filter((found) => !isTrueLabel(model, found))).toEqual([]);
    const names = new Set<string | undefined>(model.placements.flatMap((one) => library.modelAt(one)?.name ?? []));
    for (const { mutation, object } of list) {
      expect(mutation).toMatch(/^[\p{L}\p{N}._]+(-[\p{L}\p{N}._]+)*$/u);
      expect([object, names.has(object)]).toEqual([object, true]);
    }
  });

  it('reaches every coverage goal', () => {
    const { missed, refused } = coverage(name, valid(name));
    expect({ missed, refused }).toEqual({ missed: [], refused: 0 });
  });

  it('has every near miss, every ambiguous mutation and every evolution', () => {
    const labels = new Set(list.map(({ tier, rule, mutation }) => [tier, rule, mutation].join(' ')));
    const expected = (['invalid', 'ambiguous', 'evolved'] as MutatedTier[]).flatMap((tier) =>
      sitesOf(model, tier).map(({ mutation }) => [tier, mutation.rule.id, mutation.name].join(' ')),
    );
    expect(expected.filter((one) => !labels.has(one))).toEqual([]);
  });

  it('has each object in each object that it is directly nested in', () => {
    // Equal values occur once: valid ones, and those with equal labels, such as a message of no role.
    const keyOf = ({ tier, rule, mutation }: Case, value: unknown) =>
      JSON.stringify(tier === 'edge' ? value : [rule, mutation, value]);
    for (const placement of model.placements) {
      const object = library.modelAt(placement)!;
      // Without kinds: the mutation may have changed the kind.
      const place = withoutKinds(placement.place);
      const nested = list.flatMap((found) =>
        findPlaces(found.value, place).map((at) => keyOf(found, getAt(found.value, at))),
      );
      const inside = new Set(nested);
      const missing = objectCases(object).filter((found) => !inside.has(keyOf(found, found.value)));
      expect([placement.place, missing]).toEqual([placement.place, []]);
    }
  });

  it('has cases about every rule, except those that only shape typical values', () => {
    const covered = new Set<string | undefined>(list.map(({ rule }) => rule));
    const missing = model.rules.filter(({ rule }) => rule.effect !== 'shapes' && !covered.has(rule.id));
    expect(missing.map(({ rule }) => rule.id)).toEqual([]);
  });

  it('has the numbers of cases that the documentation lists', () => {
    const isPair = ({ mutation }: Case) => mutation!.startsWith('presences');
    const size = (test: (found: Case) => boolean) => list.filter(test).length;
    const sizes = {
      single: size((found) => found.tier === 'edge' && !isPair(found)),
      pairs: size(isPair),
      evolved: size(({ tier }) => tier === 'evolved'),
      ambiguous: size(({ tier }) => tier === 'ambiguous'),
      invalid: size(({ tier }) => tier === 'invalid'),
      all: size(() => true),
    };
    const guide = readFileSync('docs/guide/cases.md', 'utf8');
    const columns = /^\| group \| covers \| (.*) \|$/m.exec(guide)![1]!.split(' | ');
    const rows = guide.matchAll(/^\| (\w+) \|[^|]*\| ([\d,]+(?: \| [\d,]+)+) \|$/gm);
    const listed = [...rows].map(([, group, cells]) => [group, cells!.split(' | ')[columns.indexOf(name)]]);
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(Object.entries(sizes).map(([key, count]) => [key, count.toLocaleString('en')])),
    );
  });

  it('repeats no case', () => {
    const texts = list.map(({ tier, rule, path, mutation, value }) =>
      JSON.stringify(tier === 'edge' ? value : [rule, path, mutation, value]),
    );
    const first = new Map(texts.map((text, i) => [text, i] as const).toReversed());
    expect(texts.filter((text, i) => first.get(text)! < i)).toEqual([]);
  });

  it('is grouped by tier, those that a parser must accept first', () => {
    const tiers = list.map(({ tier }) => tier).filter((tier, i, all) => tier !== all[i - 1]);
    expect(tiers).toEqual(['edge', 'evolved', 'ambiguous', 'invalid']);
  });
});

it('the systematic lists are the same in another process', () => {
  const names = JSON.stringify(WHOLE_NAMES);
  const other = inAnotherProcess(`console.log(JSON.stringify(${names}.map((name) => root.systematic(name))));`);
  expect(JSON.stringify(other)).toBe(JSON.stringify(WHOLE_NAMES.map((name) => systematic(name))));
});

describe('the systematic list', () => {
  // These tests are written from the documentation, and do not depend on the coverage goals.
  it.each(Object.entries(sessions))('has a session with %s', (name, test) => {
    // These are examples of open sets: any other name and any other depth will do.
    if (/^tool_choice "get_weather"|^a voice that|^parameters that are deep/.test(name)) return;
    expect(valid('session').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries({ ...gaSessions, ...mcpServers }))('has a ga-session with %s', (_, test) => {
    expect(valid('ga-session').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries(transcriptionSessions))('has a transcription-session with %s', (_, test) => {
    expect(valid('transcription-session').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries(clientSecrets))('has a client-secret with %s', (_, test) => {
    expect(valid('client-secret').some((value) => test(value))).toBe(true);
  });

  const detectionIn = ({ audio }: GaSession | TranscriptionSession): Detection[] =>
    audio?.input?.turn_detection ? [audio.input.turn_detection] : [];

  it.each(Object.entries(gaTurnDetections))('has turn detection of a ga-session with %s', (_, test) => {
    expect(valid('ga-session').flatMap(detectionIn).some(test)).toBe(true);
  });

  it.each(Object.entries(transcriptionTurnDetections))(
    'has turn detection of a transcription-session with %s',
    (_, test) => {
      expect(valid('transcription-session').flatMap(detectionIn).some(test)).toBe(true);
    },
  );

  it.each(Object.entries(responses))('has a response with %s', (_, test) => {
    expect(valid('response').some((value) => test(value))).toBe(true);
  });

  it.each(Object.entries(inItems))('has an item with %s', (name, test) => {
    if (name === 'arguments with white space') return;
    const items = valid('response').flatMap(({ output }: { output?: never[] }) => output ?? []);
    expect(items.some((item) => test(item))).toBe(true);
  });

  const pairs: [ModelName, string, (value: Members) => Members[], string[], string[]][] = [
    [
      'session',
      'sessions',
      (value) => [value],
      [
        'id',
        'object',
        'expires_at',
        'model',
        'output_modalities',
        'instructions',
        'audio',
        'tools',
        'tool_choice',
        'max_output_tokens',
      ],
      ['include', 'tracing', 'turn_detection'],
    ],
    [
      'ga-session',
      'sessions',
      (value) => [value],
      [
        ...['expires_at', 'model', 'output_modalities', 'instructions', 'audio', 'tools', 'tool_choice'],
        ...['max_output_tokens', 'truncation', 'reasoning'],
      ],
      ['include', 'tracing', 'prompt'],
    ],
    [
      'ga-session',
      'MCP servers',
      ({ tools = [] }) => (tools as Members[]).filter(({ type }) => type === 'mcp'),
      ['authorization', 'server_description', 'defer_loading'],
      ['headers', 'allowed_tools', 'allowed_callers', 'require_approval'],
    ],
    ['transcription-session', 'sessions', (value) => [value], ['expires_at', 'audio'], ['include']],
    [
      'client-secret',
      'transcription sessions',
      ({ session }) => [session as Members].filter(({ type }) => type === 'transcription'),
      ['expires_at', 'audio'],
      ['include'],
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

  it.each(pairs)('of %s has every pair of presences of %s', (name, _, objectsIn, optional, nullable) => {
    const objects = valid(name).flatMap(objectsIn);
    const states = [
      ...optional.flatMap((key) => ['absent', 'present'].map((state) => [key, state] as const)),
      ...nullable.flatMap((key) => ['absent', 'present', 'null'].map((state) => [key, state] as const)),
    ];
    const missing: string[] = [];
    for (const [a, x] of states) {
      for (const [b, y] of states) {
        const isFound = objects.some((object) => stateOf(object, a) === x && stateOf(object, b) === y);
        if (a !== b && !isFound) missing.push(`${a} ${x}, ${b} ${y}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it.each<[ModelName, path: string, mutation: string, rule: string]>([
    ['response', '/conversation_id', 'null', 'response.conversation-id'],
    ['response', '/conversation_id', 'one-character-after-the-prefix', 'response.conversation-id'],
    ['response', '/status_details', 'null', 'status-details.null'],
    ['response', '/status_details/error/code', 'null', 'status-details.error-code-null'],
    ['response', '/usage', 'null', 'usage.null'],
    ['response', '/usage/total_tokens', '0', 'usage.count'],
    ['response', '/usage/output_token_details/text_tokens', '0', 'usage.count'],
    ['response', '/usage/input_token_details/cached_tokens', '0', 'usage.cached-tokens'],
    ['response', '/metadata', 'null', 'metadata.types'],
    ['response', '/metadata', 'of-16-properties', 'metadata.max-entries'],
    ['response', '/metadata/*', 'of-512-characters', 'metadata.value-length'],
    ['response', '/output/*(mcp_call)/approval_request_id', 'null', 'mcp-call.types'],
    ['session', '/max_output_tokens', '4096', 'max-output-tokens.value'],
    ['session', '/audio/input/turn_detection', 'null', 'turn-detection.null'],
    ['session', '/turn_detection', 'null', 'turn-detection.null'],
    ['session', '/include', 'null', 'session.include-null'],
    ['session', '/audio/input/transcription/language', 'null', 'transcription.language-null'],
    ['session', '/tools/*/description', 'null', 'function-tool.description-null'],
    ['session', '/audio/output/speed', '1.5', 'session-audio-output.speed'],
    ['session', '/tracing', 'auto', 'tracing.value'],
    ['ga-session', '/include', 'null', 'typed-session.include-null'],
    ['ga-session', '/truncation', 'disabled', 'truncation.value'],
    ['ga-session', '/truncation/retention_ratio', '1', 'truncation.ratio'],
    ['ga-session', '/prompt', 'null', 'prompt.types'],
    ['ga-session', '/reasoning/effort', 'xhigh', 'reasoning.effort'],
    ['ga-session', '/audio/input/turn_detection', 'null', 'ga-turn-detection.null'],
    [
      'ga-session',
      '/audio/input/turn_detection(server_vad)/idle_timeout_ms',
      '30000',
      'ga-turn-detection.idle-timeout-ms',
    ],
    ['ga-session', '/tools/*(mcp)/require_approval', 'always', 'mcp-server.approval'],
    ['transcription-session', '/audio/input/turn_detection', 'null', 'transcription-turn-detection.null'],
    ['client-secret', '/expires_at', '0', 'client-secret.expires-at'],
  ])('names the rule that a case is about: %s, %s, %s', (name, pattern, mutation, rule) => {
    const { shape } = modelNamed(name);
    const found = systematic(name).filter((one) => {
      const isNamed = one.tier === 'edge' && one.mutation === mutation;
      return isNamed && patternsOf(shape, one.value).get(one.path!) === pattern;
    });
    expect(new Set(found.map((one) => one.rule))).toEqual(new Set([rule]));
  });

  it('throws if the model is unknown', () => {
    expect(() => systematic('reply' as 'response')).toThrow(
      /^there is no model "reply"; Object\.keys\(models\) lists them$/,
    );
  });
});
