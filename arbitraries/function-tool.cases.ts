import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { functionToolRules, RealtimeFunctionTool, TOOL_TYPE } from '../src/objects/function-tool.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt, deepNesting } from './_boundary-cases.js';
import { notJsonSchema } from './_json-schema-cases.js';
import { isJsonSchema } from './_json-schema-check.js';
import { wrongStrings, wrongStringsOrNull } from './_wrong-cases.js';
import { functionTool } from './function-tool.js';

/** Cases of function tools. */
export const functionToolDefinition = define('function-tool', RealtimeFunctionTool, functionTool, () => ({
  nearMisses: [
    ...wrongTypes(functionToolRules.types, '', 'object'),
    ...wrongStrings(functionToolRules.types, 'name'),
    // What has no type is a function tool, even if it looks like an MCP server.
    ...wrongValues(functionToolRules.types, '', { 'server-without-type': { server_label: 'docs', name: 7 } }),
    ...wrongStringsOrNull(functionToolRules.types, 'description'),
    ...wrongTypes(functionToolRules.type, '/type', 'string'),
    ...lookAlikes(functionToolRules.type, '/type', TOOL_TYPE),
    ...wrongValues(functionToolRules.type, '/type', { 'type-of-others': 'web_search' }),
    ...wrongTypes(functionToolRules.parameters, '/parameters', 'object'),
  ],
  ambiguous: [
    loneSurrogate(functionToolRules.types, '/description'),
    notJsonSchema(functionToolRules.parameters, '/parameters'),
  ],
  isOpen: ({ parameters }) => isObject(parameters) && !isJsonSchema(parameters),
  boundaries: [
    ...boundariesAt<JsonObject>(functionToolRules.types, '', {
      'nothing but a name': (tool) => Object.keys(tool).join() === 'name',
    }),
    ...deepNesting(functionToolRules.parameters, '/parameters'),
  ],
}));
