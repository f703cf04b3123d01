import * as z from 'zod';
import { anyOf } from '../engine/schema/rules.js';
import { anyObject, text, withRule } from '../engine/schema/with-rule.js';
import { BREAKPOINT_MODE, INPUT_DETAILS, promptRules } from './prompt.rules.js';

const optionalText = () => text(promptRules['part-types']).optional();

const optionalTextOrNull = () =>
  withRule(promptRules['part-types'], z.string().nullable(), 'must be a string or null').optional();

const detailOf = <const T extends readonly string[]>(details: T) =>
  withRule(promptRules['part-detail'], z.enum(details), `must be ${anyOf(details)}`);

const CacheBreakpoint = withRule(
  promptRules['cache-breakpoint'],
  z.looseObject({
    mode: withRule(promptRules['cache-breakpoint'], z.literal(BREAKPOINT_MODE), `must be "${BREAKPOINT_MODE}"`),
  }),
  'must be an object',
);

const part = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.looseObject({ type: z.literal(type), ...shape, prompt_cache_breakpoint: CacheBreakpoint.optional() });

const anyPart = z.discriminatedUnion('type', [
  part('input_text', { text: text(promptRules['part-types']) }),
  part('input_image', {
    image_url: optionalTextOrNull(),
    file_id: optionalTextOrNull(),
    detail: detailOf(INPUT_DETAILS.image),
  }),
  part('input_file', {
    file_id: optionalTextOrNull(),
    filename: optionalText(),
    file_data: optionalText(),
    file_url: optionalText(),
    detail: detailOf(INPUT_DETAILS.file).optional(),
  }),
]);

/**
 * A text, an image or a file that a variable of a prompt stands for. The schema accepts any string as a URL, since the
 * documentation only names its format. Source: `InputTextContent`, `InputImageContent`, `InputFileContent`.
 */
export const PromptPart = withRule(promptRules.variable, anyObject()).pipe(withRule(promptRules['part-type'], anyPart));

export type PromptPart = z.infer<typeof PromptPart>;
