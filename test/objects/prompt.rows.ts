import { Prompt, PromptPart } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan, smallest } from './_examples.js';

const text = { type: 'input_text', text: 'Say hello.' };
const image = { type: 'input_image', image_url: 'https://example.com/menu.png', file_id: 'file-1', detail: 'high' };
const file = {
  type: 'input_file',
  file_id: 'file-1',
  filename: 'menu.pdf',
  file_data: 'JVBERi0xLjc=',
  file_url: 'https://example.com/menu.pdf',
  detail: 'low',
};
const breakpoint = { prompt_cache_breakpoint: { mode: 'explicit' } };

/** A prompt with one variable called v. */
const withVariable = (v: unknown) => ({ id: 'pmpt_1', variables: { v } });

/** Returns an object with an own property, even if it is `__proto__`. */
const own = (key: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);

/** Source: `Prompt`, `ResponsePromptVariables`, `InputTextContent`, `InputImageContent`, `InputFileContent`. */
export const prompt: Examples = {
  object: 'prompt',
  schema: Prompt,
  places: [{ model: 'ga-session', at: '/prompt' }],
  tables: [
    { reason: 'null if there is no prompt', accepted: [null] },
    {
      reason: 'every documented property',
      accepted: [
        ...evolved({ id: 'pmpt_1', version: '2' }),
        { id: 'pmpt_1', version: '2', variables: { name: 'Ada', welcome: text, menu: image, terms: file } },
      ],
    },
    {
      reason: 'the id is required',
      accepted: [{ id: 'pmpt_1' }, { id: 'my-prompt' }, { id: '' }],
      refused: [
        ...missing({ version: '2' }, [['/id', 'prompt.types', 'string']]),
        ...mistyped({ version: '2' }, [['/id', 'prompt.types', 'string']]),
        ...breaking('prompt.types', '/id', [{}, { variables: {} }]),
      ],
    },
    {
      reason: 'the version is a string or null',
      accepted: ['1', '', 'latest', null].map((version) => ({ id: 'pmpt_1', version })),
      refused: [
        ...mistyped({ id: 'pmpt_1' }, [['/version', 'prompt.types', 'string', 'null']]),
        ...breakingAt({ id: 'pmpt_1' }, '/version', 'prompt.types', [1, true]),
      ],
    },
    {
      reason: 'variables are an object or null',
      accepted: [null, {}, { a: '' }, own('__proto__', 'a'), own('constructor', text), { '': 'a' }].map(
        (variables) => ({ id: 'pmpt_1', variables }),
      ),
      refused: [
        ...mistyped({ id: 'pmpt_1' }, [['/variables', 'prompt.variables', 'object', 'null']]),
        ...breakingAt({ id: 'pmpt_1' }, '/variables', 'prompt.variables', ['{}', true, [text]]),
      ],
    },
    {
      reason: 'a variable is a string or an input part',
      accepted: ['', 'Ada', '{{name}}', 'a'.repeat(100_000), text, image, file].map(withVariable),
      refused: [
        ...mistyped(withVariable('a'), [['/variables/v', 'prompt.variable', 'string', 'object']]),
        ...breakingAt(withVariable('a'), '/variables/v', 'prompt.variable', [1.5, true, ['a'], [text]]),
        ...[5, null].map((value) => ({
          value: { id: 'pmpt_1', variables: own('__proto__', value) },
          rule: 'prompt.variable' as const,
          path: '/variables/__proto__',
        })),
      ],
    },
    {
      reason: 'the type of a part',
      refused: [
        ...breaking('prompt.part-type', '/variables/v/type', [withVariable({}), withVariable({ text: 'a' })]),
        ...mistyped(withVariable(text), [['/variables/v/type', 'prompt.part-type', 'string']]),
        ...breakingAt(withVariable(text), '/variables/v/type', 'prompt.part-type', [
          ...['text', 'image_url', 'file', 'output_text', 'Input_text', 'INPUT_TEXT', 'input_text ', 'toString', ''],
        ]),
      ],
    },
    {
      reason: 'a text',
      accepted: ['', 'שלום 😀\n\u0000', 'a'.repeat(100_000)].map((text) => withVariable({ type: 'input_text', text })),
      refused: [
        ...breaking('prompt.part-types', '/variables/v/text', [withVariable({ type: 'input_text' })]),
        ...mistyped(withVariable(text), [['/variables/v/text', 'prompt.part-types', 'string']]),
      ],
    },
    {
      reason: 'an image from a URL or a file',
      accepted: [
        { image_url: null, file_id: null },
        { image_url: 'data:image/png;base64,iVBORw0KGgo=' },
        { image_url: 'not a URL' },
        { file_id: 'file-1' },
        { file_id: '' },
        {},
      ].map((source) => withVariable({ type: 'input_image', detail: 'auto', ...source })),
      refused: mistyped(withVariable(image), [
        ['/variables/v/image_url', 'prompt.part-types', 'string', 'null'],
        ['/variables/v/file_id', 'prompt.part-types', 'string', 'null'],
      ]),
    },
    {
      reason: 'an image has a detail',
      accepted: ['low', 'high', 'auto', 'original'].map((detail) => withVariable({ type: 'input_image', detail })),
      refused: [
        ...breaking('prompt.part-detail', '/variables/v/detail', [
          ...[{ type: 'input_image' }, { type: 'input_image', image_url: null }].map(withVariable),
        ]),
        ...mistyped(withVariable(image), [['/variables/v/detail', 'prompt.part-detail', 'string']]),
        ...breakingAt(withVariable(image), '/variables/v/detail', 'prompt.part-detail', [
          ...['medium', 'Auto', 'HIGH', 'low ', 'constructor', ''],
        ]),
      ],
    },
    {
      reason: 'a file, all of whose other properties are optional',
      accepted: [
        {},
        { file_id: null },
        { file_id: 'file-1' },
        { filename: '', file_data: '' },
        { file_url: 'not a URL' },
        ...['auto', 'low', 'high'].map((detail) => ({ detail })),
      ].map((source) => withVariable({ type: 'input_file', ...source })),
      refused: [
        ...mistyped(withVariable(file), [
          ['/variables/v/file_id', 'prompt.part-types', 'string', 'null'],
          ['/variables/v/filename', 'prompt.part-types', 'string'],
          ['/variables/v/file_data', 'prompt.part-types', 'string'],
          ['/variables/v/file_url', 'prompt.part-types', 'string'],
          ['/variables/v/detail', 'prompt.part-detail', 'string'],
        ]),
        ...breakingAt(withVariable(file), '/variables/v/detail', 'prompt.part-detail', [
          'original',
          'medium',
          'LOW',
          '',
        ]),
      ],
    },
    {
      reason: 'a cache breakpoint in every part',
      accepted: [text, image, file].map((part) => withVariable({ ...part, ...breakpoint })),
      refused: [text, image, file].flatMap((part) => [
        ...mistyped(withVariable({ ...part, ...breakpoint }), [
          ['/variables/v/prompt_cache_breakpoint', 'prompt.cache-breakpoint', 'object'],
          ['/variables/v/prompt_cache_breakpoint/mode', 'prompt.cache-breakpoint', 'string'],
        ]),
        ...breakingAt(withVariable(part), '/variables/v/prompt_cache_breakpoint/mode', 'prompt.cache-breakpoint', [
          ...['implicit', 'Explicit', 'EXPLICIT', 'explicit ', 'auto', ''],
        ]),
        ...breaking('prompt.cache-breakpoint', '/variables/v/prompt_cache_breakpoint/mode', [
          withVariable({ ...part, prompt_cache_breakpoint: {} }),
        ]),
      ]),
    },
    {
      reason: 'properties of other parts, whatever they hold',
      accepted: [
        { ...text, detail: 'medium', image_url: 1 },
        { ...image, text: 5, filename: null },
        { ...file, image_url: [] },
      ].map(withVariable),
    },
    {
      reason: 'must be an object or null',
      refused: breaking('prompt.types', '', [...otherThan('object', 'null'), 'pmpt_1', true, [{ id: 'pmpt_1' }]]),
    },
  ],
};

/** Source: `InputTextContent`, `InputImageContent`, `InputFileContent`. */
export const promptPart: Examples = {
  object: 'prompt-part',
  schema: PromptPart,
  places: [
    { model: 'ga-session', at: '/prompt/variables/v', inside: { ...smallest['ga-session'], prompt: { id: 'pmpt_1' } } },
  ],
  tables: [
    { reason: 'every documented property', accepted: [...evolved(text), ...evolved(image), ...evolved(file)] },
    {
      reason: 'nothing but what is required',
      accepted: [{ type: 'input_text', text: '' }, { type: 'input_image', detail: 'auto' }, { type: 'input_file' }],
      refused: [
        ...missing(text, [['/text', 'prompt.part-types', 'string']]),
        ...missing(image, [['/detail', 'prompt.part-detail', 'string']]),
        ...[text, image, file].flatMap((part) => missing(part, [['/type', 'prompt.part-type', 'string']])),
      ],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(file, [
        ['/type', 'prompt.part-type', 'string'],
        ['/file_id', 'prompt.part-types', 'string', 'null'],
        ['/filename', 'prompt.part-types', 'string'],
        ['/detail', 'prompt.part-detail', 'string'],
      ]),
    },
    {
      reason: 'must be an object; as a variable of a prompt, a string is valid, too',
      notIn: ['ga-session', 'client-secret'],
      refused: breaking('prompt.variable', '', [...otherThan('object'), 'Say hello.', true, [text]]),
    },
  ],
};
