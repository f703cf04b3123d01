import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import { BREAKPOINT_MODE, INPUT_DETAILS } from '../src/objects/prompt.rules.js';
import type { PromptPart } from '../src/objects/prompt-part.js';
import { audioBase64 } from './_base64.js';
import { opaqueId } from './_id.js';
import { anyText, textFrom } from './_text.js';

/** At most 20 characters each: the systematic cases shorten longer strings, and a URL that is cut off is not a URL. */
const URLS = {
  typical: ['https://cdn.io/1.png', 'https://cdn.io/a.pdf'],
  edge: ['http://a.b', 'HTTPS://A.IO/I.PNG', 'http://[::1]:8080/', 'https://a.io/?q=%20', 'https://u:p@a.io/#f'],
} as const;

const TEXTS = ['Ada Lovelace', 'São Paulo', 'Table for two at 7 pm', 'Gold member since 2019'] as const;
const FILE_NAMES = ['menu.pdf', 'floor-plan.pdf', 'terms.txt'] as const;

/**
 * Parts of a prompt: text `{ type, text }`, an image `{ type, image_url?, file_id?, detail }` or a file
 * `{ type, file_id?, filename?, file_data?, file_url?, detail? }`, each with an optional `prompt_cache_breakpoint`.
 * URLs are absolute. Throws a `RangeError` if an option is unknown.
 * Source: `InputTextContent`, `InputImageContent`, `InputFileContent`.
 *
 * @example
 * const images = promptPart().filter(({ type }) => type === 'input_image');
 * fc.assert(fc.property(images, ({ detail }) => ['low', 'high', 'auto', 'original'].includes(detail)));
 */
export function promptPart(constraints: Constraints = {}): fc.Arbitrary<PromptPart> {
  return tiered(constraints, (making) => {
    const isTypical = making.tier === 'typical';
    const url = oneOf<readonly string[]>(...URLS[making.tier]);
    const fileId = opaqueId('file-', making.tier);
    const breakpoint = {
      prompt_cache_breakpoint: optional(object({ mode: fixed(BREAKPOINT_MODE) }, making), 0),
    };
    const text = isTypical ? textFrom(0, ...TEXTS) : anyText();
    const image = {
      type: fixed('input_image'),
      image_url: optional(isTypical ? url : orNull(url)),
      file_id: optional(isTypical ? fileId : orNull(fileId), 0),
      detail: oneOf(...INPUT_DETAILS.image),
      ...breakpoint,
    };
    const file = {
      type: fixed('input_file'),
      file_id: optional(isTypical ? fileId : orNull(fileId)),
      filename: optional(isTypical ? textFrom(0, ...FILE_NAMES) : anyText(), 0),
      file_data: optional(isTypical ? audioBase64() : weighted([1, audioBase64()], [1, anyText()]), 0),
      file_url: optional(url, 0),
      detail: optional(oneOf(...INPUT_DETAILS.file), 0),
      ...breakpoint,
    };
    return weighted<PromptPart>(
      [2, object({ type: fixed('input_text'), text, ...breakpoint }, making)],
      [3, object(image, making)],
      [4, object(file, making)],
    );
  });
}
