import type { ResponsePlan } from '../exchanges/plan.js';
import { SIMPLEST_RESPONSE } from '../exchanges/simplest-plan.js';
import type { LooseEvent, Step } from '../exchanges/step.js';
import { CALL } from './fit-response.js';
import type { LiveCore } from './live-core.js';
import type { ServerTool } from './mcp-servers.js';
import { whenSent } from './when-sent.js';

const RUN: ResponsePlan = { ...SIMPLEST_RESPONSE, output: [CALL] };

/**
 * Runs a call that the client has approved, in a response of its own, after the one that is being sent. `done` is the last
 * event that adds the approval.
 */
export function runApproved(request: LooseEvent, done: Step, core: LiveCore): void {
  const { server_label: server, name, arguments: args } = request as Record<string, string>;
  const tool = { server, name, arguments: args, needsApproval: false } as ServerTool;
  const run = () => {
    const { output } = core.respond({ functions: [tool] }, [done], RUN);
    for (const { item, first } of output) {
      item.approval_request_id = request.id;
      (first.event.item as LooseEvent).approval_request_id = request.id;
    }
  };
  const { active } = core;
  if (active) whenSent(active.done, run);
  else run();
}
