import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAt } from '../../../src/engine/generate/sample.js';
import { OBJECTS } from '../../../src/engine/schema/json-schema.js';
import { violations } from '../../../src/engine/schema/violations.js';
import { drawingModel, library } from '../_toy.js';

describe('a library', () => {
  it('has one model for each name', () => {
    expect(library.model('person')).toBe(library.model('person'));
    expect(library.model('person').name).toBe('person');
  });

  it('finds the model of the most specific name that has a definition', () => {
    const of = (...names: string[]) => library.modelAt({ names })?.name;
    expect(of('circle', 'any-figure')).toBe('circle');
    expect(of('square', 'any-figure')).toBe('any-figure');
    expect(of('square', 'figure')).toBeUndefined();
  });
});

describe('the rules of a model', () => {
  it('hold in each place of their object, in the order of the catalogue', () => {
    expect(drawingModel.rules.map(({ rule, places }) => [rule.id, places])).toEqual([
      ['drawing.types', ['', '/*']],
      ['drawing.usual-title', ['/title']],
      ['drawing.title', ['/title']],
      ['drawing.title-null', ['/title']],
      ['drawing.title-length', ['/title']],
      ['drawing.figures', ['/figures']],
      ['drawing.few-figures', ['/figures', '/title']],
      ['person.types', ['/owner', '/owner/*']],
      ['person.email', ['/owner/email']],
      // Both kinds of figures have these: the places are the same without their kinds.
      ['figure.types', ['/figures/*']],
      ['figure.color', ['/figures/*/color']],
      ['circle.radius', ['/figures/*/radius']],
    ]);
  });

  it('are those of the object and of what is nested in it', () => {
    const ids = library.model('circle').rules.map(({ rule, places }) => [rule.id, places]);
    expect(ids).toEqual([
      ['figure.types', ['']],
      ['figure.color', ['/color']],
      ['circle.radius', ['/radius']],
    ]);
  });
});

describe('the JSON Schema of a model', () => {
  const schema = drawingModel.jsonSchema('A drawing');

  it('has a title, and lists the rules that JSON Schema cannot express', () => {
    const { $schema, title, $comment } = schema as Record<string, unknown>;
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(title).toBe('A drawing');
    expect($comment).toBe(
      'Rules that JSON Schema cannot express: drawing.few-figures: /figures, /title must fit on a page.',
    );
    expect(Object.keys(library.model('person').jsonSchema('A person'))).not.toContain('$comment');
  });

  it('does not show how documented objects are marked', () => {
    expect(JSON.stringify(schema)).not.toContain(OBJECTS);
  });

  it('describes the properties', () => {
    expect(schema.properties!.title).toEqual({ anyOf: [{ type: 'string', maxLength: 8 }, { type: 'null' }] });
    expect(schema.properties!.owner).toMatchObject({ anyOf: [{ required: ['name'] }, { type: 'null' }] });
  });
});

describe('the parts of a model', () => {
  it('are computed once', () => {
    const { shape, placements, goals, rules, values } = drawingModel;
    expect(drawingModel).toMatchObject({ name: 'drawing' });
    for (const [again, first] of [
      [drawingModel.shape, shape],
      [drawingModel.placements, placements],
      [drawingModel.goals, goals],
      [drawingModel.rules, rules],
      [drawingModel.values, values],
      [drawingModel.cases, drawingModel.cases],
    ]) {
      expect(again).toBe(first);
    }
  });

  it('draw valid values', () => {
    expect(drawingModel.values).toBeInstanceOf(fc.Arbitrary);
    for (let index = 0; index < 100; index++) {
      expect(violations(drawingModel.schema, sampleAt(drawingModel.values, 1, index))).toEqual([]);
    }
  });
});

it('a model alone is carried by nothing', () => {
  expect([drawingModel.carrierNameOf({}), drawingModel.placeOf({})]).toEqual([undefined, '']);
  expect([drawingModel.hasCarrier(undefined), drawingModel.hasCarrier('other')]).toEqual([true, false]);
});
