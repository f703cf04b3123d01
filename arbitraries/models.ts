import { Library, type Model } from '../src/engine/cases/model.js';
import { RuleIndex } from '../src/engine/cases/rules-at.js';
import { mustBeOneOf } from '../src/engine/generate/constraints.js';
import { catalogue } from '../src/objects/catalogue.js';
import type { RealtimeCreateClientSecretResponse } from '../src/objects/client-secret.js';
import type { RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import { policyRules } from '../src/objects/policy.js';
import type { RealtimeResponse } from '../src/objects/response.js';
import type { RealtimeSessionCreateResponse } from '../src/objects/session.js';
import type { RealtimeTranscriptionSessionCreateResponseGA } from '../src/objects/transcription-session.js';
import { NEW_NAMES, NEW_SUFFIXES } from './_new-names.js';
import { objects } from './objects.js';

/** The models of all documented objects, including those that only occur in other objects. */
export const library = new Library(objects, new RuleIndex(catalogue), {
  rule: policyRules.additive,
  newNames: NEW_NAMES,
  newEndings: NEW_SUFFIXES,
});

/**
 * The objects that functions such as `check` and `cases` take by name. Each has a `schema`, an `arbitrary`, its `rules`
 * and a `jsonSchema`. A model is built when it is first read.
 *
 * @example
 * const { schema } = models.response;
 * fc.assert(fc.property(models.response.arbitrary({ tier: 'edge' }), (value) => schema.safeParse(value).success));
 */
export const models = {
  get session() {
    return library.model('session') as Model<RealtimeSessionCreateResponse>;
  },
  get 'ga-session'() {
    return library.model('ga-session') as Model<RealtimeSessionCreateResponseGA>;
  },
  get 'transcription-session'() {
    return library.model('transcription-session') as Model<RealtimeTranscriptionSessionCreateResponseGA>;
  },
  get 'client-secret'() {
    return library.model('client-secret') as Model<RealtimeCreateClientSecretResponse>;
  },
  get response() {
    return library.model('response') as Model<RealtimeResponse>;
  },
} as const;

/** The name of a model. */
export type ModelName = keyof typeof models;

/** The names of the models. */
export const MODEL_NAMES = Object.keys(models) as readonly ModelName[];

/** Returns the model with this name. Throws a `RangeError` if it is unknown. */
export function modelNamed(name: ModelName): Model {
  mustBeOneOf('the model', name, MODEL_NAMES);
  return models[name];
}
