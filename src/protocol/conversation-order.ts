/** What a client names to put an item before all others. */
export const ROOT = 'root';

/** The items of a conversation in their order. */
export class ConversationOrder {
  private readonly ids: string[] = [];
  /** Items that were deleted from the end since the last insertion. The next item may still name one as its anchor. */
  private readonly deletedLast = new Set<string | null>();

  /** The id of the last item, or null. */
  get last(): string | null {
    return this.ids.at(-1) ?? null;
  }

  /** Whether an item that is appended may name this item as the one before it. */
  isLast(id: string | null): boolean {
    return id === this.last || this.deletedLast.has(id);
  }

  /** Puts an item behind its anchor, or at the end if there is none. */
  insert(id: string, anchor?: string): void {
    const found = anchor === undefined ? -1 : this.ids.lastIndexOf(anchor);
    const position = anchor === ROOT ? 0 : found < 0 ? this.ids.length : found + 1;
    this.ids.splice(position, 0, id);
    this.deletedLast.clear();
  }

  delete(id: string): void {
    const position = this.ids.lastIndexOf(id);
    if (position < 0) return;
    if (position === this.ids.length - 1) this.deletedLast.add(id);
    this.ids.splice(position, 1);
  }
}
