import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { keysOf } from '../schemas/violations.js';
import { LONGEST_WITH_PLACES } from './_json.js';

/**
 * Finds the line of a JSON Pointer in a JSON text that begins on `firstLine` of a file. A place that is missing is on
 * the line of what it is missing from. A text too long or too deep to be parsed for its places is all on one line: the
 * one where its value starts.
 */
export function placesIn(text: string, firstLine: number): (pointer: string) => number {
  let root: ValueNode | undefined | null = null;
  return (pointer) => {
    if (root === null) root = treeOf(text)?.body;
    const line = root ? lineOf(root, keysOf(pointer)) : text.slice(0, text.search(/\S/)).split('\n').length;
    return firstLine + line - 1;
  };
}

function treeOf(text: string): DocumentNode | undefined {
  if (text.length > LONGEST_WITH_PLACES) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function lineOf(root: ValueNode, keys: readonly string[]): number {
  let value: ValueNode = root;
  let { line } = root.loc.start;
  for (const key of keys) {
    const child = childOf(value, key);
    if (child === undefined) break;
    value = child.value;
    line = child.loc.start.line;
  }
  return line;
}

/** Of a key that is there twice, the last one: it is the one that counts when the text is read. */
function childOf(value: ValueNode, key: string) {
  if (value.type === 'Array') return value.elements[Number(key)];
  if (value.type !== 'Object') return undefined;
  return value.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === key);
}
