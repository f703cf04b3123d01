import { describe, expect, it } from 'vitest';
import type { ModelName } from '../../arbitraries/models.js';
import { check } from '../../src/api/check.js';
import { mockPlan } from '../../src/api/mock-plan.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveSession } from '../../src/live/live-session.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';

// biome-ignore lint/suspicious/noExplicitAny: events as clients read them.
type Any = any;

const SERVER = { type: 'mcp', server_label: 'docs', server_url: 'https://example.com/mcp' };
const REQUIRED = { type: 'mcp', server_label: 'docs', name: 'search' };

/** A client by hand, whose session has a server. */
function connect(server: object, seed = 1) {
  const session = new LiveSession(mockPlan({ seed }, 0));
  const log: { from: 'server' | 'client'; event: Any }[] = [];
  const receive = (until = (_: LooseEvent) => false): Any[] => {
    const events: LooseEvent[] = [];
    for (let frame = session.next(); frame; frame = session.next()) {
      events.push(frame.event);
      if (until(frame.event)) break;
    }
    log.push(...events.map((event) => ({ from: 'server' as const, event })));
    return events;
  };
  const send = (event: LooseEvent, until?: (event: LooseEvent) => boolean) => {
    log.push({ from: 'client', event });
    session.receive(JSON.stringify(event));
    return receive(until);
  };
  receive();
  const listed = send({ type: 'session.update', session: { type: 'realtime', tools: [{ ...SERVER, ...server }] } });
  const broken = () => [
    ...checkExchange(log),
    ...log.flatMap(({ from, event }) => (from === 'server' ? check(event.type as ModelName, event) : [])),
  ];
  return { listed, send, receive, broken };
}

const typesOf = (events: readonly Any[]): string[] => events.map(({ type }) => type);
const create = (tool_choice: unknown = REQUIRED) => ({ type: 'response.create', response: { tool_choice } });
const approval = (id: string, approve: boolean) => ({
  type: 'conversation.item.create',
  previous_item_id: id,
  item: { type: 'mcp_approval_response', id: 'mine', approval_request_id: id, approve },
});
const ended = ({ type }: LooseEvent) => type === 'response.done';

describe('an MCP server of a session', () => {
  it('has its tools listed, once', () => {
    const { listed, send, broken } = connect({ allowed_tools: ['search', 'read'] });
    expect(typesOf(listed)).toEqual([
      'session.updated',
      'conversation.item.added',
      'mcp_list_tools.in_progress',
      'conversation.item.done',
      'mcp_list_tools.completed',
    ]);
    const { item } = listed[3];
    expect([item.server_label, item.tools.map(({ name }: Any) => name)]).toEqual(['docs', ['search', 'read']]);
    const tools = [{ ...SERVER, allowed_tools: ['search', 'read'] }];
    expect(typesOf(send({ type: 'session.update', session: { type: 'realtime', tools } }))).toEqual([
      'session.updated',
    ]);
    expect(broken()).toEqual([]);
  });

  it('is called without approval if the client says so', () => {
    const { send, broken } = connect({ require_approval: 'never' });
    const events = send(create(), ended);
    const types = typesOf(events).filter((type) => type.includes('mcp'));
    expect(types.filter((type) => !type.endsWith('.delta'))).toEqual([
      'response.mcp_call_arguments.done',
      'response.mcp_call.in_progress',
      'response.mcp_call.completed',
    ]);
    const call = events.at(-1).response.output.find(({ type }: Any) => type === 'mcp_call');
    expect(call).toMatchObject({ server_label: 'docs', name: 'search', error: null });
    expect([typeof JSON.parse(call.arguments).query, typeof call.output]).toEqual(['string', 'string']);
    expect(broken()).toEqual([]);
  });

  it.each([
    ['usually', undefined, true],
    ['for this tool', { always: { tool_names: ['search'] } }, true],
    ['for other tools', { always: { tool_names: ['fetch'] } }, false],
    ['except for this tool', { never: { tool_names: ['search'] } }, false],
    ['except for other tools', { never: { tool_names: ['fetch'] } }, true],
  ])('needs approval: %s', (_, require_approval, isNeeded) => {
    const { send } = connect({ require_approval });
    const { output } = send(create(), ended).at(-1).response;
    const type = isNeeded ? 'mcp_approval_request' : 'mcp_call';
    expect(output.map((item: Any) => item.type)).toContain(type);
  });

  it('is called in a response of its own when the client approves, even before the request is done', () => {
    for (const isEarly of [true, false]) {
      const { send, receive, broken } = connect({});
      const isRequest = ({ type, item }: Any) =>
        type === 'response.output_item.done' && item.type === 'mcp_approval_request';
      const { item: request } = send(create(), isRequest).at(-1);
      if (!isEarly) receive();
      const events = send(approval(request.id, true));
      const call = events.findLast(ended as Any).response.output[0];
      const { server_label, name, arguments: args } = request;
      expect(call).toMatchObject({ type: 'mcp_call', server_label, name, arguments: args });
      expect(call.approval_request_id).toBe(request.id);
      expect(broken()).toEqual([]);
    }
  });

  it('is called after the response that asked, which can still be cancelled', () => {
    const { send, broken } = connect({});
    const isRequest = ({ type, item }: Any) =>
      type === 'response.output_item.done' && item.type === 'mcp_approval_request';
    const { response_id, item } = send(create(), isRequest).at(-1);
    send(approval(item.id, true), ({ type }) => type === 'conversation.item.done');
    const ends = send({ type: 'response.cancel' }).filter(ended);
    expect(ends.map(({ response: { id, status } }) => [id === response_id, status])).toEqual([
      [true, 'cancelled'],
      [false, 'completed'],
    ]);
    expect(broken()).toEqual([]);
  });

  it('takes an approval without an id, as a released client sends it', () => {
    const { send, broken } = connect({});
    const { output } = send(create(), ended).at(-1).response;
    const request = output.find(({ type }: Any) => type === 'mcp_approval_request');
    const { id: _, ...item } = approval(request.id, true).item;
    expect(typesOf(send({ type: 'conversation.item.create', item }))).toContain('response.mcp_call.in_progress');
    expect(broken().map(({ rule }) => rule)).toEqual(['mcp-approval-response.types']);
  });

  it('is not called when the client declines, or approves something else', () => {
    const { send, broken } = connect({});
    const { output } = send(create(), ended).at(-1).response;
    const { id } = output.find(({ type }: Any) => type === 'mcp_approval_request');
    expect(typesOf(send(approval(id, false))).filter((type) => type.startsWith('response'))).toEqual([]);
    const item = { ...approval('other', true).item, id: 'another' };
    const [refused] = send({ type: 'conversation.item.create', item });
    expect(refused.error).toMatchObject({ code: 'invalid_value', param: 'item.approval_request_id' });
    expect(broken()).toEqual([]);
  });

  it('finishes a call when the response is cancelled', () => {
    const { send, broken } = connect({ require_approval: 'never' });
    send(create(), ({ type }) => type === 'response.mcp_call_arguments.delta');
    const events = send({ type: 'response.cancel' });
    expect(typesOf(events)).toContain('response.mcp_call.completed');
    const { status, output } = events.find(ended as Any).response;
    const call = output.find(({ type }: Any) => type === 'mcp_call');
    expect([status, call.status, typeof call.output]).toEqual(['cancelled', undefined, 'string']);
    expect(broken()).toEqual([]);
  });

  it('has its turn beside functions', () => {
    const { send } = connect({ require_approval: 'never', allowed_tools: ['search'] });
    const tools = [
      { type: 'function', name: 'book' },
      { ...SERVER, require_approval: 'never', allowed_tools: ['search'] },
    ];
    send({ type: 'session.update', session: { type: 'realtime', tools } });
    const called = [1, 2, 3, 4].map(
      () =>
        send(create('required'), ended)
          .at(-1)
          .response.output.find(({ name }: Any) => name)?.name,
    );
    expect(called).toEqual(expect.arrayContaining(['book', 'search']));
  });

  it('is retrieved while it is called', () => {
    const { send, broken } = connect({ require_approval: 'never' });
    const events = send(create(), ({ type }) => type === 'response.mcp_call.in_progress');
    const { item_id } = events.at(-1);
    const [{ type, item }] = send({ type: 'conversation.item.retrieve', item_id });
    expect([type, item.id, item.type]).toEqual(['conversation.item.retrieved', item_id, 'mcp_call']);
    expect(broken()).toEqual([]);
  });
});
