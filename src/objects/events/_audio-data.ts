import { isObject } from '../../engine/json/type-of.js';
import type { RuleDeclaration } from '../../engine/schema/rules.js';
import type { Report } from './event.js';

/** The rule that an event leaves out the audio of items. `at` leads to the audio. */
export const withoutAudio = (at: string, source: string): RuleDeclaration => ({
  at,
  text: 'must be absent or empty: the event carries no audio',
  source,
  beyondJsonSchema: true,
});

/** Reports each part of an item that has audio. `path` leads to the item. */
export function reportAudio(item: unknown, path: PropertyKey[], report: Report): void {
  if (!isObject(item) || !Array.isArray(item.content)) return;
  for (const [index, part] of item.content.entries()) {
    // Audio that is not text breaks a rule of its part.
    if (!isObject(part) || typeof part.audio !== 'string' || part.audio === '') continue;
    report([...path, 'content', index, 'audio'], `must be absent or empty, but has ${part.audio.length} characters`);
  }
}
