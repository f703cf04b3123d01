import { define } from '../src/engine/cases/definition.js';
import type { Boundary, Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, objectChange, wrongPrefixes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { ID_PREFIX, OBJECT, RESPONSE_STATUSES, RealtimeResponse, responseRules } from '../src/objects/response.js';
import { newWord } from './_ambiguous-cases.js';
import { boundariesAt, idLengths, manyItems } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { statusDetailsMismatches } from './_status-cases.js';
import { onlyIf } from './_wrong-cases.js';
import { response } from './response.js';

const MODALITIES = '/output_modalities';

/** Returns a message that the output of a response in text mode must not contain. */
const spokenMessage = () => ({
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_audio', transcript: '' }],
});

const isInTextMode = ({ output_modalities }: Readonly<JsonObject>) => JSON.stringify(output_modalities) === '["text"]';

const textModeNearMisses = (): Mutation[] => [
  ...onlyIf(isInTextMode, [
    {
      rule: responseRules['text-mode'],
      name: 'audio-in-text-mode',
      at: '/output',
      change: (output) => [...(Array.isArray(output) ? output : []), spokenMessage()],
    },
  ]),
  objectChange(responseRules['text-mode'], 'audio-in-text-mode', '', (response) => ({
    ...response,
    output_modalities: ['text'],
    output: [spokenMessage()],
  })),
];

const nearMisses = (): Mutation[] => [
  ...wrongTypes(responseRules.types, '', 'object'),
  ...wrongTypes(responseRules.id, '/id', 'string'),
  ...wrongPrefixes(responseRules.id, '/id', ID_PREFIX.response, ['sess_', 'conv_']),
  ...wrongTypes(responseRules['conversation-id'], '/conversation_id', 'string', 'null'),
  ...wrongPrefixes(responseRules['conversation-id'], '/conversation_id', ID_PREFIX.conversation, ['sess_', 'resp_']),
  ...wrongTypes(responseRules.object, '/object', 'string'),
  ...lookAlikes(responseRules.object, '/object', OBJECT.response),
  ...wrongValues(responseRules.object, '/object', { 'other-object': 'realtime.session' }),
  ...wrongTypes(responseRules.status, '/status', 'string'),
  ...lookAlikes(responseRules.status, '/status', RESPONSE_STATUSES[0]),
  ...wrongValues(responseRules.status, '/status', { 'american-spelling': 'canceled', 'status-of-others': 'queued' }),
  ...statusDetailsMismatches(),
  ...wrongTypes(responseRules.output, '/output', 'array'),
  ...wrongTypes(responseRules['output-modalities'], MODALITIES, 'array'),
  ...wrongValues(responseRules['output-modalities'], MODALITIES, {
    both: ['text', 'audio'],
    none: [],
    'unknown-word': ['image'],
    'upper-case': ['Text'],
    'null-inside': [null],
    twice: ['audio', 'audio'],
  }),
  ...textModeNearMisses(),
];

/** Types of items that are not messages. */
const OTHER_TYPES = ['function_call', 'function_call_output', 'mcp_approval_response', 'mcp_list_tools'];

const boundaries = (): Boundary[] => [
  ...idLengths(responseRules.id, '/id', ID_PREFIX.response),
  ...idLengths(responseRules['conversation-id'], '/conversation_id', ID_PREFIX.conversation),
  ...manyItems(responseRules.output, '/output', 'items'),
  ...boundariesAt<readonly JsonObject[]>(responseRules.output, '/output', {
    'items of several types': (items) =>
      items.length > 2 && items.some(({ type }) => OTHER_TYPES.some((other) => other === type)),
  }),
  ...boundariesAt<readonly unknown[]>(responseRules['text-mode'], MODALITIES, {
    'audio beside an output_text part': (modalities, { output }) =>
      String(modalities) === 'audio' && JSON.stringify(output ?? 0).includes('"type":"output_text"'),
  }),
];

/** Whether a response has no details that depend on its status. */
const hasNoDetails = ({ status_details }: Readonly<JsonObject>) =>
  !isObject(status_details) || Object.keys(status_details).length === 0;

/** Cases of responses. */
export const responseDefinition = define('response', RealtimeResponse, response, () => ({
  nearMisses: nearMisses(),
  ambiguous: [newWord(responseRules.status, '/status', ['paused', 'rate_limited'], hasNoDetails)],
  boundaries: boundaries(),
  evolutions: [...newIds('/id', ID_PREFIX.response), ...newIds('/conversation_id', ID_PREFIX.conversation)],
  exclusions: ['/id empty', '/conversation_id empty'],
}));
