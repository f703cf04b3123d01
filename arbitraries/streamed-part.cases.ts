import { define } from '../src/engine/cases/definition.js';
import { UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { ITEM_PART_TYPES, STREAMED_PART_TYPES, StreamedPart, streamedPartRules } from '../src/objects/streamed-part.js';
import { ambiguity, drawFrom, loneSurrogate, newWord } from './_ambiguous-cases.js';
import { base64Paddings } from './_boundary-cases.js';
import { NOT_BASE64 } from './_content-part-cases.js';
import { wrongStrings } from './_wrong-cases.js';
import { streamedPart } from './streamed-part.js';

const { types, type, 'item-type': itemType, audio, mixed } = streamedPartRules;

/** Cases of content parts in events. */
export const streamedPartDefinition = define('streamed-part', StreamedPart, streamedPart, () => ({
  nearMisses: [
    ...wrongTypes(types, '', 'object'),
    ...wrongTypes(type, '/type', 'string'),
    ...lookAlikes(type, '/type', STREAMED_PART_TYPES[0]),
    ...wrongValues(type, '/type', { 'part-of-a-user': 'input_text' }),
    ...wrongStrings(types, 'text', 'audio', 'transcript'),
    ...wrongValues(audio, '/audio', NOT_BASE64),
  ],
  ambiguous: [
    newWord(type, '/type', ['refusal', 'video']),
    ambiguity(
      itemType,
      '/type',
      'type-of-items',
      ['a part has the same types in events and in items', 'the types of parts in events differ from those in items'],
      drawFrom(...ITEM_PART_TYPES),
    ),
    ambiguity(
      mixed,
      '',
      'text-and-transcript',
      ['any part may have any property', 'a part is either text or audio'],
      (part) => (typeof part === 'object' ? { ...part, text: 'a', transcript: 'a' } : UNFIT),
    ),
    loneSurrogate(types, '/text'),
    loneSurrogate(types, '/transcript'),
  ],
  boundaries: base64Paddings(audio, '/audio'),
  isOpen: ({ type: kind, text, audio: sound, transcript }) => {
    const isMixed = text !== undefined && (sound ?? transcript) !== undefined;
    const isOther =
      (kind === 'text' && (sound ?? transcript) !== undefined) || (kind === 'audio' && text !== undefined);
    return isMixed || isOther || ITEM_PART_TYPES.some((one) => one === kind);
  },
  exclusions: [' every property', '/audio empty', '/type = "output_audio"', '/type = "output_text"'],
  // A part is either text or audio.
  conflicts: [
    ['/text', '/audio'],
    ['/text', '/transcript'],
  ],
}));
