import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import {
  RequestTranscription,
  requestTranscriptionRules,
  TRANSCRIPTION_DELAYS,
} from '../src/objects/request-transcription.js';
import { MODELS_WITH_LANGUAGES, TRANSCRIPTION_MODELS, WHISPER } from '../src/objects/transcription.js';
import { ambiguity, drawFrom, loneSurrogate, newWord } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { onlyIf, wrongStrings } from './_wrong-cases.js';
import { requestTranscription } from './request-transcription.js';

const rules = requestTranscriptionRules;

const isAmong = (model: unknown, models: readonly string[]) => models.some((known) => known === model);

const hasNoLanguages = ({ model }: JsonObject) =>
  isAmong(model, TRANSCRIPTION_MODELS) && !isAmong(model, MODELS_WITH_LANGUAGES);

const hasNoDelay = ({ model }: JsonObject) => isAmong(model, TRANSCRIPTION_MODELS) && model !== WHISPER;

const isWhisper = ({ model }: JsonObject) => model === WHISPER;

const nearMisses = (): Mutation[] => [
  ...wrongTypes(rules.types, '', 'object', 'null'),
  ...wrongStrings(rules.types, 'model', 'language', 'prompt'),
  ...wrongTypes(rules.languages, '/languages', 'array'),
  ...wrongValues(rules.languages, '/languages', {
    'empty-list': [],
    'null-inside': ['en', null],
    'number-inside': [1],
  }),
  ...wrongTypes(rules.keywords, '/keywords', 'array'),
  ...wrongValues(rules.keywords, '/keywords', { 'null-inside': ['kestrel', null], 'number-inside': [1] }),
  ...wrongTypes(rules.delay, '/delay', 'string'),
  ...lookAlikes(rules.delay, '/delay', TRANSCRIPTION_DELAYS[0]),
  ...wrongValues(rules.delay, '/delay', { 'no-delay': 'none', 'effort-of-others': 'max' }),
];

const LANGUAGE_READINGS = [
  'the property is ignored',
  `only ${MODELS_WITH_LANGUAGES.join(' and ')} have languages and keywords`,
] as const;

const ambiguous = (): Mutation[] => [
  loneSurrogate(rules.types, '/prompt'),
  ...onlyIf(isWhisper, [
    ambiguity(
      rules['whisper-prompt'],
      '/prompt',
      'text',
      ['a prompt is ignored', `${WHISPER} has no prompt`],
      drawFrom('Names of birds.', ''),
    ),
  ]),
  ...onlyIf(hasNoDelay, [
    ambiguity(
      rules['whisper-delay'],
      '/delay',
      'beside-another-model',
      ['a delay is ignored', `only ${WHISPER} has a delay`],
      drawFrom(...TRANSCRIPTION_DELAYS),
    ),
  ]),
  ...onlyIf(hasNoLanguages, [
    ...['/languages', '/keywords'].map((at) =>
      ambiguity(
        rules['languages-model'],
        at,
        'beside-another-model',
        LANGUAGE_READINGS,
        drawFrom(['en'], ['en', 'de']),
      ),
    ),
  ]),
  newWord(rules.delay, '/delay', ['maximal', 'adaptive']),
];

/** Cases of transcription settings that a client asks for. */
export const requestTranscriptionDefinition = define(
  'request-transcription',
  RequestTranscription,
  requestTranscription,
  () => ({
    nearMisses: nearMisses(),
    ambiguous: ambiguous(),
    isOpen: (settings) =>
      (isWhisper(settings) && settings.prompt !== undefined) ||
      (hasNoDelay(settings) && settings.delay !== undefined) ||
      (hasNoLanguages(settings) && (settings.languages ?? settings.keywords) !== undefined),
    boundaries: [
      ...boundariesAt<readonly string[]>(rules.languages, '/languages', {
        'more than 10': (languages) => languages.length > 10,
      }),
      ...boundariesAt<readonly string[]>(rules.keywords, '/keywords', {
        'more than 10': (keywords) => keywords.length > 10,
      }),
    ],
    exclusions: [' every property'],
    // No model has both.
    conflicts: [
      ['/delay', '/prompt'],
      ['/delay', '/languages'],
      ['/delay', '/keywords'],
    ],
    isRequest: true,
  }),
);
