import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { define } from '../../../src/engine/cases/definition.js';
import { Library } from '../../../src/engine/cases/model.js';
import { hopsTo, type MutatedTier, sitesOf } from '../../../src/engine/cases/sites.js';
import { document } from '../../../src/engine/schema/documented.js';
import { drawingModel, library, personRules } from '../_toy.js';

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
