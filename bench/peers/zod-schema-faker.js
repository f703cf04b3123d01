import { faker } from '@faker-js/faker';
import * as z from 'zod';
import { custom, fake, setFaker, seed as setSeed } from 'zod-schema-faker/v4';
import {
  AssistantContent,
  AssistantMessage,
  RealtimeConversationItem,
  SystemMessage,
  UserContent,
  UserMessage,
} from '../../dist/src/objects/index.js';
import { customs } from './_customs.js';
import { schemas } from './_schemas.js';
import { valuesOf } from './_values.js';

export const name = 'zod-schema-faker';

setFaker(faker);
for (const [schema, make] of customs) custom(schema, () => make(faker));

// The library throws for every `z.pipe` and has no hook for it. These schemas have the output of the pipe instead.
const audio = z.base64().optional();
const message = z.discriminatedUnion('role', [
  SystemMessage,
  UserMessage.safeExtend({ content: z.array(UserContent.safeExtend({ audio })) }),
  AssistantMessage.safeExtend({ content: z.array(AssistantContent.safeExtend({ audio })) }),
]);
const [, ...otherItems] = RealtimeConversationItem.out.options;
const output = z.array(z.discriminatedUnion('type', [message, ...otherItems])).optional();
const withoutPipes = { ...schemas, response: schemas.response.safeExtend({ output }) };

/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} a function that makes the next random value
 */
export function generatorOf(model, seed) {
  return valuesOf(seed, (valueSeed) => {
    setSeed(valueSeed);
    return fake(withoutPipes[model]);
  });
}
