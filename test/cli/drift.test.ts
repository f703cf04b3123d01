import { describe, expect, it } from 'vitest';
import { library } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { REMOVED, replaceAt } from '../../src/engine/json/place.js';
import { isObject } from '../../src/engine/json/type-of.js';
import { driftOf } from '../../src/engine/openapi/drift.js';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { file, run } from './_run.js';

const models = objects.map(({ name }) => library.model(name));
const sourceOf = (name: string) => documentationOf(library.model(name).schema)?.source;

/** In an OpenAPI description, documented values of an open set are an enum beside any string. */
function withEnums(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withEnums);
  if (!isObject(json)) return json;
  const { examples, ...others } = json;
  const members = Object.fromEntries(Object.entries(others).map(([key, member]) => [key, withEnums(member)]));
  return examples ? { anyOf: [members, { enum: examples }] } : members;
}

/** A description of the API in which every schema is written as our models are. */
const ownDescription = () => {
  const sourced = models.flatMap((model) => {
    const source = sourceOf(model.name);
    return source === undefined ? [] : [[source, withEnums(model.jsonSchema(source))]];
  });
  return { openapi: '3.1.0', components: { schemas: Object.fromEntries(sourced) } };
};

/** A small description, of one event. */
const small = {
  openapi: '3.1.0',
  components: {
    schemas: {
      RealtimeClientEventConversationItemDelete: {
        type: 'object',
        required: ['type', 'item_id'],
        properties: {
          event_id: { type: 'string', maxLength: 512 },
          type: { const: 'conversation.item.delete' },
          item_id: { type: 'string' },
        },
      },
    },
  },
};
const PROPERTIES = ['components', 'schemas', 'RealtimeClientEventConversationItemDelete', 'properties'];
const EVENT_ID = [...PROPERTIES, 'event_id'];
const ITEM_ID = [...PROPERTIES, 'item_id'];

/** Runs `drift` on a description. */
async function drift(description: unknown, ...args: string[]) {
  const path = file('openapi.json', JSON.stringify(description));
  return await run(['drift', path, ...args]);
}

describe('every documented object', () => {
  it('names its documented schema, or is nested in an object that does', () => {
    const compared = models
      .filter(({ name }) => sourceOf(name) !== undefined)
      .flatMap((model) => model.placements.map(({ names }) => names[0]));
    expect(models.map(({ name }) => name).filter((name) => !compared.includes(name))).toEqual([]);
  });

  it('equals a description that says the same', () => {
    const { objects: compared, differences } = driftOf(models, ownDescription(), []);
    expect(differences).toEqual([]);
    expect(models.map(({ name }) => name).filter((name) => !compared.includes(name))).toEqual([]);
  });
});

describe('drift', () => {
  it('exits with 0 if nothing differs', async () => {
    expect(await drift(small, 'conversation.item.delete')).toEqual({
      ...{ code: 0, signal: null, stderr: '' },
      stdout: '1 object compared, 0 differences, 0 known differences\n',
    });
  });

  it('prints a table, and exits with 1 if something differs', async () => {
    const described = replaceAt(small, [...ITEM_ID, 'maxLength'], 64);
    const { code, stdout } = await drift(
      replaceAt(described, ['components', 'schemas', 'Other'], 5),
      'conversation.item.delete',
    );
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'OBJECT                    PLACE     MODEL → DESCRIPTION    SCHEMA',
      'conversation.item.delete  /item_id  maxLength absent → 64  RealtimeClientEventConversationItemDelete.item_id',
      '',
      '1 object compared, 1 difference, 0 known differences',
      '',
    ]);
  });

  it('prints JSON', async () => {
    const { code, stdout } = await drift(replaceAt(small, EVENT_ID, REMOVED), 'conversation.item.delete', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      objects: ['conversation.item.delete'],
      differences: [
        {
          ...{ object: 'conversation.item.delete', place: '/event_id', change: 'removed' },
          schema: 'RealtimeClientEventConversationItemDelete.event_id',
        },
      ],
      ...{ known: [], outdated: [], notCompared: [] },
    });
  });

  it('compares all models, and reports known differences that do not exist', async () => {
    const { code, stdout } = await drift(ownDescription());
    expect(code).toBe(1);
    expect(stdout).toContain('Known difference that does not exist: metadata (root): maxProperties 16 → absent.\n');
    expect(stdout).toMatch(new RegExp(`\n${models.length} objects compared, 0 differences, 0 known differences\n$`));
  });

  it('says what it does not understand', async () => {
    const { code, stdout } = await drift(replaceAt(small, [...ITEM_ID, 'not'], {}), 'conversation.item.delete');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Not compared: #\/components\/schemas\/\w+\/properties\/item_id has not\.\n1 object/);
  });

  it.each([
    ['openapi.json', 'nothing', /openapi\.json:1: not JSON: "n" is out of place in column 1\.$/],
    ['openapi.yaml', 'openapi: 3.1.0', /openapi\.yaml:1: not JSON: .*; convert YAML to JSON first\.$/],
    ['openapi.json', '[]', /openapi\.json is not an OpenAPI 3 description\.$/],
    ['openapi.json', '{"swagger":"2.0"}', /openapi\.json is not an OpenAPI 3 description\.$/],
    ['openapi.json', '{"openapi":"3.1.0"}', /openapi\.json has no schemas: components\.schemas is missing\.$/],
  ])('cannot run with %s: %s', async (name, content, sentence) => {
    const { code, stdout, stderr } = await run(['drift', file(name, content)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(sentence);
  });

  it('cannot run with a file that does not exist, or a model that does not', async () => {
    expect(await run(['drift', 'missing.json'])).toMatchObject({
      ...{ code: 2, stderr: 'error: cannot read missing.json: no such file or directory.\n' },
    });
    expect((await drift(small, 'conversation.item.delte')).stderr).toMatch(
      /did you mean conversation\.item\.delete\?\n$/,
    );
  });
});
