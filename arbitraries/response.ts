import * as fc from 'fast-check';
import type { RealtimeResponse } from '../src/schemas/response.js';

export function response(_constraints: object = {}): fc.Arbitrary<RealtimeResponse> {
  return fc.record({ usage: fc.constant(null) }, { requiredKeys: [] });
}
