import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { markedJsonSchema } from '../engine/schema/json-schema.js';
import { ALWAYS, text, withRule } from '../engine/schema/with-rule.js';
import { promptRules } from './prompt.rules.js';
import { PromptPart } from './prompt-part.js';

const Variable = withRule(promptRules.variable, z.union([z.string(), PromptPart]));

type Variables = Record<string, z.infer<typeof Variable>>;

/** Adds what `Variables` checks to the JSON Schema. */
function refineVariables(json: JsonSchema): void {
  const { $schema, ...additionalProperties } = markedJsonSchema(Variable);
  Object.assign(json, { type: 'object', additionalProperties });
}

/**
 * Every own key is a variable, including `__proto__`. The schema returns the object as it is, like that of metadata. It is
 * no documented object of its own.
 */
const Variables = document(
  [],
  z
    // An issue that aborts the parse could not be named after its rule.
    .custom<Variables>(isObject, { abort: false })
    .superRefine((variables, context) => {
      if (!isObject(variables)) return;
      for (const [key, variable] of Object.entries(variables)) {
        const { error } = Variable.safeParse(variable);
        for (const issue of error?.issues ?? []) context.addIssue({ ...issue, path: [key, ...issue.path] });
      }
    }, ALWAYS),
  { refine: refineVariables },
);

/** A prompt template and the values of its variables; `null` if there is none. Source: `Prompt`. */
export const Prompt = document(
  'prompt',
  withRule(
    promptRules.types,
    z
      .looseObject({
        id: text(promptRules.types),
        version: withRule(promptRules.types, z.string().nullable(), 'must be a string or null').optional(),
        variables: withRule(promptRules.variables, Variables.nullable()).optional(),
      })
      .nullable(),
    'must be an object or null',
  ),
);

export type Prompt = z.infer<typeof Prompt>;
