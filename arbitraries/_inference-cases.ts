import type { Boundary, Mutation, ObjectCases } from '../src/engine/cases/mutation.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { inferenceRules } from '../src/objects/inference.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues, manyItems } from './_boundary-cases.js';

const MODALITIES = '/output_modalities';

const LISTS = ['any list without both modalities is allowed', 'a list has exactly one modality'] as const;

/** Near misses of the modalities of output, of which there is one at a time. */
export const modalityNearMisses = (rule: Rule): Mutation[] => [
  ...wrongTypes(rule, MODALITIES, 'array'),
  ...wrongValues(rule, MODALITIES, {
    both: ['text', 'audio'],
    'both-the-other-way-round': ['audio', 'text'],
    'unknown-word': ['image'],
    'upper-case': ['Audio'],
    'null-inside': [null],
    'word-for-list': 'audio',
  }),
];

export const modalityAmbiguous = (rule: Rule): Mutation[] => [
  ambiguity(rule, MODALITIES, 'empty', LISTS, drawFrom([])),
  ambiguity(rule, MODALITIES, 'twice', LISTS, drawFrom(['audio', 'audio'], ['text', 'text'])),
];

/** Boundaries of what sessions and requests have in common. */
export const inferenceBoundaries = (
  rules: Record<'output-modalities' | 'instructions' | 'tools', Rule>,
): Boundary[] => [
  ...boundaryValues(rules['output-modalities'], MODALITIES, ['text'], ['audio']),
  ...boundariesAt<string>(rules.instructions, '/instructions', {
    'longer than 100,000 characters': (text) => text.length >= 100_000,
    'beyond the first plane': (text) => /[\u{10000}-\u{10ffff}]/u.test(text),
  }),
  ...manyItems(rules.tools, '/tools', 'tools'),
  ...boundariesAt<readonly JsonObject[]>(rules.tools, '/tools', {
    'a function without a type beside an MCP server': (tools) =>
      tools.some(({ type }) => type === undefined) && tools.some(({ type }) => type === 'mcp'),
  }),
];

/** Goals that no list of one modality reaches. */
export const MODALITY_EXCLUSIONS = [`${MODALITIES} empty`, `${MODALITIES} of several`] as const;

/** The cases of what a client can ask for a session, or for one response. */
export const inferenceCases = () =>
  ({
    nearMisses: [
      ...modalityNearMisses(inferenceRules['output-modalities']),
      ...wrongTypes(inferenceRules.instructions, '/instructions', 'string'),
      ...wrongTypes(inferenceRules.tools, '/tools', 'array'),
      ...wrongTypes(inferenceRules['parallel-tool-calls'], '/parallel_tool_calls', 'boolean'),
      ...wrongValues(inferenceRules['parallel-tool-calls'], '/parallel_tool_calls', {
        'boolean-as-text': 'true',
        'boolean-as-number': 1,
      }),
    ],
    ambiguous: [
      ...modalityAmbiguous(inferenceRules['output-modalities']),
      loneSurrogate(inferenceRules.instructions, '/instructions'),
    ],
    boundaries: inferenceBoundaries(inferenceRules),
    exclusions: [...MODALITY_EXCLUSIONS],
  }) satisfies ObjectCases;
