import type { Mutation } from '../src/engine/cases/mutation.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { contentPartRules } from '../src/objects/content-part.js';
import { ambiguity, drawFrom, loneSurrogate, READINGS } from './_ambiguous-cases.js';
import { onlyIf, wrongStrings } from './_wrong-cases.js';

/** The same mutations, applied only to parts of this type. */
export const ofType = (type: string, mutations: readonly Mutation[]): Mutation[] =>
  onlyIf((part) => part.type === type, mutations);

/** Near misses of the properties that all content parts share. */
export const contentPartNearMisses = (): Mutation[] => [
  ...wrongTypes(contentPartRules.types, '', 'object'),
  ...wrongTypes(contentPartRules.type, '/type', 'string'),
  ...wrongValues(contentPartRules.type, '/type', { 'part-of-nobody': 'input_texts', 'upper-case': 'OUTPUT_TEXT' }),
  ...wrongStrings(contentPartRules.types, 'text'),
];

/** Texts that are not Base64, by the names of their mutations. */
export const NOT_BASE64 = {
  'not-base64': 'not base64!',
  'one-letter': 'A',
  'padding-inside': 'QQ==QUJD',
  'padding-alone': '====',
} as const;

/** Base64 in forms that the documentation neither allows nor forbids. */
export const openBase64 = (rule: Rule, at: string, readings: readonly [accepts: string, refuses: string]): Mutation[] =>
  Object.entries({
    empty: '',
    'without-padding': 'AAABAAE',
    'url-safe': 'AP__AP__',
    'line-break': 'AAABAAEA\nAAABAAEA',
    'half-a-sample': 'AAAB',
  }).map(([name, text]) => ambiguity(rule, at, name, readings, () => text));

/** Near misses of the parts of a type that have audio. */
export const audioPartNearMisses = (type: string): Mutation[] =>
  ofType(type, [
    ...wrongStrings(contentPartRules.types, 'audio'),
    ...wrongValues(contentPartRules.audio, '/audio', NOT_BASE64),
  ]);

/** Ambiguous cases of all content parts. */
export const contentPartAmbiguous = (): Mutation[] => [
  ambiguity(contentPartRules.type, '/type', 'new-type', READINGS.kinds, drawFrom('refusal', 'output_video')),
  ambiguity(contentPartRules.type, '', 'new-part', READINGS.kinds, drawFrom({ type: 'refusal', refusal: 'No.' })),
  loneSurrogate(contentPartRules.types, '/text'),
];
