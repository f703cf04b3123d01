import { define } from '../src/engine/cases/definition.js';
import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { gaSessionRules, RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import { OBJECT } from '../src/objects/session.js';
import { OBJECT as TRANSCRIPTION_OBJECT } from '../src/objects/transcription-session.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues, manyItems } from './_boundary-cases.js';
import { newTexts } from './_evolution-cases.js';
import { typedSessionCases } from './_typed-session-cases.js';
import { gaSession } from './ga-session.js';

const MODALITIES = '/output_modalities';

const LISTS = ['any list without both modalities is allowed', 'a list has exactly one modality'] as const;

const nearMisses = (): Mutation[] => [
  ...wrongTypes(gaSessionRules.model, '/model', 'string'),
  ...wrongTypes(gaSessionRules['output-modalities'], MODALITIES, 'array'),
  ...wrongValues(gaSessionRules['output-modalities'], MODALITIES, {
    both: ['text', 'audio'],
    'both-the-other-way-round': ['audio', 'text'],
    'unknown-word': ['image'],
    'upper-case': ['Audio'],
    'null-inside': [null],
    'word-for-list': 'audio',
  }),
  // Null is ambiguous: the examples show it for other settings of a session.
  ...wrongTypes(gaSessionRules.instructions, '/instructions', 'string', 'null'),
  ...wrongTypes(gaSessionRules.tools, '/tools', 'array'),
];

const ambiguous = (): Mutation[] => [
  ambiguity(gaSessionRules.model, '/model', 'empty', ['any string is allowed', 'a model has a name'], drawFrom('')),
  ambiguity(gaSessionRules['output-modalities'], MODALITIES, 'empty', LISTS, drawFrom([])),
  ambiguity(
    gaSessionRules['output-modalities'],
    MODALITIES,
    'twice',
    LISTS,
    drawFrom(['audio', 'audio'], ['text', 'text']),
  ),
  ambiguity(
    gaSessionRules.instructions,
    '/instructions',
    'null',
    ['null stands for the default, as it does in other settings of a session', 'null is not documented'],
    drawFrom(null),
  ),
  loneSurrogate(gaSessionRules.instructions, '/instructions'),
  loneSurrogate(gaSessionRules.model, '/model'),
];

const boundaries = (): Boundary[] => [
  ...boundariesAt<string>(gaSessionRules.model, '/model', { 'not documented': (model) => !model.startsWith('gpt-') }),
  ...boundaryValues(gaSessionRules['output-modalities'], MODALITIES, ['text'], ['audio']),
  ...boundariesAt<string>(gaSessionRules.instructions, '/instructions', {
    'longer than 100,000 characters': (text) => text.length >= 100_000,
    'beyond the first plane': (text) => /[\u{10000}-\u{10ffff}]/u.test(text),
  }),
  ...manyItems(gaSessionRules.tools, '/tools', 'tools'),
  ...boundariesAt<readonly JsonObject[]>(gaSessionRules.tools, '/tools', {
    'a function without a type beside an MCP server': (tools) =>
      tools.some(({ type }) => type === undefined) && tools.some(({ type }) => type === 'mcp'),
  }),
];

/** Cases of realtime sessions. */
export const gaSessionDefinition = define('ga-session', RealtimeSessionCreateResponseGA, gaSession, () => {
  const shared = typedSessionCases(
    'realtime',
    gaSessionRules.object,
    OBJECT.session,
    TRANSCRIPTION_OBJECT.transcriptionSession,
  );
  return {
    nearMisses: [...shared.nearMisses, ...nearMisses()],
    ambiguous: [...shared.ambiguous, ...ambiguous()],
    boundaries: [...shared.boundaries, ...boundaries()],
    evolutions: [
      newTexts('new-model', '/model', 'gpt-realtime-9', 'gpt-realtime-2031-04-01', 'ft:gpt-realtime:acme::a1b2'),
      ...shared.evolutions,
    ],
    exclusions: [
      ...shared.exclusions,
      '/model empty',
      '/instructions null',
      '/output_modalities empty',
      '/output_modalities of several',
    ],
  };
});
