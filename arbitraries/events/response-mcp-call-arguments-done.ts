import { either } from '../../src/engine/generate/choosing.js';
import { responseMcpCallArgumentsDone } from '../../src/objects/events/response-mcp-call-arguments-done.js';
import { edgeArguments } from '../_edge-arguments.js';
import { SCENES } from '../_scenes.js';
import { defineEvent } from '../event.js';
import { argumentsFor } from '../function-call.js';
import { openArguments } from './_open-arguments.js';

/** Typical arguments fit a tool of an MCP server. */
export const responseMcpCallArgumentsDoneDefinition = defineEvent(responseMcpCallArgumentsDone, {
  values: ({ tier }) => ({
    arguments:
      tier === 'typical' ? either(...SCENES.flatMap(({ mcp }) => mcp.tools.map(argumentsFor))) : edgeArguments(),
  }),
  cases: () => openArguments(responseMcpCallArgumentsDone.rules.types!),
});
