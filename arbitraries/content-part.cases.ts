import { define } from '../src/engine/cases/definition.js';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import {
  AssistantContent,
  contentPartRules,
  IMAGE_DETAILS,
  SystemContent,
  UserContent,
} from '../src/objects/content-part.js';
import { ambiguity, loneSurrogate, newWord } from './_ambiguous-cases.js';
import { base64Paddings, boundariesAt } from './_boundary-cases.js';
import { audioPartNearMisses, contentPartAmbiguous, contentPartNearMisses, ofType } from './_content-part-cases.js';
import { wrongStrings, wrongStringsOrNull } from './_wrong-cases.js';
import { assistantContent, systemContent, userContent } from './content-part.js';

/** Cases of the parts of a system message. */
export const systemContentDefinition = define('system-content', SystemContent, systemContent, () => ({
  nearMisses: contentPartNearMisses(),
  ambiguous: contentPartAmbiguous(),
}));

const imageNearMisses = (): Mutation[] =>
  ofType('input_image', [
    ...wrongStrings(contentPartRules.types, 'image_url'),
    ...wrongValues(contentPartRules['image-url'], '/image_url', {
      'web-address': 'https://example.com/image.png',
      'not-an-image': 'data:text/plain;base64,QUJD',
      'other-image': 'data:image/gif;base64,R0lGODlh',
      'not-base64': 'data:image/png;base64,not base64!',
      empty: '',
    }),
    ...wrongTypes(contentPartRules.detail, '/detail', 'string'),
    ...lookAlikes(contentPartRules.detail, '/detail', IMAGE_DETAILS[0]),
  ]);

/** Cases of the parts of a user's message. */
export const userContentDefinition = define('user-content', UserContent, userContent, () => ({
  nearMisses: [
    ...contentPartNearMisses(),
    ...audioPartNearMisses('input_audio'),
    ...ofType('input_audio', wrongStringsOrNull(contentPartRules.types, 'transcript')),
    ...imageNearMisses(),
  ],
  ambiguous: [
    ...contentPartAmbiguous(),
    loneSurrogate(contentPartRules.types, '/transcript'),
    ambiguity(
      contentPartRules['transcript-null'],
      '/transcript',
      'null-without-audio',
      ['the transcript of any part may be null', 'only audio has a transcript'],
      (_, { owner }) => (owner.type === 'input_text' || owner.type === 'input_image' ? null : UNFIT),
    ),
    newWord(contentPartRules.detail, '/detail', ['medium', 'original']),
  ],
  boundaries: [
    ...base64Paddings(contentPartRules.audio, '/audio'),
    ...boundariesAt<string>(contentPartRules['image-url'], '/image_url', {
      'a PNG': (url) => url.startsWith('data:image/png;'),
      'a JPEG': (url) => url.startsWith('data:image/jpeg;'),
    }),
  ],
  isOpen: ({ type = 'input_audio', text, image_url, detail, transcript }) =>
    transcript === null && (type !== 'input_audio' || (text ?? image_url ?? detail) !== undefined),
  exclusions: [' every property', '/image_url empty'],
  // A part is either text, audio or an image.
  conflicts: [
    ['/text', '/audio'],
    ['/text', '/transcript'],
    ['/text', '/image_url'],
    ['/text', '/detail'],
    ['/audio', '/image_url'],
    ['/audio', '/detail'],
    ['/transcript', '/image_url'],
    ['/transcript', '/detail'],
  ],
}));

/** Replaces the type of a part with its name in the beta of the API. */
const betaName = (name: string, type: string, typeInBeta: string): Mutation =>
  ambiguity(
    contentPartRules['beta-type'],
    '/type',
    name,
    ['the names of the beta are still in use', 'the names of the beta are gone'],
    (old) => (old === type ? typeInBeta : UNFIT),
  );

/** Cases of the parts of an assistant's message. */
export const assistantContentDefinition = define('assistant-content', AssistantContent, assistantContent, () => ({
  nearMisses: [
    ...contentPartNearMisses(),
    ...audioPartNearMisses('output_audio'),
    ...ofType('output_audio', [
      ...wrongStrings(contentPartRules.types, 'transcript'),
      missing(contentPartRules.transcript, '/transcript'),
    ]),
  ],
  ambiguous: [
    ...contentPartAmbiguous(),
    loneSurrogate(contentPartRules.types, '/transcript'),
    betaName('beta-text', 'output_text', 'text'),
    betaName('beta-audio', 'output_audio', 'audio'),
  ],
  boundaries: base64Paddings(contentPartRules.audio, '/audio'),
  exclusions: [' every property', '/type = "text"', '/type = "audio"'],
  // A part is either text or audio.
  conflicts: [
    ['/text', '/audio'],
    ['/text', '/transcript'],
  ],
}));
