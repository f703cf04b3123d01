import { define } from '../src/engine/cases/definition.js';
import { beginsJson } from '../src/engine/json/json-text.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { FunctionCall, functionCallRules, PARTIAL_STATUSES } from '../src/objects/function-call.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import {
  argumentsAmbiguous,
  argumentsBoundaries,
  argumentsNearMisses,
  NOT_JSON,
  partialAmbiguous,
  partialBoundaries,
  partialNearMisses,
} from './_arguments-cases.js';
import { newIds } from './_evolution-cases.js';
import { itemAmbiguous, itemNearMisses } from './_item-cases.js';
import { onlyIf, wrongRequired, wrongStrings } from './_wrong-cases.js';
import { functionCall } from './function-call.js';

type Call = Readonly<JsonObject>;

/** Whether the arguments of a call may be empty or cut off. */
const mayBePartial = ({ status }: Call) => PARTIAL_STATUSES.some((partial) => partial === status);

const isCompleted = ({ status }: Call) => status === 'completed';

const hasNoStatus = ({ status }: Call) => status === undefined;

/** Whether a call that may have partial arguments has text that no JSON text begins with. */
const isOpen = (call: Call) => mayBePartial(call) && !beginsJson(String(call.arguments));

/** Cases of function calls. */
export const functionCallDefinition = define('function-call', FunctionCall, functionCall, () => ({
  nearMisses: [
    ...itemNearMisses(),
    ...wrongStrings(functionCallRules.types, 'call_id'),
    ...wrongRequired(functionCallRules.types, 'string', 'name', 'arguments'),
    ...onlyIf((call) => isCompleted(call) || hasNoStatus(call), argumentsNearMisses(functionCallRules.arguments)),
    ...onlyIf(isCompleted, partialNearMisses(functionCallRules.arguments)),
  ],
  ambiguous: [
    ...itemAmbiguous(),
    argumentsAmbiguous(functionCallRules.arguments),
    ...onlyIf(hasNoStatus, partialAmbiguous(functionCallRules.arguments)),
    ...onlyIf(mayBePartial, [
      ambiguity(
        functionCallRules['partial-arguments'],
        '/arguments',
        'not-json',
        ['arguments may be any text until they are whole', 'arguments are always the start of JSON text'],
        drawFrom(...Object.values(NOT_JSON)),
      ),
    ]),
  ],
  boundaries: [
    ...argumentsBoundaries(functionCallRules.arguments),
    ...partialBoundaries(functionCallRules['partial-arguments']),
  ],
  isOpen,
  evolutions: [...newIds('/id'), ...newIds('/call_id')],
  exclusions: ['/id empty', '/call_id empty'],
}));
