import type { ObjectCases } from '../../src/engine/cases/mutation.js';
import { UNFIT } from '../../src/engine/cases/mutation.js';
import { isObject, type JsonObject } from '../../src/engine/json/type-of.js';
import type { Rule } from '../../src/engine/schema/rules.js';
import { ambiguity } from '../_ambiguous-cases.js';
import { DONE_READINGS } from './_items.js';

const AUDIO = '/item/content/*/audio';

/** What audio in a place reaches. */
export const withAudio = (at: string) => ['present', 'empty', 'with*'].map((name) => `${at} ${name}`);

/** Cases of an event that carries an item without its audio. */
export const audioless = (rule: Rule): Partial<ObjectCases> => ({
  nearMisses: [
    {
      rule,
      name: 'with-audio',
      at: '/item',
      change: (item) => {
        if (!isObject(item) || !Array.isArray(item.content) || item.content.length === 0) return UNFIT;
        const [part, ...others] = item.content as JsonObject[];
        const isSpeech = part?.type === 'input_audio' || part?.type === 'output_audio';
        return isSpeech ? { ...item, content: [{ ...part, audio: 'AAABAA==' }, ...others] } : UNFIT;
      },
    },
  ],
  omissions: [`${AUDIO} *`],
  exclusions: [
    ...withAudio(AUDIO),
    ...['user', 'assistant'].map((role) => `/item(message ${role})/content/* every property`),
  ],
});

/** Cases of an event that says that an item is done: whether the item may be in progress is open. */
export const done = (rule: Rule): Partial<ObjectCases> => ({
  ambiguous: [
    ambiguity(rule, '/item/status', 'in-progress', DONE_READINGS, (status) =>
      status === undefined ? UNFIT : 'in_progress',
    ),
  ],
  exclusions: ['/item/status = "in_progress"'],
  isOpen: ({ item }) => isObject(item) && item.status === 'in_progress',
});
