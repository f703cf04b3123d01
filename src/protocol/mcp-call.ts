import type { JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import type { CallArguments } from './call-arguments.js';
import type { Report } from './report.js';

const SOURCE = 'RealtimeServerEventResponseMCPCallInProgress';

export const mcpCallRules = rules('exchange.mcp-call', {
  order: {
    text: 'has its arguments done, then mcp_call.in_progress, then completed or failed, then the item done; each once',
    source: `${SOURCE}, RealtimeServerEventResponseMCPCallCompleted`,
  },
  outcome: {
    at: '/item',
    text: 'must have an output after mcp_call.completed, and an error after mcp_call.failed',
    source: 'RealtimeServerEventResponseMCPCallCompleted, RealtimeServerEventResponseMCPCallFailed',
  },
});

/** The run of an MCP call, after its arguments. */
export class McpCall {
  private state: 'arguments' | 'in_progress' | 'completed' | 'failed' = 'arguments';

  constructor(
    private readonly report: Report,
    private readonly args: CallArguments,
  ) {}

  get isFinished(): boolean {
    return this.state === 'completed' || this.state === 'failed';
  }

  begin(): void {
    if (!this.args.isDone) this.report.add(mcpCallRules.order, 'the call begins before its arguments are done');
    if (this.state !== 'arguments') this.report.add(mcpCallRules.order, 'the call began before');
    else this.state = 'in_progress';
  }

  end(outcome: 'completed' | 'failed'): void {
    if (this.state !== 'in_progress') {
      this.report.add(mcpCallRules.order, `the call is ${outcome}, but was not in progress`);
    }
    this.state = outcome;
  }

  checkItem(item: JsonObject): void {
    const hasError = item.error !== undefined && item.error !== null;
    if (this.state === 'completed' && hasError) {
      this.report.add(mcpCallRules.outcome, 'must be null: the call is completed', '/item/error');
    }
    if (this.state === 'failed' && !hasError) {
      this.report.add(mcpCallRules.outcome, 'must be there: the call failed', '/item/error');
    }
  }
}
