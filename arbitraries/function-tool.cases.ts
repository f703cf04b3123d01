import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { functionToolRules, RealtimeFunctionTool, TOOL_TYPE } from '../src/objects/function-tool.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt, deepNesting } from './_boundary-cases.js';
import { wrongStrings } from './_wrong-cases.js';
import { functionTool } from './function-tool.js';

/** Cases of function tools. */
export const functionToolDefinition = define('function-tool', RealtimeFunctionTool, functionTool, () => ({
  nearMisses: [
    ...wrongTypes(functionToolRules.types, '', 'object'),
    ...wrongStrings(functionToolRules.types, 'name', 'description'),
    ...wrongTypes(functionToolRules.type, '/type', 'string'),
    ...lookAlikes(functionToolRules.type, '/type', TOOL_TYPE),
    ...wrongValues(functionToolRules.type, '/type', { 'sibling-type': 'mcp' }),
    ...wrongTypes(functionToolRules.parameters, '/parameters', 'object'),
  ],
  ambiguous: [loneSurrogate(functionToolRules.types, '/description')],
  boundaries: [
    ...boundariesAt<JsonObject>(functionToolRules.types, '', {
      'nothing but a name': (tool) => Object.keys(tool).join() === 'name',
    }),
    ...deepNesting(functionToolRules.parameters, '/parameters'),
  ],
}));
