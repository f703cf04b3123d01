import * as fc from 'fast-check';
import type { RealtimeSessionCreateResponse } from '../src/schemas/session.js';

export function session(_constraints: object = {}): fc.Arbitrary<RealtimeSessionCreateResponse> {
  return fc.record({ model: fc.string() }, { requiredKeys: [] });
}
