import type { JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import type { Report } from './report.js';

const DONE = 'RealtimeServerEventResponseFunctionCallArgumentsDone';

export const callRules = rules('exchange.call', {
  type: {
    at: '/item_id',
    text: 'must be the id of a call of this kind: a function call or an MCP call',
    source: `${DONE}.item_id`,
  },
  'call-id': { at: ['/call_id', '/item/call_id'], text: 'must be that of the item', source: `${DONE}.call_id` },
  name: {
    at: ['/name', '/item/name'],
    text: 'must be that of the item when it was added',
    source: `${DONE}.name`,
    certainty: 'recorded',
  },
  sum: { at: '/arguments', text: 'must be the deltas of the arguments, joined', source: `${DONE}.arguments` },
  done: {
    text: 'has its arguments done once: after all deltas, before the item is done, also if it was cut off',
    source: DONE,
  },
  item: { at: '/item/arguments', text: 'must be the arguments that were streamed', source: `${DONE}.arguments` },
});

/** The arguments of a call, as they are streamed. */
export class CallArguments {
  private sum: string | undefined;
  private whole: string | undefined;

  constructor(
    private readonly report: Report,
    /** The item as it was added. */
    private readonly item: JsonObject,
  ) {}

  get isDone(): boolean {
    return this.whole !== undefined;
  }

  /** Checks the names in an event or an item. */
  checkNames(named: JsonObject, path: string): void {
    const { call_id, name } = this.item;
    if (named.call_id !== undefined && call_id !== undefined && named.call_id !== call_id) {
      this.report.add(callRules['call-id'], `must be ${call_id}, but is ${named.call_id}`, `${path}/call_id`);
    }
    if (named.name !== undefined && name !== undefined && named.name !== name) {
      this.report.add(callRules.name, `must be ${name}, but is ${named.name}`, `${path}/name`);
    }
  }

  delta(delta: string): void {
    if (this.isDone) this.report.add(callRules.done, 'a delta comes after the arguments are done');
    this.sum = (this.sum ?? '') + delta;
  }

  finish(whole: string): void {
    if (this.isDone) this.report.add(callRules.done, 'the arguments are done already');
    if ((this.sum ?? '') !== whole) {
      this.report.add(callRules.sum, 'is not what its deltas add up to', '/arguments');
    }
    this.whole = whole;
  }

  /** Reads the call when it is done. */
  checkItem(item: JsonObject): void {
    this.checkNames(item, '/item');
    if (!this.isDone) {
      this.report.add(callRules.done, 'the item is done before its arguments', '/item');
    }
    const streamed = this.whole ?? this.sum;
    if (streamed === undefined || item.arguments === streamed) return;
    this.report.add(callRules.item, 'is not what was streamed', '/item/arguments');
  }
}
