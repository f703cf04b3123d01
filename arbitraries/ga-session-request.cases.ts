import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { gaSessionRequestRules, RealtimeSessionCreateRequestGA } from '../src/objects/ga-session-request.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { inferenceCases } from './_inference-cases.js';
import { sessionRequestCases } from './_session-request-cases.js';
import { gaSessionRequest } from './ga-session-request.js';

const { model } = gaSessionRequestRules;

/** Cases of the realtime sessions that a client asks for. */
export const gaSessionRequestDefinition = define(
  'ga-session-request',
  RealtimeSessionCreateRequestGA,
  gaSessionRequest,
  () => {
    const [shared, inference] = [sessionRequestCases('realtime'), inferenceCases()];
    return {
      nearMisses: [...shared.nearMisses, ...inference.nearMisses, ...wrongTypes(model, '/model', 'string')],
      ambiguous: [
        ...shared.ambiguous,
        ...inference.ambiguous,
        ambiguity(model, '/model', 'empty', ['any string is allowed', 'a model has a name'], drawFrom('')),
        loneSurrogate(model, '/model'),
      ],
      boundaries: [
        ...inference.boundaries,
        ...boundariesAt<string>(model, '/model', { 'not documented': (name) => !name.startsWith('gpt-') }),
      ],
      exclusions: [...shared.exclusions, ...inference.exclusions, '/model empty'],
      isRequest: true,
    };
  },
);
