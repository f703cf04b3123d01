import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { fromPointer } from '../engine/json/pointer.js';
import { LONGEST_WITH_PLACES } from './_json.js';

/**
 * Returns a function that returns the line of a JSON Pointer, for a JSON text that starts at `firstLine` of a file. A
 * missing value has the line of the value that should contain it. If the text is too long or too deeply nested for a
 * syntax tree, every pointer has the line at which the root value starts.
 */
export function placesIn(text: string, firstLine: number): (pointer: string) => number {
  let root: ValueNode | undefined | null = null;
  return (pointer) => {
    if (root === null) root = treeOf(text)?.body;
    const line = root ? lineOf(root, fromPointer(pointer)) : text.slice(0, text.search(/\S/)).split('\n').length;
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

/** Returns the member or element for a key. For a duplicate key it is the last one, as in `JSON.parse`. */
function childOf(value: ValueNode, key: string) {
  if (value.type === 'Array') return value.elements[Number(key)];
  if (value.type !== 'Object') return undefined;
  return value.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === key);
}
