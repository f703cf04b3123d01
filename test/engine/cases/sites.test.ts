import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { define } from '../../../src/engine/cases/definition.js';
import { Library } from '../../../src/engine/cases/model.js';
import { hopsTo, type MutatedTier, sitesOf } from '../../../src/engine/cases/sites.js';
import { document } from '../../../src/engine/schema/documented.js';
import { drawingModel, library, libraryWith, personRules } from '../_toy.js';

const label = ({ mutation, object, at, hops, place }: ReturnType<typeof sitesOf>[number]) =>
  [mutation.name, object.name, at, hops.map(({ model, at }) => `${model.name} ${at}`).join(', '), place] as const;

const labels = (tier: MutatedTier, model = drawingModel) => sitesOf(model, tier).map(label);

describe('hopsTo', () => {
  it('lists the documented objects around a placement, the outermost first', () => {
    const hops = drawingModel.placements.map((placement) => [
      placement.place,
      hopsTo(drawingModel, placement).map(({ model, at }) => [model.name, at]),
    ]);
    expect(hops).toEqual([
      ['', []],
      ['/figures/*', [['drawing', '/figures/*']]],
      // The kind stands in the place of the union: that one is not on the way.
      ['/figures/*(circle)', [['drawing', '/figures/*(circle)']]],
      ['/figures/*(square)', [['drawing', '/figures/*(square)']]],
      ['/owner', [['drawing', '/owner']]],
    ]);
  });

  it('passes through every documented object, and through what is not documented', () => {
    const leaf = document('leaf', z.object({ a: z.string() }));
    const middle = document('middle', z.object({ deep: z.object({ leaves: z.array(leaf) }) }));
    const root = document('root', z.object({ middle }));
    const nested = new Library(
      [
        define<unknown>(
          'leaf',
          leaf,
          () => fc.constant({}),
          () => ({ nearMisses: [] }),
        ),
        define<unknown>(
          'middle',
          middle,
          () => fc.constant({}),
          () => ({ nearMisses: [] }),
        ),
        define<unknown>(
          'root',
          root,
          () => fc.constant({}),
          () => ({ nearMisses: [] }),
        ),
      ],
      library.rules,
      library.policy,
    );
    const model = nested.model('root');
    expect(hopsTo(model, model.placements.at(-1)!).map(({ model, at }) => [model.name, at])).toEqual([
      ['root', '/middle'],
      ['middle', '/deep/leaves/*'],
    ]);
  });
});

describe('sitesOf', () => {
  it('lists each near miss of each documented object, wherever the object is', () => {
    expect(labels('invalid')).toEqual([
      ...['null', 'boolean', 'number', 'string', 'array'].map((type) => [type, 'drawing', '', '', '']),
      ['missing', 'circle', '/radius', 'drawing /figures/*(circle)', '/figures/*(circle)/radius'],
      ...['boolean', 'number', 'string', 'array'].map((type) => [type, 'person', '', 'drawing /owner', '/owner']),
      ['missing', 'person', '/name', 'drawing /owner', '/owner/name'],
    ]);
  });

  it('lists the ambiguous mutations', () => {
    expect(labels('ambiguous')).toEqual([['blank', 'drawing', '/title', '', '/title']]);
  });

  it('lists the evolutions of each documented object that has cases', () => {
    const ofCircle = labels('evolved').filter(([, object]) => object === 'circle');
    expect(ofCircle.map(([name, , at]) => `${at} ${name}`)).toEqual([
      ...['new-scalar', 'new-null', 'new-object', 'new-array', 'new-property-everywhere', 'reordered', 'reversed'].map(
        (name) => ` ${name}`,
      ),
    ]);
    expect(new Set(labels('evolved').map(([, object]) => object))).toEqual(new Set(['drawing', 'circle', 'person']));
  });

  it('of an object alone are the same, without the objects around it', () => {
    const alone = labels('invalid', library.model('person'));
    const nested = labels('invalid').filter(([, object]) => object === 'person');
    expect(alone).toEqual(nested.map(([name, object, at]) => [name, object, at, '', at]));
  });

  it('throws if an object has no place for one of its mutations', () => {
    const lost = new Library(
      [
        define<unknown>(
          'person',
          library.model('person').schema,
          () => fc.constant(null),
          () => ({
            nearMisses: [{ rule: personRules.email, name: 'lost', at: '/mail', change: () => 1 }],
          }),
        ),
      ],
      library.rules,
      library.policy,
    );
    expect(() => sitesOf(lost.model('person'), 'invalid')).toThrow('person has no place /mail for lost');
  });
});

describe('the sites of objects in an object that omits some of their cases', () => {
  const all = labels('invalid');
  /** The places and names of the near misses that are gone. */
  const gone = (...omissions: string[]) => {
    const left = sitesOf(libraryWith({ drawing: { omissions } }).model('drawing'), 'invalid').map(label);
    const texts = new Set(left.map((site) => JSON.stringify(site)));
    return all.filter((site) => !texts.has(JSON.stringify(site))).map(([name, , , , place]) => `${place} ${name}`);
  };

  it('are without them: by place, rule and mutation', () => {
    expect(gone('/owner person.types null', '/owner person.types number')).toEqual(['/owner number']);
    expect(gone('/owner/name *')).toEqual(['/owner/name missing']);
    expect(gone('/owner *')).toEqual(['/owner boolean', '/owner number', '/owner string', '/owner array']);
    expect(gone('/owner* person.*')).toHaveLength(5);
    expect(gone('/owner other.*', '/owner/name person.types null')).toEqual([]);
  });

  it('name the place without the kinds of the objects on the way', () => {
    expect(gone('/figures/*/radius circle.radius missing')).toEqual(['/figures/*(circle)/radius missing']);
    expect(gone('/figures/*(circle)/radius circle.radius missing')).toEqual([]);
  });

  it('keep those of the object itself', () => {
    expect(gone(' drawing.types *')).toEqual([]);
  });

  it('are without them in whatever is around that object', () => {
    const omitting = libraryWith({ drawing: { omissions: ['/owner/name *'] } });
    const album = document('album', z.looseObject({ drawings: z.array(omitting.model('drawing').schema) }));
    const definitions = ['drawing', 'person', 'circle'].map((name) => omitting.model(name).definition);
    const outer = define<unknown>(
      'album',
      album,
      () => fc.constant({}),
      () => ({ nearMisses: [] }),
    );
    const model = new Library([...definitions, outer], omitting.rules, omitting.policy).model('album');
    const places = sitesOf(model, 'invalid').map(({ place, mutation }) => `${place} ${mutation.name}`);
    expect(places).toContain('/drawings/*/owner number');
    expect(places).not.toContain('/drawings/*/owner/name missing');
  });

  it('hold for evolutions, too', () => {
    const { length } = labels('evolved');
    const left = sitesOf(
      libraryWith({ drawing: { omissions: ['/owner policy.additive *'] } }).model('drawing'),
      'evolved',
    );
    const ofOwner = labels('evolved').filter(([, , , , place]) => place === '/owner');
    expect(ofOwner.length).toBeGreaterThan(5);
    expect(left).toHaveLength(length - ofOwner.length);
  });
});

describe('the sites of what a client sends', () => {
  it('have no evolutions, at any depth', () => {
    const request = libraryWith({ drawing: { isRequest: true } }).model('drawing');
    expect(sitesOf(request, 'evolved')).toEqual([]);
    expect(sitesOf(request, 'invalid').map(label)).toEqual(labels('invalid'));
  });

  it('have them where the same objects are in what an API sends', () => {
    const requested = libraryWith({ person: { isRequest: true } }).model('drawing');
    expect(sitesOf(requested, 'evolved').map(label)).toEqual(labels('evolved'));
  });
});
