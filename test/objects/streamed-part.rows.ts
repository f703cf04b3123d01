import { StreamedPart } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'streamed-part.types';

const spoken = { type: 'audio', audio: 'AAA=', transcript: 'Quack.' };
const written = { type: 'text', text: 'Quack.' };
const texts: readonly Typed[] = ['/text', '/audio', '/transcript'].map((path) => [path, TYPES, 'string']);
const inside = ['added', 'done'].map((state) => ({
  type: `response.content_part.${state}`,
  event_id: 'event_1',
  response_id: 'resp_1',
  item_id: 'item_1',
  output_index: 0,
  content_index: 0,
}));

/** Source: `RealtimeServerEventResponseContentPartAdded.part`. */
export const streamedPart: Examples = {
  object: 'streamed-part',
  schema: StreamedPart,
  places: inside.map((event) => ({ model: 'server-event', at: '/part', inside: event })),
  tables: [
    {
      reason: 'nothing is required',
      accepted: [
        ...[spoken, written].flatMap(evolved),
        ...[{}, { text: '' }, { type: 'audio' }, { type: 'text', text: '' }, { type: 'audio', transcript: '' }],
      ],
      refused: mistyped({}, texts),
    },
    {
      reason: 'types differ from those of items',
      refused: breakingAt(written, '/type', 'streamed-part.type', [
        ...['input_text', 'input_audio', 'Text', 'AUDIO', 'text ', 'frog', ''],
        ...otherThan('string'),
      ]),
    },
    {
      reason: 'audio is Base64',
      accepted: ['AAA=', 'AAECAw==', 'AAECAwQF', '+/+/+/+/'].map((audio) => ({ ...spoken, audio })),
      refused: breakingAt(spoken, '/audio', 'streamed-part.audio', ['not base64', 'A', 'AA*A', '=AAA']),
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', otherThan('object')) },
  ],
};
