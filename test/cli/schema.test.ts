import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { fuzzParser } from '../../src/index.js';
import { jsonSchema } from '../../src/schemas/json-schema.js';
import { run } from './_run.js';

it.each(['session', 'response'] as const)('schema %s prints its JSON Schema', async (model) => {
  const { code, stdout, stderr } = await run(['schema', model]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(jsonSchema(model, models[model].schema));
});

it('schema fuzz-report prints what a JSON report of fuzz keeps to', async () => {
  const { code, stdout } = await run(['schema', 'fuzz-report']);
  expect(code).toBe(0);
  const isReport = new Ajv2020({ strict: false }).compile(JSON.parse(stdout));
  const report = await fuzzParser(() => ({}), {
    model: 'session',
    seed: 1,
    runs: 10,
    roundTrip: true,
    rules: ['id.*'],
  });
  expect([report.findings.length, isReport(report)]).toEqual([1, true]);
  expect(isReport({ ...report, seed: 'one' })).toBe(false);
});

it('schema tells what there is', async () => {
  expect(await run(['schema', 'fuzz-reports'])).toMatchObject({
    code: 2,
    stderr:
      'error: there is no schema "fuzz-reports"; there are session, response, fuzz-report; did you mean fuzz-report?\n',
  });
});
