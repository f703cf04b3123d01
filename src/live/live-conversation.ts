import type { Link, LooseEvent } from '../exchanges/step.js';

/** The first item, as the client names it. */
export const ROOT = 'root';

/** The order of the items while they are sent. */
export class LiveConversation {
  private items: string[] = [];
  private readonly known = new Set<string>();
  private readonly anchors = new Map<string, string>();
  private readonly values = new Map<string, LooseEvent>();
  private readonly previous = new Map<string, string | null>();

  /** Whether an item is in the conversation, or will be added to it. */
  has(id: string): boolean {
    return this.known.has(id);
  }

  /** Notes that an item will be added, after `anchor` or at the end. */
  expect(id: string, anchor?: string): void {
    this.known.add(id);
    if (anchor !== undefined) this.anchors.set(id, anchor);
  }

  /** Whether the client said where an item goes. */
  isPlaced(id: string): boolean {
    return this.anchors.has(id);
  }

  forget(id: string): void {
    this.known.delete(id);
  }

  /** Whether an item is in the conversation, and will not be deleted. */
  holds(id: string): boolean {
    return this.known.has(id) && this.items.includes(id);
  }

  /** Returns an item as it was added or, when it is finished, as it was done; `undefined` if it is not there. */
  valueOf(id: string): LooseEvent | undefined {
    return this.holds(id) ? this.values.get(id) : undefined;
  }

  /** Sets what the event says about the order. */
  link(event: LooseEvent, link: Link): void {
    if (link.kind === 'commit') event.previous_item_id = this.items.at(-1) ?? null;
    else if (link.kind === 'delete') this.items = this.items.filter((id) => id !== link.id);
    else if (link.kind === 'end') event.previous_item_id = link.forgets ? null : this.previous.get(link.id);
    else event.previous_item_id = this.add(link.id);
    if ('item' in event) this.values.set((event.item as LooseEvent).id as string, event.item as LooseEvent);
  }

  private add(id: string): string | null {
    this.known.add(id);
    const anchor = this.anchors.get(id);
    const index = anchor === ROOT || anchor === undefined ? -1 : this.items.indexOf(anchor);
    // The anchor may have been deleted meanwhile.
    const at = anchor === ROOT || index >= 0 ? index + 1 : this.items.length;
    const before = this.items[at - 1] ?? null;
    this.items.splice(at, 0, id);
    this.previous.set(id, before);
    return before;
  }

  /** The place of an item, from 0. */
  indexOf(id: string): number {
    return this.items.indexOf(id);
  }
}
