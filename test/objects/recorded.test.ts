import { describe, expect, it } from 'vitest';
import { library } from '../../arbitraries/models.js';
import { violations } from '../../src/objects/index.js';
import { recordedEvents } from './events/recorded.rows.js';
import { recorded } from './recorded.rows.js';

describe.each([...recorded, ...recordedEvents])('$object, as recorded traffic has it', ({ object, schema, rows }) => {
  it.each(Object.entries(rows))('is accepted: %s', (_, value) => {
    expect(violations(schema, value)).toEqual([]);
    expect(schema.parse(value)).toEqual(value);
  });

  it.each(Object.entries(rows))('is not left open: %s', (_, value) => {
    expect(library.model(object).goals.isSound(value)).toBe(true);
  });
});
