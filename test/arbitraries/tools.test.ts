import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { NOT_SCHEMAS, notASchema } from '../../arbitraries/_json-schema.js';
import { isJsonSchema } from '../../arbitraries/_json-schema-check.js';
import type { Tool } from '../../arbitraries/_scene.js';
import { SCENES } from '../../arbitraries/_scenes.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { reducedFully } from '../../src/engine/json/reduce.js';
import { simplerValues } from '../../src/fuzzing/analysis/simpler-values.js';
import {
  functionCall,
  functionTool,
  mcpApprovalRequest,
  mcpCall,
  mcpListToolsTool,
  response,
} from '../../src/index.js';

const COUNT = 5_000;
const SEED = 20_260_615;

const isSchema2020 = new Ajv2020().getSchema('https://json-schema.org/draft/2020-12/schema')!;
const isSchema07 = new Ajv().getSchema('http://json-schema.org/draft-07/schema')!;

const isSchema = (value: unknown) => isSchema2020(value) === true && isSchema07(value) === true;

const schemasOf = {
  'function tools': (tier: 'typical' | 'edge') => functionTool({ tier }).map(({ parameters = {} }) => parameters),
  'MCP tools': (tier: 'typical' | 'edge') => mcpListToolsTool({ tier }).map(({ input_schema }) => input_schema),
};

describe.each(Object.entries(schemasOf))('%s', (_, schemas) => {
  it.each(['typical', 'edge'] as const)('have JSON Schemas that are valid under both meta-schemas: %s', (tier) => {
    const values = schemas(tier);
    const texts = new Set<string>();
    for (let index = 0; index < COUNT; index++) {
      const schema = sampleAt(values, SEED, index);
      if (!isSchema(schema) || !isJsonSchema(schema)) expect.soft(schema).toBe('a JSON Schema');
      texts.add(JSON.stringify(schema));
    }
    expect(texts.size).toBeGreaterThan(tier === 'edge' ? 1_500 : 8);
  });
});

describe('the check of JSON Schemas', () => {
  it.each(Object.entries(NOT_SCHEMAS))('refuses a schema if %s', (_, schema) => {
    expect(isJsonSchema(schema)).toBe(false);
  });

  it('refuses what is nested in a schema, too', () => {
    for (let index = 0; index < 500; index++) expect(isJsonSchema(sampleAt(notASchema(), SEED, index))).toBe(false);
  });

  it('accepts nothing that the meta-schemas refuse, whatever a failing case is reduced to', async () => {
    const verdicts = { accepted: 0, refused: 0 };
    const misjudged: string[] = [];
    const schemas = schemasOf['function tools']('edge');
    for (let index = 0; index < 300; index++) {
      const choose = sourceOf(SEED, index);
      await reducedFully(sampleAt(schemas, SEED, index), simplerValues, async (schema) => {
        const isAccepted = isJsonSchema(schema);
        if (isAccepted && !isSchema(schema)) misjudged.push(JSON.stringify(schema));
        verdicts[isAccepted ? 'accepted' : 'refused']++;
        return isAccepted && choose.nextInt(0, 7) === 0 && JSON.stringify(schema) !== '{}';
      });
    }
    expect(misjudged).toEqual([]);
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(100);
  });
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** Validators of the arguments of these tools, by the names of the tools. */
function validatorsOf(tools: readonly Tool[]): Map<string, ValidateFunction[]> {
  const byName = new Map<string, ValidateFunction[]>();
  for (const { name, parameters } of tools) {
    byName.set(name, [...(byName.get(name) ?? []), ajv.compile(parameters as AnySchemaObject)]);
  }
  return byName;
}

const ofFunctions = validatorsOf(SCENES.flatMap(({ tools }) => tools));
const ofMcpTools = validatorsOf(SCENES.flatMap(({ mcp }) => mcp.tools));

/** A call of a tool, or a request for its approval. */
interface Call {
  readonly type: string;
  readonly name: string;
  readonly arguments: string;
  readonly status?: string | undefined;
}

/** Whether the arguments of a call fit a tool of its name. Those of a call that is not completed may be cut off. */
function fits(call: Call): boolean {
  if (call.status === 'in_progress' || call.status === 'incomplete') return true;
  const validators = (call.type === 'function_call' ? ofFunctions : ofMcpTools).get(call.name) ?? [];
  const value: unknown = JSON.parse(call.arguments);
  return validators.some((validate) => validate(value));
}

describe('typical arguments fit the parameters of the tool of that name', () => {
  const calls = {
    'function calls': functionCall({ tier: 'typical' }),
    'MCP calls': mcpCall({ tier: 'typical' }),
    'approval requests': mcpApprovalRequest({ tier: 'typical' }),
  };

  it.each(Object.entries(calls))('%s', (_, values) => {
    const names = new Set<string>();
    for (let index = 0; index < COUNT; index++) {
      const call: Call = sampleAt<Call>(values, SEED, index);
      if (!fits(call)) expect.soft(call).toBe('a call that fits');
      names.add(call.name);
    }
    expect(names.size).toBeGreaterThan(8);
  });

  it('in responses', () => {
    const values = response({ tier: 'typical' });
    let count = 0;
    for (let index = 0; index < COUNT; index++) {
      for (const item of sampleAt(values, SEED, index).output ?? []) {
        if (!('arguments' in item)) continue;
        const call = item as Call;
        if (!fits(call)) expect.soft(call).toBe('a call that fits');
        count++;
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});
