import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { OutputItem } from './output-item.js';
import type { Report } from './report.js';
import { responseRules } from './response.rules.js';
import { sameJson } from './same-json.js';

/** What in `response.done` repeats `response.created`. */
const REPEATED = ['conversation_id', 'metadata'] as const;

/** A response in progress. */
export class Response {
  /** Index of the entry that created it. */
  readonly index: number;
  /** Whether it does not write to the default conversation. */
  readonly isOutOfBand: boolean;
  /** Whether the user spoke since it was created. */
  heardSpeech = false;
  private readonly items: OutputItem[] = [];

  constructor(
    private readonly report: Report,
    private readonly created: JsonObject,
  ) {
    this.index = report.index;
    this.isOutOfBand = created.conversation_id === null;
    const { output, usage } = created;
    if ((Array.isArray(output) && output.length > 0) || (usage ?? null) !== null) {
      report.add(responseRules.empty, 'must have no output and no usage: it was just created', '/response');
    }
  }

  addItem(item: JsonObject & { id: string }, index: number): void {
    const next = this.items.length;
    if (index !== next) this.report.add(responseRules['output-index'], `must be ${next}`, '/output_index');
    this.items.push(new OutputItem(this.report, item, next));
  }

  itemWithId(id: unknown): OutputItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** The item of an event, which names it twice: by its id and by its index. */
  itemOf(id: unknown, index: number, path = '/item_id'): OutputItem | undefined {
    const item = this.items[index];
    if (item?.id === id) return item;
    const named = this.itemWithId(id);
    if (named) {
      const message = `must be ${named.index}, the index of ${id}, but is ${index}`;
      this.report.add(responseRules['output-index'], message, '/output_index');
    } else {
      const expected = item ? `must be ${item.id}, the item at ${index}` : 'must be the id of an item of the response';
      this.report.add(responseRules['item-id'], `${expected}, but is ${id}`, path);
    }
    return named ?? item;
  }

  /** Reads `response.done`. */
  finish(done: JsonObject): void {
    const { status, status_details: details, usage } = done;
    for (const key of REPEATED) {
      const was = this.created[key];
      if (was === undefined || done[key] === undefined || sameJson(done[key], was)) continue;
      this.report.add(responseRules.same, 'differs from response.created', `/response/${key}`);
    }
    this.checkItems(done.output, status);
    if (status !== 'failed' && !isObject(usage)) {
      this.report.add(responseRules.usage, 'must be an object', '/response/usage');
    }
    if (status !== undefined && status !== 'completed' && !isObject(details)) {
      this.report.add(responseRules.details, `must say why the response is ${status}`, '/response/status_details');
    }
  }

  private checkItems(output: unknown, status: unknown): void {
    for (const { id, done } of this.items) {
      if (!done && status !== 'failed') this.report.add(responseRules['items-done'], `${id} is not done`);
    }
    for (const { id, isFinished } of this.items) {
      if (status === 'completed' && !isFinished) {
        this.report.add(responseRules['items-done'], `the call ${id} is neither completed nor failed`);
      }
    }
    const expected = this.items.flatMap(({ done }) => done ?? []);
    const found: unknown[] = Array.isArray(output) ? output : [];
    if (found.length !== expected.length) {
      const message = `must have ${expected.length} items, but has ${found.length}`;
      this.report.add(responseRules.output, message, '/response/output');
      return;
    }
    for (const [i, item] of expected.entries()) {
      if (sameJson(found[i], item)) continue;
      const message = 'differs from the item in response.output_item.done';
      this.report.add(responseRules.output, message, `/response/output/${i}`);
    }
  }
}
