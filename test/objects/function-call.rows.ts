import { FunctionCall } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inOutput, itsType, jsonTexts, mayHave, needs, notJson, objectAndStatus, partialJson } from './_item.js';

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
      reason: 'arguments must be JSON text beside the status completed',
      accepted: jsonTexts.map((text) => ({ ...full, arguments: text })),
      refused: breakingAt(full, '/arguments', 'function-call.arguments', [...notJson, ...partialJson]),
    },
    {
      reason: 'arguments without a status: JSON text',
      accepted: jsonTexts.map((text) => ({ ...base, arguments: text })),
      refused: breakingAt(base, '/arguments', 'function-call.arguments', notJson),
    },
    {
      reason: 'arguments without a status that are cut off: left open, refused',
      refused: breakingAt(base, '/arguments', 'function-call.arguments', partialJson),
    },
    {
      reason: 'arguments may be empty or cut off beside the statuses in_progress and incomplete',
      accepted: ['in_progress', 'incomplete'].flatMap((status) =>
        [...partialJson, ...jsonTexts].map((text) => ({ ...full, status, arguments: text })),
      ),
      refused: ['in_progress', 'incomplete'].flatMap((status) =>
        mistyped({ ...base, status }, [['/arguments', 'function-call.types', 'string']]),
      ),
    },
    {
      reason: 'arguments that no JSON begins with beside these statuses: left open, not checked',
      accepted: [{ ...full, status: 'in_progress', arguments: 'undefined' }],
    },
    {
      reason: 'a status that is not documented does not decide what the arguments must be',
      refused: [
        ...breakingAt({ ...base, arguments: '' }, '/status', 'item.status', ['cancelled', 'failed', null, 5]),
        ...breakingAt({ ...base, arguments: '{"ci' }, '/status', 'item.status', ['COMPLETED', '']),
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [base]]),
    },
  ],
};
