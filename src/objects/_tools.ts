import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import type { Rule } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeFunctionTool, TOOL_TYPE } from './function-tool.js';
import { MCP_SERVER } from './mcp-server.js';

/** Whether a tool is meant as an MCP server. A function tool needs no type, so a wrong type alone does not decide. */
const isServer = (tool: unknown) => {
  if (!isObject(tool) || tool.type === undefined || tool.type === TOOL_TYPE) return false;
  return tool.type === MCP_SERVER.type || Object.hasOwn(tool, 'server_label');
};

/** For `z.custom`: an issue that aborts the parse could not be named after its rule. */
const NO_ABORT = { abort: false };

/**
 * The schema of function tools and MCP servers. Each member of the union refuses tools that are meant for the other one,
 * so the issues of a tool are about what it is meant as.
 */
export const toolList = <Out, In>(rule: Rule, server: z.ZodType<Out, In>) => {
  const asServer = z.custom<In>(isServer, NO_ABORT).pipe(server);
  const isFunction = (tool: unknown) => !isServer(tool);
  const asFunction = z.custom<z.input<typeof RealtimeFunctionTool>>(isFunction, NO_ABORT).pipe(RealtimeFunctionTool);
  return withRule(rule, z.array(withRule(rule, z.union([asServer, asFunction]))));
};
