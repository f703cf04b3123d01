import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { TRACING_AUTO, Tracing, tracingRules } from '../src/objects/tracing.js';
import { boundariesAt, deepNesting } from './_boundary-cases.js';
import { wrongStrings } from './_wrong-cases.js';
import { tracing } from './tracing.js';

/** Cases of tracing. */
export const tracingDefinition = define('tracing', Tracing, tracing, () => ({
  nearMisses: [
    ...wrongTypes(tracingRules.value, '', 'object', 'null'),
    ...lookAlikes(tracingRules.value, '', TRACING_AUTO),
    ...wrongStrings(tracingRules.types, 'workflow_name', 'group_id'),
    ...wrongTypes(tracingRules.types, '/metadata', 'object'),
  ],
  boundaries: [
    ...deepNesting(tracingRules.types, '/metadata'),
    ...boundariesAt<JsonObject>(tracingRules.types, '/metadata', {
      'a number': (metadata) => Object.values(metadata).some((member) => typeof member === 'number'),
    }),
  ],
}));
