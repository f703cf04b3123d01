import { FunctionCallOutput } from '../../../src/schemas/index.js';
import { breaking, type Examples, evolved, otherThan } from '../_examples.js';
import { inOutput, itsType, mayHave, needs, objectAndStatus } from './_item.js';

const base = { type: 'function_call_output', call_id: 'call_1', output: '{"degrees":21}' };
const full = { id: 'item_1', object: 'realtime.item', ...base, status: 'completed' };

/** Source: `RealtimeConversationItemFunctionCallOutput`. */
export const functionCallOutput: Examples = {
  object: 'function call output',
  schema: FunctionCallOutput,
  places: inOutput,
  tables: [
    needs(base, [
      ['/call_id', 'item.function_call_output', 'string'],
      ['/output', 'item.function_call_output', 'string'],
    ]),
    mayHave(base, [['/id', 'types', 'string']]),
    ...objectAndStatus(base),
    itsType(base),
    { reason: 'in full', accepted: evolved(full) },
    {
      reason: 'any ids',
      accepted: [
        { ...base, id: '' },
        { ...base, call_id: '' },
      ],
    },
    {
      reason: 'output that is free text, or empty',
      accepted: ['', '21 degrees', '{', 'null', 'a'.repeat(100_000), '😀\u0000'].map((output) => ({ ...base, output })),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [base]]),
    },
  ],
};
