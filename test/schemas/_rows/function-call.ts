import { FunctionCall } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from '../_examples.js';
import { inOutput, itsType, jsonTexts, mayHave, needs, notJson, objectAndStatus } from './_item.js';

const base = { type: 'function_call', name: 'get_weather', arguments: '{"city":"Kyoto"}' };
const full = { id: 'item_1', object: 'realtime.item', ...base, status: 'completed', call_id: 'call_1' };

/** Source: `RealtimeConversationItemFunctionCall`. */
export const functionCall: Examples = {
  object: 'function call',
  schema: FunctionCall,
  places: inOutput,
  tables: [
    needs(base, [
      ['/name', 'item.function_call', 'string'],
      ['/arguments', 'item.function_call', 'string'],
    ]),
    mayHave(base, [
      ['/id', 'types', 'string'],
      ['/call_id', 'types', 'string'],
    ]),
    ...objectAndStatus(base),
    itsType(base),
    { reason: 'in full', accepted: evolved(full) },
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
      reason: 'arguments that are JSON',
      accepted: jsonTexts.map((text) => ({ ...base, arguments: text })),
      refused: breakingAt(base, '/arguments', 'item.function_call.arguments', notJson),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [base]]),
    },
  ],
};
