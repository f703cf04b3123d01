import { expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { jsonSchema } from '../../src/schemas/json-schema.js';
import { run } from './_run.js';

it.each(['session', 'response'] as const)('schema %s prints its JSON Schema', async (model) => {
  const { code, stdout, stderr } = await run(['schema', model]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(jsonSchema(model, models[model].schema));
});
