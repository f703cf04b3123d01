import { IMAGE_DETAILS, PART_TYPES, ROLES } from '../../src/limits.js';
import { type Mutation, UNFIT } from '../_mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../_wrong.js';
import { inObject, type Members } from './_shared.js';

const ITEM = '/output/*';
const PART = `${ITEM}/content/*`;

/** The messages that have parts of some types. */
const messagesWith = (types: readonly string[]) =>
  ROLES.filter((role) => PART_TYPES[role].some((type) => types.includes(type))).map((role) => `message ${role}`);

/** A change of one property of parts of some types. */
const inPart = (mutations: readonly Mutation[], ...types: readonly string[]): Mutation[] =>
  mutations.map((mutation) => {
    const key = mutation.at.slice(PART.length + 1);
    const change = (part: Members, root: Members) => {
      if (!types.includes(part.type as string)) return UNFIT;
      return { ...part, [key]: mutation.change(part[key], { root, random: undefined as never }) };
    };
    return { ...inObject(mutation.rule, `${key}-${mutation.name}`, PART, change), kinds: messagesWith(types) };
  });

export const parts = (): Mutation[] => [
  ...inPart(wrongTypes('types', `${PART}/transcript`, 'string'), 'input_audio', 'output_audio'),
  ...inPart(wrongTypes('types', `${PART}/audio`, 'string'), 'input_audio', 'output_audio'),
  ...inPart(wrongTypes('types', `${PART}/image_url`, 'string'), 'input_image'),
  ...inPart(
    wrongValues('item.content.audio', `${PART}/audio`, {
      'not-base64': 'not base64!',
      'one-letter': 'A',
      'padding-inside': 'QQ==QUJD',
      'padding-alone': '====',
    }),
    'input_audio',
    'output_audio',
  ),
  ...inPart(
    wrongValues('item.content.image_url', `${PART}/image_url`, {
      'web-address': 'https://example.com/image.png',
      'not-an-image': 'data:text/plain;base64,QUJD',
      'other-image': 'data:image/gif;base64,R0lGODlh',
      'not-base64': 'data:image/png;base64,not base64!',
      empty: '',
    }),
    'input_image',
  ),
  ...inPart(
    [
      ...wrongTypes('item.content.detail', `${PART}/detail`, 'string'),
      ...lookAlikes('item.content.detail', `${PART}/detail`, IMAGE_DETAILS[0]),
    ],
    'input_image',
  ),
  {
    ...inObject('modality.transcript', 'missing', PART, ({ transcript: _dropped, ...part }) =>
      part.type === 'output_audio' ? part : UNFIT,
    ),
    kinds: ['message assistant'],
  },
  {
    ...inObject('modality.text', 'audio-in-text-mode', ITEM, (item, root) => {
      const isTextMode = JSON.stringify(root.output_modalities) === '["text"]';
      if (!isTextMode || item.role !== 'assistant' || !Array.isArray(item.content)) return UNFIT;
      return { ...item, content: [...item.content, { type: 'output_audio', transcript: '' }] };
    }),
    kinds: ['message assistant'],
  },
];
