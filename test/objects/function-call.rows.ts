import { FunctionCall } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from './_examples.js';
import { inOutput, itsType, jsonTexts, mayHave, needs, notJson, objectAndStatus } from './_item.js';

const base = { type: 'function_call', name: 'get_weather', arguments: '{"city":"Kyoto"}' };
const full = { id: 'item_1', object: 'realtime.item', ...base, status: 'completed', call_id: 'call_1' };

/** Source: `RealtimeConversationItemFunctionCall`. */
export const functionCall: Examples = {
  object: 'function-call',
  schema: FunctionCall,
  places: inOutput,
  tables: [
    needs(base, [
      ['/name', 'function-call.types', 'string'],
      ['/arguments', 'function-call.types', 'string'],
    ]),
    mayHave(base, [
      ['/id', 'item.types', 'string'],
      ['/call_id', 'function-call.types', 'string'],
    ]),
    ...objectAndStatus(base),
    itsType(base),
    { reason: 'every documented property', accepted: evolved(full) },
    {
      reason: 'any ids and any name',
      accepted: [
        { ...base, id: '' },
        { ...base, id: '1', call_id: 'call 1' },
        { ...base, call_id: '' },
        { ...base, name: '' },
      ],
    },
    {
      reason: 'arguments must be JSON text',
      accepted: jsonTexts.map((text) => ({ ...base, arguments: text })),
      refused: breakingAt(base, '/arguments', 'function-call.arguments', notJson),
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [base]]),
    },
  ],
};
