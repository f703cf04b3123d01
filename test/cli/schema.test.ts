import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { MODEL_NAMES, modelNamed } from '../../arbitraries/models.js';
import { fuzzParser } from '../../src/index.js';
import { run } from './_run.js';

it.each(MODEL_NAMES)('schema %s prints its JSON Schema', async (model) => {
  const { code, stdout, stderr } = await run(['schema', model]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(modelNamed(model).jsonSchema(`OpenAI Realtime API: ${model}`));
});

it('schema fuzz-report prints the JSON Schema of the JSON report of fuzz', async () => {
  const { code, stdout } = await run(['schema', 'fuzz-report']);
  expect(code).toBe(0);
  const isReport = new Ajv2020({ strict: false }).compile(JSON.parse(stdout));
  const report = await fuzzParser(() => ({}), {
    model: 'session',
    seed: 1,
    runs: 10,
    roundTrip: true,
    rules: ['session.id'],
  });
  expect([report.findings.length, isReport(report)]).toEqual([1, true]);
  expect(isReport({ ...report, seed: 'one' })).toBe(false);
});

it('schema suggests a name if one is unknown', async () => {
  expect(await run(['schema', 'fuzz-reports'])).toMatchObject({
    code: 2,
    stderr: 'error: there is no schema "fuzz-reports"; did you mean fuzz-report?\n',
  });
});
