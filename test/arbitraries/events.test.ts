import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, library } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { itKeepsTheLaws } from '../_laws.js';
import { UNION_NAMES } from '../_models.js';
import { everyEvent } from '../objects/events/_every-event.js';

/** What events carry keeps the laws itself, and is shrunk by itself. */
const FEW = { values: 15, shrinks: 1 };

describe('events', () => {
  it('are those of the documentation, 46 of the server and 11 of the client', () => {
    const names = (from: 'server' | 'client') =>
      everyEvent.filter((one) => one.from === from).map(({ object }) => object);
    expect(EVENT_NAMES.toSorted()).toEqual([...names('server'), ...names('client')].sort());
    expect([new Set(names('server')).size, new Set(names('client')).size]).toEqual([46, 11]);
  });

  it.each(EVENT_NAMES)('%s is the name of its model, of its schema and of its definition', (name) => {
    const definition = objects.find((one) => one.name === name);
    expect(documentationOf(definition!.schema)?.names[0]).toBe(name);
    expect(library.model(name).name).toBe(name);
    expect(library.model(name).schema).toBe(definition!.schema);
  });
});

for (const name of EVENT_NAMES) {
  const model = library.model(name);
  itKeepsTheLaws(name, model.schema, (constraints) => model.arbitrary(constraints), FEW);
}

for (const name of UNION_NAMES) {
  const model = library.model(name);
  itKeepsTheLaws(name, model.schema, (constraints) => model.arbitrary(constraints), { values: 150, shrinks: 4 });
}
