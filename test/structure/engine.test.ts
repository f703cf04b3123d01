import { describe, expect, it } from 'vitest';
import { library } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import type { Branch, Shape } from '../../src/engine/schema/shape.js';
import { catalogue } from '../../src/objects/catalogue.js';
import { sources } from './_imports.js';

/** Words of JSON Schema, of JSON and of this package itself, which documented objects happen to use as well. */
const OWN_WORDS = [
  ...['type', 'object', 'array', 'string', 'integer', 'number', 'boolean', 'null', 'items', 'properties', 'text'],
  ...['description', 'format'],
  // Names of rules' own fields, tiers and goals.
  ...['name', 'id', 'input', 'output', 'custom', 'function', 'required'],
];

function* wordsOf(shape: Shape): Generator<string> {
  for (const branch of shape.branches) yield* wordsOfBranch(branch);
}

function* wordsOfBranch({ members = [], properties = new Map(), items, rest }: Branch): Generator<string> {
  for (const member of members) if (typeof member === 'string') yield member;
  for (const [key, property] of properties) {
    yield key;
    yield* wordsOf(property.shape);
  }
  for (const inner of [items, rest]) if (inner) yield* wordsOf(inner);
}

/** Every documented property, word, object and rule. */
const documented = new Set([
  ...objects.flatMap(({ name }) => [name, ...wordsOf(library.model(name).shape)]),
  ...catalogue.map(({ id }) => id),
]);

const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const literals = (text: string) => [...code(text).matchAll(/'([^'\n]*)'/g)].map(([, literal]) => literal!);

describe('the engine', () => {
  it('knows what is documented', () => {
    for (const word of ['usage', 'usage.total', 'role', 'server_vad', 'input_tokens'])
      expect(documented).toContain(word);
  });

  it('names no documented word', () => {
    const named = [...sources]
      .filter(([file]) => file.startsWith('src/engine/'))
      .flatMap(([file, text]) => {
        const words = literals(text).filter((word) => documented.has(word) && !OWN_WORDS.includes(word));
        return words.map((word) => `${file}: ${word}`);
      });
    expect(named).toEqual([]);
  });
});
