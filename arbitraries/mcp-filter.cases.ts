import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { McpApprovalFilter, McpFilter, mcpApprovalFilterRules, mcpFilterRules } from '../src/objects/mcp-filter.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { manyItems } from './_boundary-cases.js';
import { mcpApprovalFilter, mcpFilter } from './mcp-filter.js';

/** The objects are closed: the documentation does not say whether the API may add properties to them. */
const CLOSED = ' is object';

/** Cases of filters of tools. */
export const mcpFilterDefinition = define('mcp-filter', McpFilter, mcpFilter, () => ({
  nearMisses: [
    ...wrongTypes(mcpFilterRules['tool-names'], '/tool_names', 'array'),
    ...wrongTypes(mcpFilterRules['tool-names'], '/tool_names/*', 'string'),
    ...wrongValues(mcpFilterRules['tool-names'], '/tool_names', { 'null-inside': ['get_weather', null] }),
    ...wrongTypes(mcpFilterRules['read-only'], '/read_only', 'boolean'),
    ...wrongValues(mcpFilterRules['read-only'], '/read_only', { 'boolean-as-text': 'true', 'boolean-as-number': 1 }),
  ],
  ambiguous: [loneSurrogate(mcpFilterRules['tool-names'], '/tool_names/*')],
  boundaries: manyItems(mcpFilterRules['tool-names'], '/tool_names', 'tools'),
  exclusions: [CLOSED],
}));

/** Cases of filters of approvals. */
export const mcpApprovalFilterDefinition = define('mcp-approval-filter', McpApprovalFilter, mcpApprovalFilter, () => ({
  nearMisses: [
    ...wrongTypes(mcpApprovalFilterRules.filters, '/always', 'object'),
    ...wrongTypes(mcpApprovalFilterRules.filters, '/never', 'object'),
    ...wrongValues(mcpApprovalFilterRules.filters, '/always', { 'names-alone': ['get_weather'] }),
    ...wrongValues(mcpApprovalFilterRules.filters, '/never', { 'names-alone': ['get_weather'] }),
  ],
  exclusions: [CLOSED],
}));
