import { responseMcpCallArgumentsDelta } from '../../src/objects/events/response-mcp-call-arguments-delta.js';
import { defineEvent } from '../event.js';
import { argumentsPiece, ifTypical, padding } from './_pieces.js';

/** Typical deltas are pieces of JSON text. */
export const responseMcpCallArgumentsDeltaDefinition = defineEvent(responseMcpCallArgumentsDelta, {
  values: (making) => ifTypical(making, () => ({ delta: argumentsPiece(), obfuscation: padding() })),
});
