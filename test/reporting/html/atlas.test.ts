import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../../arbitraries/models.js';
import type { Branch, Shape } from '../../../src/engine/schema/shape.js';
import { Atlas } from '../../../src/reporting/html/atlas.js';

describe('the places of a model by object', () => {
  const atlas = new Atlas(modelNamed('server-event').shape, 'server-event');

  it('has each object once, wherever it is nested', () => {
    const places = atlas.objects.get('usage')!.map(({ place }) => place);
    expect(places.slice(0, 2)).toEqual(['', '/total_tokens']);
    expect(new Set(places).size).toBe(places.length);
    expect(atlas.at('(response.done)/response/usage/total_tokens')).toBe(
      atlas.at('(response.created)/response/usage/total_tokens'),
    );
  });

  it('knows the owner of a place', () => {
    expect(atlas.at('(response.done)/response/metadata/*')).toEqual({ object: 'metadata', place: '/*' });
    expect(atlas.at('(response.done)/event_id')).toEqual({ object: 'response.done', place: '/event_id' });
    expect(atlas.at('')).toEqual({ object: 'server-event', place: '' });
  });

  it('adds places that are not documented to what is around them, once', () => {
    const unknown = atlas.at('(response.done)/response/usage/*');
    expect(unknown).toEqual({ object: 'usage', place: '/*' });
    expect(atlas.at('(response.created)/response/usage/*')).toBe(unknown);
    expect(atlas.objects.get('usage')).toContain(unknown);
    expect(atlas.at('(no.event)/x')).toMatchObject({ object: 'server-event' });
  });
});

describe('the places of a shape', () => {
  const branch = (place: string, more: Partial<Branch> = {}): Branch => ({
    ...{ place, name: 'object', discriminators: [], bounds: {}, objects: [] },
    ...more,
  });
  const shape = (place: string, branches: readonly Branch[], objects: readonly string[] = []): Shape => ({
    ...{ place, nullable: false, branches, objects },
  });
  const leaf = (place: string, objects?: readonly string[]) => shape(place, [branch(place)], objects);
  const property = (of: Shape) => ({ required: true, shape: of });
  const atlas = new Atlas(
    shape('', [
      branch('', { properties: new Map([['a', property(leaf('/a'))]]), rest: leaf('/*', ['pair']) }),
      branch('(circle)', { objects: ['circle', 'form'], items: leaf('(circle)/*') }),
    ]),
    'whole',
  );

  it('are those of properties, items and further members, by the most specific object', () => {
    expect(
      Object.fromEntries([...atlas.objects].map(([name, places]) => [name, places.map(({ place }) => place)])),
    ).toEqual({
      whole: ['', '/a'],
      pair: [''],
      circle: ['', '/*'],
    });
    expect(atlas.at('(circle)')).toEqual({ object: 'circle', place: '' });
    expect(atlas.at('/b')).toEqual({ object: 'whole', place: '/*' });
    expect(atlas.at('/a/x/y')).toEqual({ object: 'whole', place: '/a/*/*' });
    expect(new Atlas(leaf('/x'), 'y').at('')).toBeUndefined();
  });
});
