import { describe, expect, it } from 'vitest';
import { type Rule, rules, violations } from '../../src/schemas/index.js';
import { inModels, models, show } from './_examples.js';
import { everyObject } from './_rows/index.js';

const catalogue: readonly Rule[] = rules;
const ids = catalogue.map(({ id }) => id);

const refused = everyObject.flatMap(({ object, schema, tables }) =>
  tables.flatMap((table) => (table.refused ?? []).map((row) => ({ object, schema, ...row }))),
);
const refusedInModels = everyObject
  .flatMap(inModels)
  .flatMap(({ model, refused }) => refused.map((row) => ({ model, ...row })));

/** Whether a JSON Pointer is of a pattern, in which `*` is any one key or index, and `**` any path. */
function isOf(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') return path.some((_, i) => isOf(rest, path.slice(i))) || isOf(rest, []);
  return path.length > 0 && (first === '*' || first === path[0]) && isOf(rest, path.slice(1));
}

/** Whether the catalogue has a rule at that place of a model. */
function isPlaceOf(id: string, model: string, path: string): boolean {
  const places = catalogue.find((rule) => rule.id === id)?.places[model] ?? [];
  return places.some((place) => isOf(place.split('/').slice(1), path.split('/').slice(1)));
}

describe('the catalogue', () => {
  it('has every rule once', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(catalogue.map((rule) => [rule.id, rule] as const))('says what %s is, where, and who says so', (_, rule) => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9_.[\]-]*$/);
    expect(rule.text.trim()).not.toBe('');
    expect(rule.source.trim()).not.toBe('');
    expect(Object.keys(rule.places).length).toBeGreaterThan(0);
    for (const [model, places] of Object.entries(rule.places)) {
      expect(Object.keys(models)).toContain(model);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) expect(place).toMatch(/^(\/[^/]+)*$/);
    }
  });

  // Every documented rule by its id: the catalogue has it, or has the rules that it is made of.
  it.each([
    ...['root.object', 'additive', 'id.prefix', 'max_output_tokens', 'audio.format.type', 'audio.format.rate', 'voice'],
    ...['types', 'session.object', 'session.expires_at', 'session.include', 'session.model'],
    ...['session.output_modalities', 'session.instructions', 'session.audio.input.transcription'],
    ...['session.audio.input.noise_reduction', 'session.audio.input.turn_detection', 'session.audio.output.speed'],
    ...['session.tracing', 'session.turn_detection', 'session.turn_detection.type', 'session.turn_detection.threshold'],
    ...['session.turn_detection.prefix_padding_ms', 'session.turn_detection.silence_duration_ms'],
    ...['session.tools[]', 'session.tool_choice'],
    ...['response.object', 'response.status', 'response.status_details', 'response.status_details.type'],
    ...['response.status_details.reason', 'response.status_details.error', 'response.output[]', 'response.metadata'],
    ...['response.audio.output', 'response.usage', 'response.usage.input_token_details'],
    ...['response.usage.input_token_details.cached_tokens_details', 'response.usage.output_token_details'],
    ...['response.conversation_id', 'response.output_modalities', 'modality'],
    ...['item.object', 'item.status', 'item.message', 'item.message.content[]', 'item.content.audio'],
    ...['item.content.image_url', 'item.content.detail', 'item.function_call', 'item.function_call_output'],
    ...['item.mcp_approval_response', 'item.mcp_list_tools', 'item.mcp_call', 'item.mcp_call.error'],
    ...['item.mcp_approval_request', 'item.typical-ids', 'response.typical-output'],
  ])('has %s', (documented) => {
    expect(ids.some((id) => id === documented || id.startsWith(`${documented}.`))).toBe(true);
  });
});

describe('the catalogue and the tables', () => {
  it.each(catalogue.filter(({ effect }) => effect === 'refuses').map(({ id }) => id))(
    '%s is broken by an example, in every model that has it',
    (id) => {
      const places = catalogue.find((rule) => rule.id === id)!.places;
      const broken = refusedInModels.filter(({ rule }) => rule === id).map(({ model }) => model);
      expect([...new Set(broken)].sort()).toEqual(Object.keys(places).sort());
    },
  );

  it('no rule that refuses nothing is broken', () => {
    const others = catalogue.filter(({ effect }) => effect !== 'refuses').map(({ id }) => id);
    expect(refused.filter(({ rule }) => others.includes(rule)).map(({ rule }) => rule)).toEqual([]);
  });

  it('no example breaks a rule that is not in the catalogue, as the schemas see it', () => {
    const raised = refused.flatMap(({ schema, value }) => violations(schema, value).map(({ rule }) => rule));
    expect([...new Set(raised)].filter((rule) => !ids.includes(rule))).toEqual([]);
  });

  it('every rule is broken at one of its places', () => {
    const astray = refusedInModels.flatMap(({ model, value }) =>
      violations(models[model], value)
        .filter(({ rule, path }) => !isPlaceOf(rule, model, path))
        .map(({ rule, path }) => `${rule} at ${model}${show(path)}`),
    );
    expect([...new Set(astray)]).toEqual([]);
  });

  it('every place of a rule that refuses is one where an example breaks it', () => {
    const unbroken = catalogue
      .filter(({ id, effect }) => effect === 'refuses' && id !== 'types')
      .flatMap(({ id, places }) =>
        Object.entries(places).flatMap(([model, patterns]) =>
          patterns
            .filter(
              (pattern) =>
                !refusedInModels.some(
                  (row) =>
                    row.rule === id &&
                    row.model === model &&
                    isOf(pattern.split('/').slice(1), row.path.split('/').slice(1)),
                ),
            )
            .map((pattern) => `${id} at ${model}${pattern}`),
        ),
      );
    expect(unbroken).toEqual([]);
  });
});
