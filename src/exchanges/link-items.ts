import type { Step } from './step.js';

/** Sets the previous item of each item: items are added at the end of the conversation, or at its beginning. */
export function linkItems(order: readonly Step[]): void {
  let items: string[] = [];
  const previous = new Map<string, string | null>();
  for (const { event, link } of order) {
    if (!link) continue;
    switch (link.kind) {
      case 'add': {
        const before = link.first ? null : (items.at(-1) ?? null);
        previous.set(link.id, before);
        event.previous_item_id = before;
        if (link.first) items.unshift(link.id);
        else items.push(link.id);
        break;
      }
      case 'end':
        event.previous_item_id = link.forgets ? null : previous.get(link.id);
        break;
      case 'commit':
        event.previous_item_id = items.at(-1) ?? null;
        break;
      case 'delete':
        items = items.filter((id) => id !== link.id);
    }
  }
}
