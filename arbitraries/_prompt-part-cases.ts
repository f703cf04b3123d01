import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, objectChange, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { BREAKPOINT_MODE, promptRules } from '../src/objects/prompt.rules.js';
import { ambiguity, drawFrom, loneSurrogate, newWord, READINGS } from './_ambiguous-cases.js';

const PART = '/variables/*';
const BREAKPOINT = `${PART}/prompt_cache_breakpoint`;

/** Changes parts of one type. */
const ofType = (type: string, name: string, change: (part: JsonObject) => JsonObject): Mutation =>
  objectChange(promptRules['part-detail'], name, PART, (part) => (part.type === type ? change(part) : UNFIT));

/** Near misses of the variables of a prompt. */
export const variableNearMisses = (): Mutation[] => [
  ...wrongTypes(promptRules.variable, PART, 'string', 'object'),
  missing(promptRules['part-type'], `${PART}/type`),
  ...wrongTypes(promptRules['part-type'], `${PART}/type`, 'string'),
  ...lookAlikes(promptRules['part-type'], `${PART}/type`, 'input_text'),
  ...wrongValues(promptRules['part-type'], `${PART}/type`, {
    'text-of-chat': 'text',
    'image-of-chat': 'image_url',
    'part-of-output': 'output_text',
  }),
  missing(promptRules['part-types'], `${PART}/text`),
  ...['text', 'filename', 'file_data', 'file_url'].flatMap((key) =>
    wrongTypes(promptRules['part-types'], `${PART}/${key}`, 'string'),
  ),
  ...['image_url', 'file_id'].flatMap((key) =>
    wrongTypes(promptRules['part-types'], `${PART}/${key}`, 'string', 'null'),
  ),
  ...wrongTypes(promptRules['part-detail'], `${PART}/detail`, 'string'),
  ...lookAlikes(promptRules['part-detail'], `${PART}/detail`, 'auto'),
  ofType('input_image', 'missing-in-image', ({ detail, ...others }) => others),
  ofType('input_file', 'detail-of-images', (part) => ({ ...part, detail: 'original' })),
  ...wrongTypes(promptRules['cache-breakpoint'], BREAKPOINT, 'object'),
  missing(promptRules['cache-breakpoint'], `${BREAKPOINT}/mode`),
  ...wrongTypes(promptRules['cache-breakpoint'], `${BREAKPOINT}/mode`, 'string'),
  ...lookAlikes(promptRules['cache-breakpoint'], `${BREAKPOINT}/mode`, BREAKPOINT_MODE),
];

const NOT_URLS = ['', 'menu.png', '/menu.png', 'www.example.com', 'not a URL'];

/** Ambiguous cases of the variables of a prompt. */
export const variableAmbiguous = (): Mutation[] => [
  loneSurrogate(promptRules['part-types'], `${PART}/text`),
  ambiguity(
    promptRules['part-type'],
    PART,
    'new-part',
    READINGS.kinds,
    drawFrom({ type: 'input_video', file_id: 'a' }),
  ),
  ambiguity(
    promptRules['part-type'],
    PART,
    'audio',
    ['a variable may be any input of the Responses API', 'a variable is a text, an image or a file'],
    drawFrom({ type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } }),
  ),
  newWord(promptRules['part-detail'], `${PART}/detail`, ['medium', 'ultra']),
  ...['image_url', 'file_url'].map((key) =>
    ambiguity(
      promptRules['part-url'],
      `${PART}/${key}`,
      'not-a-url',
      ['a format does not restrict a string', 'a string must have its format'],
      drawFrom(...NOT_URLS),
    ),
  ),
];
