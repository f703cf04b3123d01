import { anyOf, rules } from '../engine/schema/rules.js';

/** Source: `InputTextContent.type`, `InputImageContent.type`, `InputFileContent.type`. */
export const INPUT_TYPES = ['input_text', 'input_image', 'input_file'] as const;

/** Levels of detail by the type of the part. Source: `ImageDetail`, `FileInputDetail`. */
export const INPUT_DETAILS = {
  image: ['low', 'high', 'auto', 'original'],
  file: ['auto', 'low', 'high'],
} as const;

/** The only mode of a cache breakpoint. Source: `PromptCacheBreakpointConfig.mode`. */
export const BREAKPOINT_MODE = 'explicit';

const PART = '/variables/*';

const { image, file } = INPUT_DETAILS;

/** In a file of their own, since the schema of the input parts names these rules, too. */
export const promptRules = rules('prompt', {
  types: {
    at: ['', '/id', '/version'],
    text: 'must be null or an object: id is a required string, version a string or null',
    source: 'Prompt',
  },
  variables: { at: '/variables', text: 'must be an object or null', source: 'ResponsePromptVariables' },
  variable: { at: PART, text: 'must be a string or an input part', source: 'ResponsePromptVariables' },
  'part-type': {
    at: `${PART}/type`,
    text: `must be ${anyOf(INPUT_TYPES)}`,
    source: 'InputTextContent.type, InputImageContent.type, InputFileContent.type',
  },
  'part-types': {
    at: `${PART}/*`,
    text: 'must have the documented JSON type; input_text requires its text',
    source: 'InputTextContent, InputImageContent, InputFileContent',
  },
  'part-url': {
    at: [`${PART}/image_url`, `${PART}/file_url`],
    text: 'is a URI',
    source: 'InputImageContent.image_url, InputFileContent.file_url',
    effect: 'shapes',
  },
  'part-detail': {
    at: `${PART}/detail`,
    text: `must be ${anyOf(image)} in an image, which requires it, or ${anyOf(file)} in a file`,
    source: 'InputImageContent.detail, InputFileContent.detail',
  },
  'cache-breakpoint': {
    at: [`${PART}/prompt_cache_breakpoint`, `${PART}/prompt_cache_breakpoint/mode`],
    text: `must be an object whose mode is "${BREAKPOINT_MODE}"`,
    source: 'PromptCacheBreakpointConfig',
  },
});
