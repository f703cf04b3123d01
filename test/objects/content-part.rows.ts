import type * as z from 'zod';
import { AssistantContent, SystemContent, UserContent } from '../../src/objects/index.js';
import {
  breaking,
  breakingAt,
  type Examples,
  evolved,
  type JsonType,
  mistyped,
  otherThan,
  type Table,
} from './_examples.js';
import { bare } from './message.rows.js';

const text: Table = {
  reason: 'any text',
  accepted: ['', 'Hello.', 'a'.repeat(100_000), 'שלום 😀\n\u0000'].map((text) => ({ text })),
  refused: mistyped({}, [['/text', 'content-part.types', 'string']]),
};

/** The table of the transcripts of a part, which may also have values of these types. */
const transcripts = (...types: JsonType[]): Table => ({
  reason: 'any transcript',
  accepted: ['', 'Hello.', 'a'.repeat(100_000), 'שלום 😀\n\u0000'].map((transcript) => ({ transcript })),
  refused: mistyped({}, [['/transcript', 'content-part.types', 'string', ...types]]),
});

const audio: Table = {
  reason: 'audio must be Base64',
  accepted: ['', 'AA==', 'AAA=', 'AAAA', 'Zm9vYmFy', '+/+/', '/+8=', 'QR==', 'A'.repeat(100_000)].map((audio) => ({
    audio,
  })),
  refused: [
    ...breakingAt({}, '/audio', 'content-part.audio', [
      ...[
        '!!!!',
        'not base64!',
        'A',
        'AAAAA',
        'A===',
        '====',
        '=AAA',
        'AA=A',
        'AAAA=',
        'AAAA====',
        'AA==AAAA',
        'AA😀A',
      ],
      ...['ÄÖÜß', 'AAA.', 'AAA,AAAA', 'data:audio/wav;base64,AAAA', `${'A'.repeat(100_000)}!!!!`],
    ]),
    ...mistyped({}, [['/audio', 'content-part.types', 'string']]),
  ],
};

/** The table of part types that the role does not have. */
function otherTypes(...types: string[]): Table {
  return {
    reason: 'other types',
    refused: [
      ...breakingAt({}, '/type', 'content-part.type', [
        ...types,
        'image_url',
        'refusal',
        'INPUT_TEXT',
        'constructor',
        '',
      ]),
      ...mistyped({}, [['/type', 'content-part.type', 'string']]),
    ],
  };
}

/** The examples of a part, alone and in a message of its role. */
function part(object: string, schema: z.ZodType, role: string, tables: Table[]): Examples {
  return {
    object,
    schema,
    places: [
      {
        model: 'response',
        at: '/output/1/content/2',
        inside: { output: [bare('user'), { ...bare(role), content: [{}, {}] }] },
      },
    ],
    tables: [
      { reason: 'every property is optional', accepted: [{}] },
      ...tables,
      {
        reason: 'must be an object',
        refused: breaking('content-part.types', '', [...otherThan('object'), 'Hello.', [{}]]),
      },
    ],
  };
}

/** Source: `RealtimeConversationItemMessageSystem.content`. */
export const systemContent = part('system-content', SystemContent, 'system', [
  otherTypes('input_audio', 'input_image', 'output_text', 'text'),
  { reason: 'every documented property', accepted: evolved({ type: 'input_text', text: 'Now in German.' }) },
  text,
  {
    reason: 'properties of other parts',
    accepted: [{ type: 'input_text', text: 'a', transcript: 'b', audio: 'AAAA', detail: 'low' }],
  },
]);

/** Source: `RealtimeConversationItemMessageUser.content`. */
export const userContent = part('user-content', UserContent, 'user', [
  otherTypes('output_text', 'output_audio', 'text', 'audio'),
  {
    reason: 'every documented property',
    accepted: [
      { type: 'input_text', text: 'Hello?' },
      ...evolved({ type: 'input_audio', audio: 'AAAA', transcript: 'Hello?' }),
      ...evolved({ type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'high' }),
    ],
  },
  {
    reason: 'the type does not restrict other properties',
    accepted: [
      ...[{ type: 'input_text' }, { type: 'input_audio' }, { type: 'input_image' }],
      ...[
        { type: 'input_audio', text: 'a' },
        { type: 'input_text', audio: 'AAAA', image_url: 'data:image/jpeg;base64,/9j/' },
      ],
    ],
  },
  text,
  audio,
  transcripts('null'),
  {
    reason: 'the transcript of audio may be null',
    accepted: [
      { type: 'input_audio', transcript: null },
      { type: 'input_audio', audio: 'AAAA', transcript: null },
    ],
  },
  {
    reason: 'a transcript of null in other parts: left open, not checked',
    accepted: [
      { type: 'input_text', text: 'Hello?', transcript: null },
      { type: 'input_image', transcript: null },
    ],
  },
  {
    reason: 'nothing else may be null',
    refused: [
      ...breakingAt({ type: 'input_audio', transcript: null }, '/audio', 'content-part.types', [null]),
      ...breakingAt({ type: 'input_text' }, '/text', 'content-part.types', [null]),
    ],
  },
  {
    reason: 'an image must be a data URI of a PNG or a JPEG',
    accepted: [
      'data:image/png;base64,iVBORw0KGgo=',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA',
      'data:image/jpeg;base64,/9j/4AAQSkZJRg==',
      `data:image/jpeg;base64,${'/9j/'.repeat(50_000)}`,
    ].map((image_url) => ({ image_url })),
    refused: [
      ...breakingAt({}, '/image_url', 'content-part.image-url', [
        ...['https://example.com/cat.png', 'http://example.com/cat.jpeg', 'file:///cat.png', 'file-abc123'],
        ...['data:image/gif;base64,R0lGODlh', 'data:image/webp;base64,UklGRg==', 'data:image/svg+xml;base64,PHN2Zz4='],
        ...['data:text/plain;base64,aGVsbG8=', 'data:audio/wav;base64,UklGRg==', 'data:image/;base64,AAAA'],
        ...['data:image/png,iVBORw0KGgo=', 'data:image/png;base64', 'data:image/png;base64,!!!!', 'data:;base64,AAAA'],
        ...['data:image/jpeg;base64,AAAAA', 'data:image/png;base64,AA=A', 'image/png;base64,AAAA'],
        ...['data:image/pngx;base64,AAAA', 'xdata:image/png;base64,AAAA', 'iVBORw0KGgo=', ''],
      ]),
      ...mistyped({}, [['/image_url', 'content-part.types', 'string']]),
    ],
  },
  {
    reason: 'data URIs in upper and lower case (RFC 2397)',
    accepted: ['DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=', 'data:image/JPEG;base64,/9j/'].map((image_url) => ({ image_url })),
  },
  {
    reason: 'data URIs with a media type parameter (RFC 2397)',
    accepted: ['data:image/png;name=cat.png;base64,iVBORw0KGgo='].map((image_url) => ({ image_url })),
  },
  {
    reason: 'documented details',
    accepted: ['auto', 'low', 'high'].map((detail) => ({ detail })),
    refused: [
      ...breakingAt({}, '/detail', 'content-part.detail', [
        'original',
        'medium',
        'Auto',
        'HIGH',
        'low ',
        'toString',
        '',
      ]),
      ...mistyped({}, [['/detail', 'content-part.detail', 'string']]),
    ],
  },
]);

/** Source: `RealtimeConversationItemMessageAssistant.content`. */
export const assistantContent = part('assistant-content', AssistantContent, 'assistant', [
  otherTypes('input_text', 'input_audio', 'input_image'),
  {
    reason: 'every documented property',
    accepted: [
      ...evolved({ type: 'output_text', text: 'Hello!' }),
      ...evolved({ type: 'output_audio', audio: 'AAAA', transcript: 'Hello!' }),
    ],
  },
  { reason: 'an output_text part without text', accepted: [{ type: 'output_text' }] },
  text,
  audio,
  transcripts(),
  {
    reason: 'audio requires a transcript, which may be empty',
    accepted: [
      { type: 'output_audio', transcript: '' },
      { type: 'output_audio', transcript: 'Hello!' },
      { audio: 'AAAA' },
      { type: 'output_text', audio: 'AAAA' },
    ],
    refused: [
      ...breaking('content-part.transcript', '/transcript', [
        { type: 'output_audio' },
        { type: 'output_audio', audio: 'AAAA' },
        { type: 'output_audio', text: 'Hello!' },
      ]),
      ...mistyped({ type: 'output_audio' }, [['/transcript', 'content-part.types', 'string']]),
    ],
  },
  {
    reason: 'part types from the beta',
    accepted: [
      { type: 'text', text: 'Hello!' },
      { type: 'audio', audio: 'AAAA', transcript: 'Hello!' },
      { type: 'audio', transcript: 'Hello!' },
      { type: 'audio' },
      { type: 'text' },
    ],
  },
  {
    reason: 'properties of other parts',
    accepted: [{ type: 'output_text', text: 'a', detail: 'low', annotations: [] }],
  },
]);
