import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../src/engine/cases/goals.js';
import { drawingModel, library, libraryWith } from '../_toy.js';

const { goals } = drawingModel;

const reached = (value: unknown) =>
  [...goals.reachedBy(value)]
    .sort((a, b) => a - b)
    .map((index) => `${goals.all[index]!.place} ${goals.all[index]!.name}`);

describe('the goals of a model', () => {
  // Written by hand from the toy documentation: a place, what is reached there, the group, and the rule.
  const expected = [
    ['', 'empty', 'boundaries', 'drawing.types'],
    ['', 'every property', 'boundaries', 'drawing.types'],
    ['/title', 'absent', 'presences', 'drawing.title'],
    ['/title', 'present', 'presences', 'drawing.title'],
    ['/title', 'null', 'presences', 'drawing.title-null'],
    ['/title', 'empty', 'boundaries', 'drawing.title'],
    ['/title', 'of 8 characters', 'boundaries', 'drawing.title-length'],
    ['/figures', 'absent', 'presences', 'drawing.figures'],
    ['/figures', 'present', 'presences', 'drawing.figures'],
    ['/figures', 'empty', 'boundaries', 'drawing.figures'],
    ['/figures', 'of one', 'boundaries', 'drawing.figures'],
    ['/figures', 'of several', 'boundaries', 'drawing.figures'],
    ['/figures/*(circle)', 'present', 'branches', 'drawing.types'],
    ['/figures/*(circle)', 'every property', 'boundaries', 'figure.types'],
    ['/figures/*(circle)/radius', '= 0', 'boundaries', 'circle.radius'],
    ['/figures/*(circle)/radius', '= 10', 'boundaries', 'circle.radius'],
    ['/figures/*(circle)/radius', 'in between', 'boundaries', 'circle.radius'],
    ['/figures/*(circle)/color', 'absent', 'presences', 'figure.color'],
    ['/figures/*(circle)/color', 'present', 'presences', 'figure.color'],
    ['/figures/*(circle)/color', '= "red"', 'members', 'figure.color'],
    ['/figures/*(circle)/color', '= "blue"', 'members', 'figure.color'],
    ['/figures/*(square)', 'present', 'branches', 'drawing.types'],
    ['/figures/*(square)', 'every property', 'boundaries', 'figure.types'],
    ['/figures/*(square)/side', '= 1', 'boundaries', 'figure.types'],
    ['/figures/*(square)/side', 'in between', 'boundaries', 'figure.types'],
    ['/figures/*(square)/side', 'above 16 bits', 'boundaries', 'figure.types'],
    ['/owner', 'absent', 'presences', 'drawing.types'],
    ['/owner', 'present', 'presences', 'drawing.types'],
    ['/owner', 'null', 'presences', 'person.types'],
    ['/owner', 'every property', 'boundaries', 'person.types'],
    ['/owner/name', 'empty', 'boundaries', 'person.types'],
    ['/owner/email', 'absent', 'presences', 'person.email'],
    ['/owner/email', 'present', 'presences', 'person.email'],
    ['/owner/email', 'null', 'presences', 'person.email'],
    ['/owner/email', 'empty', 'boundaries', 'person.email'],
    ['/owner/age', 'absent', 'presences', 'person.types'],
    ['/owner/age', 'present', 'presences', 'person.types'],
    ['/owner/age', '= 0', 'boundaries', 'person.types'],
    ['/owner/age', 'in between', 'boundaries', 'person.types'],
    ['/figures/*', 'alone', 'boundaries', 'drawing.few-figures'],
  ];

  it('are those that its shape and its documented objects suggest, each with its rule', () => {
    const label = ({ place, name, group, rule }: Goal) => [place, name, group, rule];
    expect(goals.all.map(label)).toEqual(expected);
  });

  it('name the documented object that they belong to, and where it is', () => {
    const ownerOf = (place: string, name: string) => {
      const { object, placement } = goals.all.find((goal) => goal.place === place && goal.name === name)!;
      return [object, placement];
    };
    expect(ownerOf('/title', 'null')).toEqual(['drawing', '']);
    expect(ownerOf('/owner', 'absent')).toEqual(['drawing', '']);
    expect(ownerOf('/owner', 'every property')).toEqual(['person', '/owner']);
    expect(ownerOf('/figures/*(circle)', 'present')).toEqual(['any-figure', '/figures/*']);
    expect(ownerOf('/figures/*(circle)', 'every property')).toEqual(['circle', '/figures/*(circle)']);
    expect(ownerOf('/figures/*', 'alone')).toEqual(['drawing', '']);
  });

  it('of an object in a model are those of the object alone', () => {
    const label = ({ place, name, rule }: Goal) => `${place} ${name} ${rule}`;
    const nested = goals.all.filter(({ placement }) => placement === '/owner');
    const inDrawing = nested.map((goal) => label({ ...goal, place: goal.place.slice('/owner'.length) }));
    expect(inDrawing).toEqual(library.model('person').goals.all.map(label));
  });
});

describe('the goals that a value reaches', () => {
  it.each<[unknown, string[]]>([
    [{}, [' empty', '/title absent', '/figures absent', '/owner absent']],
    [
      { title: '', figures: [], owner: null },
      [' every property', '/title present', '/title empty', '/figures present', '/figures empty', '/owner null'],
    ],
    [
      { title: null, figures: [{ kind: 'circle', radius: 10, color: 'blue' }] },
      [
        '/title null',
        '/figures present',
        '/figures of one',
        '/figures/*(circle) present',
        '/figures/*(circle) every property',
        '/figures/*(circle)/radius = 10',
        '/figures/*(circle)/color present',
        '/figures/*(circle)/color = "blue"',
        '/owner absent',
        '/figures/* alone',
      ],
    ],
    [
      {
        figures: [
          { kind: 'square', side: 1 },
          { kind: 'square', side: 70_000 },
        ],
        owner: { name: 'x' },
      },
      [
        '/title absent',
        '/figures present',
        '/figures of several',
        '/figures/*(square) present',
        '/figures/*(square) every property',
        '/figures/*(square)/side = 1',
        '/figures/*(square)/side in between',
        '/figures/*(square)/side above 16 bits',
        '/owner present',
        '/owner/email absent',
        '/owner/age absent',
      ],
    ],
  ])('of %j', (value, expected) => {
    expect(reached(value)).toEqual(expected);
  });

  it('are those of each character that counts', () => {
    expect(reached({ title: '12345678' })).toContain('/title of 8 characters');
    expect(reached({ title: '1234567' })).not.toContain('/title of 8 characters');
  });
});

describe('a value is sound', () => {
  const indexOf = (place: string, name: string) =>
    goals.all.findIndex((goal) => goal.place === place && goal.name === name);
  const young = { owner: { name: 'x', age: 3 } };
  const old = { owner: { name: 'x', age: 70_000 } };

  it('if nothing in it is excluded from the goals', () => {
    expect(goals.isSound(young)).toBe(true);
    expect(goals.isSound(old)).toBe(false);
    expect(goals.all.some(({ place, name }) => place === '/owner/age' && name === 'above 16 bits')).toBe(false);
  });

  it('for a goal, if it also reaches that', () => {
    expect(goals.isSound(young, indexOf('/owner/age', 'in between'))).toBe(true);
    expect(goals.isSound(young, indexOf('/owner/age', '= 0'))).toBe(false);
    expect(goals.isSound(old, indexOf('/owner/age', 'in between'))).toBe(false);
    const alone = indexOf('/figures/*', 'alone');
    expect(goals.isSound({ figures: [{ kind: 'square', side: 1 }] }, alone)).toBe(true);
    expect(goals.isSound({ figures: [] }, alone)).toBe(false);
  });
});

describe('what the object around a documented object excludes', () => {
  const names = (...exclusions: string[]) => {
    const { all } = libraryWith({ drawing: { exclusions } }).model('drawing').goals;
    const kept = new Set(all.map(({ place, name }) => `${place} ${name}`));
    return goals.all.map(({ place, name }) => `${place} ${name}`).filter((goal) => !kept.has(goal));
  };
  const isSound = (value: unknown, ...exclusions: string[]) =>
    libraryWith({ drawing: { exclusions } }).model('drawing').goals.isSound(value);

  it('is no goal, wherever it is, of whatever kind the objects on the way are', () => {
    expect(names('/owner/name empty')).toEqual(['/owner/name empty']);
    expect(names('/figures/*/color = "red"')).toEqual(['/figures/*(circle)/color = "red"']);
    expect(names('/figures/*/* *')).toEqual(
      goals.all
        .filter(({ place }) => /^\/figures\/\*\(\w+\)\/\w/.test(place))
        .map(({ place, name }) => `${place} ${name}`),
    );
    expect(names('/owner/age = 0', '/title null')).toEqual(['/title null', '/owner/age = 0']);
  });

  it('is of any kind, or of the kind that it names', () => {
    expect(names('/figures/* alone')).toEqual(['/figures/* alone']);
    expect(names('/figures/*(circle)/radius = 0')).toEqual(['/figures/*(circle)/radius = 0']);
    expect(names('/figures/*/radius = 0')).toEqual(['/figures/*(circle)/radius = 0']);
    expect(names('/figures/*(circle) every property')).toEqual(['/figures/*(circle) every property']);
    expect(names('/figures/* every property')).toEqual([
      '/figures/*(circle) every property',
      '/figures/*(square) every property',
    ]);
    expect(names('/figures/*(square)/radius = 0')).toEqual([]);
  });

  it('makes a value that has it unsound', () => {
    const named = { owner: { name: '' } };
    expect(isSound(named)).toBe(true);
    expect(isSound(named, '/owner/name empty')).toBe(false);
    expect(isSound({ owner: { name: 'x' } }, '/owner/name empty')).toBe(true);
    const red = { figures: [{ kind: 'circle', radius: 1, color: 'red' }] };
    expect(isSound(red, '/figures/*/color = "red"')).toBe(false);
    expect(isSound(red, '/figures/*/color = "blue"')).toBe(true);
  });

  it('is still a goal of the nested object alone', () => {
    const person = libraryWith({ drawing: { exclusions: ['/owner/name empty'] } }).model('person');
    expect(person.goals.all).toEqual(library.model('person').goals.all);
  });
});

describe('an object that the documentation leaves open', () => {
  const open = libraryWith({ person: { isOpen: ({ name }) => name === 'nobody' } }).model('drawing').goals;

  it('makes a value that has it unsound', () => {
    expect(open.isSound({ owner: { name: 'nobody' } })).toBe(false);
    expect(open.isSound({ owner: { name: 'somebody' } })).toBe(true);
    expect(open.isSound({ owner: null })).toBe(true);
  });
});

describe('goals that are excluded', () => {
  const labelsOf = (changes: Parameters<typeof libraryWith>[0]) =>
    libraryWith(changes)
      .model('drawing')
      .goals.all.map(({ place, name }) => `${place} ${name}`);
  const all = labelsOf({});
  const left = (changes: Parameters<typeof libraryWith>[0]) => {
    const rest = labelsOf(changes);
    return all.filter((label) => !rest.includes(label));
  };

  it('are left out where their object is, by its own place and kind', () => {
    expect(left({ person: { exclusions: ['/age = 0'] } })).toEqual(['/owner/age = 0']);
    expect(left({ circle: { exclusions: ['/radius*'] } })).toEqual([
      '/figures/*(circle)/radius = 0',
      '/figures/*(circle)/radius = 10',
      '/figures/*(circle)/radius in between',
    ]);
  });

  it('are left out by an object around theirs, with kinds or without', () => {
    expect(left({ drawing: { exclusions: ['/owner/age = 0'] } })).toEqual(['/owner/age = 0']);
    expect(left({ drawing: { exclusions: ['/figures/*(circle)/radius = 0'] } })).toEqual([
      '/figures/*(circle)/radius = 0',
    ]);
    expect(left({ drawing: { exclusions: ['/figures/[*]/radius = 0', '/figures/*/radius = 0'] } })).toContain(
      '/figures/*(circle)/radius = 0',
    );
  });

  it('are not left out by the pattern of another object', () => {
    expect(left({ circle: { exclusions: ['/age = 0'] } })).toEqual([]);
    expect(left({ person: { exclusions: ['/owner/age = 0'] } })).toEqual([]);
  });

  it('make a value that reaches them unsound', () => {
    const { goals } = libraryWith({ person: { exclusions: ['/age = 0'] } }).model('drawing');
    expect(goals.isSound({ owner: { name: 'x', age: 0 } })).toBe(false);
    expect(goals.isSound({ owner: { name: 'x', age: 1 } })).toBe(true);
  });
});
