import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { Constraints } from '../src/engine/generate/constraints.js';
import { orNull } from '../src/engine/generate/one-of.js';
import { McpError, mcpErrorRules } from '../src/objects/mcp-error.js';
import { newWord } from './_ambiguous-cases.js';
import { onlyIf, wrongRequired } from './_wrong-cases.js';
import { mcpError } from './mcp-error.js';

/** The error of a call, or `null` if the call did not fail: the arbitrary leaves `null` to the call. */
const mcpErrorOrNull = (constraints?: Constraints) => orNull(mcpError(constraints));

/** Cases of errors of MCP calls. */
export const mcpErrorDefinition = define('mcp-error', McpError, mcpErrorOrNull, () => ({
  nearMisses: [
    ...wrongTypes(mcpErrorRules.types, '', 'object', 'null'),
    ...wrongValues(mcpErrorRules.types, '', {
      'without-type': { code: 1, message: '' },
      'upper-case-type': { type: 'HTTP_ERROR', code: 404, message: '' },
    }),
    ...wrongRequired(mcpErrorRules.types, 'string', 'message'),
    // The code of a tool execution error is not documented.
    ...onlyIf(
      ({ type }) => type !== 'tool_execution_error',
      [
        ...wrongRequired(mcpErrorRules.types, 'number', 'code'),
        ...wrongValues(mcpErrorRules.types, '/code', { 'not-whole': 1.5, 'number-as-text': '404' }),
      ],
    ),
  ],
  ambiguous: [newWord(mcpErrorRules.types, '/type', ['timeout_error', 'authentication_error'])],
}));
