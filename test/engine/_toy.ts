import * as fc from 'fast-check';
import * as z from 'zod';
import { define } from '../../src/engine/cases/definition.js';
import { Library } from '../../src/engine/cases/model.js';
import type { ObjectCases } from '../../src/engine/cases/mutation.js';
import { RuleIndex } from '../../src/engine/cases/rules-at.js';
import { missing, wrongTypes } from '../../src/engine/cases/wrong.js';
import { document } from '../../src/engine/schema/documented.js';
import { rules } from '../../src/engine/schema/rules.js';
import { integer, withRule } from '../../src/engine/schema/with-rule.js';

// The documentation of a toy API: a drawing has a title, figures of two kinds and an owner.

const source = 'the documentation of drawings';
const type = 'must have the documented type';

export const policyRules = rules('policy', { additive: { text: 'may grow', source, effect: 'allows' } });

export const drawingRules = rules('drawing', {
  types: { at: ['', '/*'], text: type, source },
  'usual-title': { at: '/title', text: 'is usually short', source, effect: 'shapes' },
  title: { at: '/title', text: 'must be a string or null', source },
  'title-null': { at: '/title', text: 'may be null', source, effect: 'allows', keyword: 'null' },
  'title-length': { at: '/title', text: 'must have at most 8 characters', source, keyword: 'maxLength' },
  figures: { at: '/figures', text: 'must be an array', source },
  'few-figures': { at: ['/figures', '/title'], text: 'must fit on a page', source, beyondJsonSchema: true },
});

export const personRules = rules('person', {
  types: { at: ['', '/*'], text: type, source },
  email: { at: '/email', text: 'must be a string or null', source },
});

export const figureRules = rules('figure', {
  types: { text: type, source },
  color: { at: '/color', text: 'must be red or blue', source },
});

export const circleRules = rules('circle', { radius: { at: '/radius', text: 'must be from 0 to 10', source } });

export const Circle = document(
  ['circle', 'figure'],
  z.looseObject({
    kind: z.literal('circle'),
    radius: withRule(circleRules.radius, z.number().min(0).max(10)),
    color: withRule(figureRules.color, z.enum(['red', 'blue'])).optional(),
  }),
);

export const Square = document(['square', 'figure'], z.looseObject({ kind: z.literal('square'), side: integer(1) }));

export const AnyFigure = document(
  'any-figure',
  withRule(figureRules.types, z.discriminatedUnion('kind', [Circle, Square])),
);

export const Person = document(
  'person',
  withRule(
    personRules.types,
    z
      .looseObject({
        name: withRule(personRules.types, z.string()),
        email: withRule(personRules.email, z.string().nullable()).optional(),
        age: withRule(personRules.types, integer(0)).optional(),
      })
      .nullable(),
  ),
);

export const Drawing = document(
  'drawing',
  withRule(
    drawingRules.types,
    z.looseObject({
      title: withRule(drawingRules.title, z.string().max(8).nullable()).optional(),
      figures: withRule(drawingRules.figures, z.array(AnyFigure)).optional(),
      owner: Person.optional(),
    }),
  ),
  { source: 'Drawing' },
);

const circle = fc.record(
  { kind: fc.constant('circle' as const), radius: fc.integer({ min: 0, max: 10 }), color: fc.constant('red' as const) },
  { requiredKeys: ['kind', 'radius'] },
);
const square = fc.record({ kind: fc.constant('square' as const), side: fc.integer({ min: 1, max: 9 }) });
const figure = fc.oneof(circle, square);
const person = fc.option(fc.record({ name: fc.string(), age: fc.nat({ max: 99 }) }, { requiredKeys: ['name'] }));
const drawing = fc.record(
  { title: fc.string({ maxLength: 8 }), figures: fc.array(figure), owner: person },
  { requiredKeys: [] },
);

export const drawingCases: ObjectCases = {
  nearMisses: wrongTypes(drawingRules.types, '', 'object'),
  ambiguous: [
    {
      rule: drawingRules.title,
      name: 'blank',
      at: '/title',
      change: () => ' ',
      readings: ['blank counts', 'it does not'],
    },
  ],
  boundaries: [
    {
      rule: drawingRules['few-figures'],
      at: '/figures/*',
      name: 'alone',
      isReached: (_, { figures }) => (figures as unknown[]).length === 1,
    },
  ],
};

export const personCases: ObjectCases = {
  nearMisses: [...wrongTypes(personRules.types, '', 'object', 'null'), missing(personRules.types, '/name')],
  exclusions: ['/age above 16 bits'],
};

export const circleCases: ObjectCases = { nearMisses: [missing(circleRules.radius, '/radius')] };

const definitions = [
  { name: 'drawing', schema: Drawing, values: drawing, cases: drawingCases },
  { name: 'person', schema: Person, values: person, cases: personCases },
  { name: 'any-figure', schema: AnyFigure, values: figure, cases: { nearMisses: [] } },
  { name: 'circle', schema: Circle, values: circle, cases: circleCases },
] satisfies { name: string; schema: z.ZodType; values: fc.Arbitrary<unknown>; cases: ObjectCases }[];

/** Builds the documented objects, some with other cases. Squares have no cases of their own. */
export const libraryWith = (changes: Readonly<Record<string, Partial<ObjectCases>>> = {}) =>
  new Library(
    definitions.map(({ name, schema, values, cases }) =>
      define<unknown>(
        name,
        schema,
        () => values,
        () => ({ ...cases, ...changes[name] }),
      ),
    ),
    new RuleIndex(
      [policyRules, drawingRules, personRules, figureRules, circleRules].flatMap((of) => Object.values(of)),
    ),
    { rule: policyRules.additive, newNames: ['new_name'], newEndings: ['_v2'] },
  );

/** The documented objects. */
export const library = libraryWith();

export const drawingModel = library.model('drawing');
