import type { JsonObject } from '../engine/json/type-of.js';
import { BoundedSet } from './bounded-set.js';
import type { OutputItem } from './output-item.js';
import type { Report } from './report.js';
import type { Response } from './response.js';
import { responseRules } from './response.rules.js';
import type { Session } from './session.js';

/** Finished responses whose ids are remembered. */
const REMEMBERED = 1000;

/** The responses in progress. */
export class Responses {
  private readonly open = new Map<string, Response>();
  private readonly finished = new BoundedSet(REMEMBERED);

  private hasCreated = false;

  constructor(
    private readonly report: Report,
    private readonly session: Session,
  ) {}

  get inProgress(): Iterable<[string, Response]> {
    return this.open;
  }

  /** The response that writes to the default conversation. */
  get current(): Response | undefined {
    for (const response of this.open.values()) if (!response.isOutOfBand) return response;
    return undefined;
  }

  get(id: string): Response | undefined {
    return this.open.get(id);
  }

  isKnown(id: string): boolean {
    return this.open.has(id) || this.finished.has(id);
  }

  isFinished(id: string): boolean {
    return this.finished.has(id);
  }

  add(id: string, response: Response): void {
    this.open.set(id, response);
    this.hasCreated = true;
  }

  remove(id: string): void {
    this.open.delete(id);
    this.finished.add(id);
  }

  /** The response that an event names. Reports one that is not in progress, unless it began before the socket joined. */
  find(id: string, path = '/response_id'): Response | undefined {
    const response = this.open.get(id);
    if (response) return response;
    if (this.finished.has(id)) this.report.add(responseRules.done, `comes after response.done of ${id}`, path);
    else if (this.hasCreated || !this.session.joined) {
      this.report.add(responseRules.created, `${id} was not created`, path);
    }
    return undefined;
  }

  /** The item with an id, in any response in progress. */
  findItem(id: string): { readonly item: OutputItem; readonly response: Response } | undefined {
    for (const response of this.open.values()) {
      const item = response.itemWithId(id);
      if (item) return { item, response };
    }
    return undefined;
  }

  /** Notes that an item is added to the conversation. Returns whether it is one that a response generates. */
  enterConversation(id: string, value: JsonObject): boolean {
    const { item, response } = this.findItem(id) ?? {};
    if (!item || !response || item.isInConversation) return false;
    if (response.isOutOfBand) {
      this.report.add(responseRules['out-of-band'], `${id} is of a response out of band`, '/item/id');
    }
    item.enterConversation(value);
    return true;
  }

  /** Notes that an item is done in the conversation. */
  finishItem(id: string, value: JsonObject): void {
    this.findItem(id)?.item.finishInConversation(value);
  }
}
