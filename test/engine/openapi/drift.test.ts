import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { REMOVED, replaceAt } from '../../../src/engine/json/place.js';
import { fromPointer } from '../../../src/engine/json/pointer.js';
import { driftOf } from '../../../src/engine/openapi/drift.js';
import type { KnownDifference } from '../../../src/engine/openapi/known-difference.js';
import { document } from '../../../src/engine/schema/documented.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { shapeOf } from '../../../src/engine/schema/shape.js';
import { integer } from '../../../src/engine/schema/with-rule.js';
import { drawingModel, Person } from '../_toy.js';
import { description } from './_description.js';

const drift = (openapi: unknown, known: readonly KnownDifference[] = []) => driftOf([drawingModel], openapi, known);

/** The differences from the description with `by` at a place of its schemas, as `object place: change (schema)`. */
function changed(pointer: string, by: unknown): string[] {
  const place = ['components', 'schemas', ...fromPointer(pointer)];
  const { differences, notCompared } = drift(replaceAt(description(), place, by));
  expect(notCompared).toEqual([]);
  return differences.map(({ object, place, change, schema }) => `${object}${place}: ${change} (${schema})`);
}

const CIRCLE = '/Circle/properties';
const PERSON = '/Person/properties';
const SQUARE = { $ref: '#/components/schemas/Square' };
const STAR = { type: 'object', properties: { kind: { const: 'star' }, points: { type: 'integer' } } };

describe('drift', () => {
  it('is nothing if the description says the same', () => {
    expect(drift(description())).toEqual({
      objects: ['drawing', 'any-figure', 'circle', 'square', 'person'],
      ...{ differences: [], known: [], outdated: [], notCompared: [] },
    });
  });

  it.each([
    // Properties.
    [`${CIRCLE}/fill`, { type: 'string' }, ['circle/fill: added (Circle.fill)']],
    [`${CIRCLE}/color`, REMOVED, ['circle/color: removed (Circle.color)']],
    ['/Drawing/properties/owner', REMOVED, ['drawing/owner: removed (Drawing.owner)']],
    // Required or optional.
    ['/Person/required', [], ['person/name: required → optional (Person.name)']],
    ['/Person/required', ['name', 'age'], ['person/age: optional → required (Person.age)']],
    // Null.
    [`${PERSON}/email`, { type: 'string' }, ['person/email: null → no null (Person.email)']],
    [`${PERSON}/name/nullable`, true, ['person/name: no null → null (Person.name)']],
    [
      `${PERSON}/name`,
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      ['person/name: no null → null (Person.name)'],
    ],
    ['/Drawing/properties/owner', { $ref: '#/components/schemas/Person' }, ['person: null → no null (Person)']],
    // JSON types.
    [`${PERSON}/age/type`, 'string', ['person/age: integer → string (Person.age)']],
    [
      `${PERSON}/age`,
      { type: ['integer', 'string'], minimum: 0 },
      ['person/age: integer → integer or string (Person.age)'],
    ],
    [`${PERSON}/age`, {}, ['person/age: integer → any (Person.age)']],
    ['/Drawing/properties/figures/items', REMOVED, ['drawing/figures/*: object → any (Drawing.figures[])']],
    // Listed values.
    [`${CIRCLE}/color/enum`, ['red', 'blue', 'green'], ['circle/color: added "green" (Circle.color)']],
    [`${CIRCLE}/color/enum`, ['red'], ['circle/color: removed "blue" (Circle.color)']],
    [`${CIRCLE}/color/enum`, REMOVED, ['circle/color: values "red", "blue" → any (Circle.color)']],
    [`${PERSON}/name/enum`, ['A'], ['person/name: values any → "A" (Person.name)']],
    // Bounds.
    [`${CIRCLE}/radius/maximum`, 20, ['circle/radius: maximum 10 → 20 (Circle.radius)']],
    [`${CIRCLE}/radius/minimum`, REMOVED, ['circle/radius: minimum 0 → absent (Circle.radius)']],
    ['/Drawing/properties/title/maxLength', 9, ['drawing/title: maxLength 8 → 9 (Drawing.title)']],
    [`${PERSON}/name/minLength`, 1, ['person/name: minLength absent → 1 (Person.name)']],
    ['/Drawing/properties/figures/maxItems', 5, ['drawing/figures: maxItems absent → 5 (Drawing.figures)']],
    ['/Person/maxProperties', 5, ['person: maxProperties absent → 5 (Person)']],
    // Members of a union.
    ['/Figure/oneOf/1', REMOVED, ['any-figure: removed square (Figure)']],
    ['/Figure/oneOf', [{ $ref: '#/components/schemas/Circle' }, SQUARE, STAR], ['any-figure: added star (Figure)']],
    [
      `${CIRCLE}/color/enum`,
      ['pink', 'green'],
      ['added "pink"', 'added "green"', 'removed "red"', 'removed "blue"'].map(
        (one) => `circle/color: ${one} (Circle.color)`,
      ),
    ],
    [`${CIRCLE}/color`, { enum: ['red', 'blue', null] }, ['circle/color: no null → null (Circle.color)']],
    // A schema that is gone.
    ['/Drawing', REMOVED, ['drawing: removed (Drawing)']],
  ])('reports %s = %j', (pointer, by, differences) => {
    expect(changed(pointer, by)).toEqual(differences);
  });

  it('reports an object once for each schema that it is nested as', () => {
    const owner = { type: ['object', 'null'], required: ['name'], properties: { name: { type: 'integer' } } };
    expect(changed('/Drawing/properties/owner', owner)).toEqual([
      'person/name: string → integer (Drawing.owner.name)',
      'person/email: removed (Drawing.owner.email)',
      'person/age: removed (Drawing.owner.age)',
    ]);
    const { objects, differences } = driftOf([drawingModel, drawingModel], { ...description(), openapi: '3.0.0' }, []);
    expect([objects.length, differences]).toEqual([5, []]);
  });

  it('compares one object of a description with several kinds of ours, and several with one', () => {
    const both = {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { enum: ['circle', 'square'] },
        radius: { type: 'number', minimum: 0, maximum: 10 },
        color: { enum: ['red', 'blue'] },
        side: { type: 'integer', minimum: 1 },
      },
    };
    expect(changed('/Figure', both)).toEqual([]);
    const people = [
      {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, email: { type: ['string', 'null'] } },
      },
      {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
      },
    ];
    expect(changed('/Person', { oneOf: people })).toEqual([]);
  });

  it('reads compositions, whichever way they are written', () => {
    const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
    const rest = { properties: { email: { type: 'string', nullable: true }, age: { type: 'number' } } };
    const integer = { properties: { age: { type: 'integer', minimum: 0 } } };
    expect(changed('/Person', { allOf: [named, rest, integer] })).toEqual([]);
    expect(changed('/Person', { allOf: [integer, rest, named] })).toEqual([]);
    expect(changed('/Person/type', REMOVED)).toEqual([]);
    // What is said of objects alone says nothing of strings and null.
    const ofObjects = { properties: { x: {} }, required: ['x'], maxProperties: 1 };
    expect(changed(`${PERSON}/email`, { allOf: [{ type: ['string', 'null'] }, ofObjects] })).toEqual([]);
    expect(changed('/Person', { ...named, allOf: [rest, integer], nullable: false })).toEqual([]);
    expect(
      changed('/Circle/properties/color', { allOf: [{ enum: ['red', 'blue', 'green'] }, { enum: ['blue', 'red'] }] }),
    ).toEqual([]);
    expect(
      changed('/Circle/properties/radius', {
        allOf: [
          { type: 'number', minimum: -1, maximum: 10 },
          { minimum: 0, maximum: 11 },
        ],
      }),
    ).toEqual([]);
  });

  describe('of maps, open sets and several values', () => {
    const Album = document(
      'album',
      z.looseObject({
        type: z.literal('album'),
        labels: z.record(z.string(), z.string()),
        paper: z.string().meta({ examples: ['a4', 'a3'] }),
        pages: integer(0).max(5),
        owner: Person,
        painter: Person,
      }),
      { source: 'Album' },
    );
    const album = { name: 'album', schema: Album, shape: shapeOf(markedJsonSchema(Album)) };
    const person = { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] };
    const properties = {
      type: { const: 'album' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      paper: { anyOf: [{ type: 'string' }, { type: 'string', enum: ['a3', 'a4'] }] },
      pages: { type: 'integer', minimum: 0, maximum: 5 },
      ...{ owner: person, painter: person },
    };
    const schema = { type: 'object', required: Object.keys(properties), properties };
    const { Person: described } = description().components.schemas;

    const changedAlbum = (place: string[], by: unknown) => {
      const openapi = { components: { schemas: { Album: schema, Person: described } } };
      const { differences } = driftOf([album], replaceAt(openapi, ['components', 'schemas', ...place], by), []);
      return differences.map(({ place, change, schema }) => `${place}: ${change} (${schema})`);
    };
    const inAlbum = (key: string, by: unknown) => changedAlbum(['Album', 'properties', key], by);

    it.each([
      ['type', { const: 'album' }, []],
      ['type', { const: 'book' }, ['/type: added "book" (Album.type)', '/type: removed "album" (Album.type)']],
      ['labels', { additionalProperties: { type: 'integer' } }, ['/labels/*: string → integer (Album.labels.*)']],
      ['labels', { type: 'object' }, ['/labels/*: string → any (Album.labels.*)']],
      ['paper', { anyOf: [{ type: 'string' }, { enum: ['a4', 'a3', 'a2'] }] }, ['/paper: added "a2" (Album.paper)']],
      ['paper', { type: 'string' }, ['/paper: removed "a4" (Album.paper)', '/paper: removed "a3" (Album.paper)']],
      ['paper', { enum: ['a4', 'a3'] }, ['/paper: values any → "a4", "a3" (Album.paper)']],
      [
        'pages',
        { type: 'integer', minimum: 0, oneOf: [{ maximum: 5 }, { maximum: 9 }] },
        ['/pages: maximum 5 → absent (Album.pages)'],
      ],
    ])('reports %s = %j', (key, by, differences) => {
      expect(inAlbum(key, by)).toEqual(differences);
    });

    it('reports an object once if it is nested as the same schema twice', () => {
      expect(changedAlbum(['Person', 'properties', 'age', 'minimum'], 1)).toEqual(['/age: minimum 0 → 1 (Person.age)']);
    });
  });

  describe('that is known', () => {
    const openapi = () => {
      const more = replaceAt(
        description(),
        ['components', 'schemas', 'Person', 'properties', 'age', 'minimum'],
        REMOVED,
      );
      return replaceAt(more, ['components', 'schemas', 'Square', 'properties', 'side', 'minimum'], 0);
    };
    const age = { object: 'person', at: '/age', change: 'minimum 0 → absent', reason: 'nobody is younger' };

    it('is listed with its reason, and not among the differences', () => {
      const { differences, known, outdated } = drift(openapi(), [age]);
      expect(differences.map(({ object }) => object)).toEqual(['square']);
      const found = { object: 'person', place: '/age', schema: 'Person.age', change: 'minimum 0 → absent' };
      expect(known).toEqual([{ ...found, reason: 'nobody is younger' }]);
      expect(outdated).toEqual([]);
    });

    it.each([
      [{ ...age, object: 'pers*', at: ['/a*'], schema: ['Person.*'] }, 1],
      [{ ...age, object: 'square' }, 0],
      [{ ...age, at: '/name' }, 0],
      [{ ...age, schema: 'Drawing.owner.*' }, 0],
      [{ ...age, change: 'minimum 1 → absent' }, 0],
    ])('is known by its object, places, schema and change: %j', (one, count) => {
      expect(drift(openapi(), [one]).known).toHaveLength(count);
    });

    it('is reported for each place where it does not exist', () => {
      const { outdated } = drift(openapi(), [{ ...age, at: ['/age', '/name'], schema: ['Person.*', 'Other.*'] }]);
      expect(outdated.map(({ at, schema }) => `${at} ${schema}`)).toEqual([
        '/age Other.*',
        '/name Person.*',
        '/name Other.*',
      ]);
    });

    it('is not reported if its object was not compared', () => {
      expect(drift({ components: { schemas: {} } }, [age]).outdated).toEqual([]);
    });
  });

  it.each([
    ['/Person/not', { required: ['alias'] }, '#/components/schemas/Person has not'],
    [
      `${PERSON}/age`,
      { $ref: 'other.json#/Age' },
      '#/components/schemas/Person/properties/age refers to other.json#/Age, which is not in this file',
    ],
    [`${PERSON}/age`, 5, '#/components/schemas/Person/properties/age is not a schema that can be compared'],
    [
      `${PERSON}/age`,
      { allOf: [{ type: 'string' }, { type: 'integer' }] },
      '#/components/schemas/Person/properties/age contradicts itself',
    ],
    [
      '/Person/properties/parent',
      { $ref: '#/components/schemas/Person' },
      '#/components/schemas/Person/properties/parent refers to #/components/schemas/Person, which contains itself',
    ],
  ])('says what it does not understand: %s = %j', (pointer, by, sentence) => {
    const openapi = replaceAt(description(), ['components', 'schemas', ...fromPointer(pointer)], by);
    expect(drift(openapi).notCompared.map(({ at, why }) => `${at} ${why}`)).toEqual([sentence]);
  });
});
