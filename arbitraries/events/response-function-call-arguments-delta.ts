import { responseFunctionCallArgumentsDelta } from '../../src/objects/events/response-function-call-arguments-delta.js';
import { defineEvent } from '../event.js';
import { argumentsPiece, ifTypical, obfuscation } from './_pieces.js';

/** Typical deltas are pieces of JSON text, with text that hides their length. */
export const responseFunctionCallArgumentsDeltaDefinition = defineEvent(responseFunctionCallArgumentsDelta, {
  values: (making) => ifTypical(making, () => ({ delta: argumentsPiece() })),
  undocumented: () => ({ obfuscation: obfuscation() }),
});
