import { serverEvent } from './event.js';
import { id, index, nullable, optional, text } from './fields.js';

/** A piece of the arguments of an MCP call, which need not parse. Source: `RealtimeServerEventResponseMCPCallArgumentsDelta`. */
export const responseMcpCallArgumentsDelta = serverEvent('response.mcp_call_arguments.delta', {
  source: 'RealtimeServerEventResponseMCPCallArgumentsDelta',
  fields: {
    response_id: id('resp_'),
    item_id: id('mcp_'),
    output_index: index(),
    delta: text(),
    obfuscation: optional(nullable(text())),
  },
});
