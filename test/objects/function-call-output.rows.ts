import { FunctionCallOutput } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, otherThan } from './_examples.js';
import { inOutput, itsType, mayHave, needs, objectAndStatus } from './_item.js';

const base = { type: 'function_call_output', call_id: 'call_1', output: '{"degrees":21}' };
const full = { id: 'item_1', object: 'realtime.item', ...base, status: 'completed' };

/** Source: `RealtimeConversationItemFunctionCallOutput`. */
export const functionCallOutput: Examples = {
  object: 'function-call-output',
  schema: FunctionCallOutput,
  places: inOutput,
  tables: [
    needs(base, [
      ['/call_id', 'function-call-output.types', 'string'],
      ['/output', 'function-call-output.types', 'string'],
    ]),
    mayHave(base, [['/id', 'item.types', 'string']]),
    ...objectAndStatus(base),
    itsType(base),
    { reason: 'every documented property', accepted: evolved(full) },
    {
      reason: 'any ids',
      accepted: [
        { ...base, id: '' },
        { ...base, call_id: '' },
      ],
    },
    {
      reason: 'output is any text',
      accepted: ['', '21 degrees', '{', 'null', 'a'.repeat(100_000), '😀\u0000'].map((output) => ({ ...base, output })),
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [base]]),
    },
  ],
};
