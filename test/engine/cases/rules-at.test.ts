import { describe, expect, it } from 'vitest';
import { RuleIndex, type Subject } from '../../../src/engine/cases/rules-at.js';
import { rules } from '../../../src/engine/schema/rules.js';

const source = 'a test';
const inner = rules('inner', {
  types: { at: ['', '/*'], text: 'has the documented type', source },
  'a-allowed': { at: '/a', text: 'may be new', source, effect: 'allows' },
  'a-usual': { at: '/a', text: 'is usually short', source, effect: 'shapes' },
  a: { at: '/a', text: 'must be a string', source },
  'a-length': { at: '/a', text: 'must be short', source, keyword: 'maxLength' },
  'a-null': { at: '/a', text: 'may be null', source, effect: 'allows', keyword: 'null' },
  open: { at: '/open', text: 'may be anything', source, effect: 'allows' },
});
const base = rules('base', { b: { at: '/b', text: 'is of the base', source } });
const outer = rules('outer', {
  types: { text: 'must be an object', source },
  inner: { at: '/inner', text: 'must be an inner object', source },
  'inner-null': { at: '/inner', text: 'may be null', source, effect: 'allows', keyword: 'null' },
});
const index = new RuleIndex([inner, base, outer].flatMap((of) => Object.values(of)));

const ofInner = (at: string, keyword?: string): Subject => ({
  names: ['inner', 'base'],
  at,
  ...(keyword && { keyword }),
});
const ofOuter = (at: string, keyword?: string): Subject => ({ names: ['outer'], at, ...(keyword && { keyword }) });

describe('RuleIndex', () => {
  it('lists the rules of an object', () => {
    expect(index.of('base')).toEqual([base.b]);
    expect(index.of('unknown')).toEqual([]);
  });

  it.each<[string, Subject[], string | undefined]>([
    ['a rule about the keyword, before all others', [ofInner('/a', 'maxLength')], 'inner.a-length'],
    ['a rule about null', [ofInner('/a', 'null')], 'inner.a-null'],
    ['the general rule, if no rule is about the keyword', [ofInner('/a', 'minimum')], 'inner.a'],
    ['a rule that refuses, before one that allows', [ofInner('/a')], 'inner.a'],
    ['a rule that allows, if none refuses', [ofInner('/open')], 'inner.open'],
    ['a rule of a less specific name', [ofInner('/b')], 'base.b'],
    ['a rule about every property, if none is about this one', [ofInner('/c')], 'inner.types'],
    ['a rule of the object itself, if none is about its properties', [ofOuter('/other')], 'outer.types'],
    [
      'a rule about null of the owner, before the general one of the object',
      [ofInner('', 'null'), ofOuter('/inner', 'null')],
      'outer.inner-null',
    ],
    ['a rule of the object itself, before one of its owner', [ofInner(''), ofOuter('/inner')], 'inner.types'],
    ['a rule of the owner, if the object has none', [{ names: ['unknown'], at: '' }, ofOuter('/inner')], 'outer.inner'],
    ['no rule of an unknown object', [{ names: ['unknown'], at: '/a' }], undefined],
    ['no rule of no subject', [], undefined],
  ])('finds %s', (_, subjects, id) => {
    expect(index.about(...subjects)?.id).toBe(id);
  });
});
