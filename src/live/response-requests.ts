import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { LooseEvent } from '../exchanges/step.js';
import type { ClientError } from './client-error.js';
import type { ResponseWish } from './fit-response.js';
import type { LiveCore } from './live-core.js';
import { isTranscription } from './transcription-session.js';

/** What the parameters of `response.create` ask for. */
function wishOf(params: JsonObject, core: LiveCore): Partial<ResponseWish> {
  const { output_modalities: modalities, metadata } = params;
  const [modality] = Array.isArray(modalities) ? modalities : [];
  return {
    ...((modality === 'text' || modality === 'audio') && { modality }),
    ...core.callable(params),
    ...(isObject(metadata) && { metadata }),
  };
}

const idOf = (event: LooseEvent) => (event.response as LooseEvent).id;

/** Answers `response.create`. Returns what is wrong with it. */
export function createResponse(request: JsonObject, core: LiveCore): ClientError | undefined {
  if (isTranscription(core.config)) {
    return { code: 'invalid_value', message: 'A transcription session has no responses.', param: 'type' };
  }
  const params = isObject(request.response) ? request.response : {};
  if (params.tools !== undefined) core.list(params.tools);
  const wish = wishOf(params, core);
  if (params.conversation === 'none') {
    core.respondBeside(wish, core.received(request));
    return undefined;
  }
  if (core.active) {
    const id = idOf(core.active.created.event);
    return {
      code: 'conversation_already_has_active_response',
      message: `Conversation already has an active response in progress: ${id}. Wait until the response is finished before creating a new one.`,
    };
  }
  core.respond(wish, []);
  return undefined;
}

/** Answers `response.cancel`. */
export function cancelResponse(request: JsonObject, core: LiveCore): ClientError | undefined {
  const { response_id: id } = request;
  const { active } = core;
  const isActive = active !== undefined && (id === undefined || idOf(active.created.event) === id);
  const response = isActive ? active : core.beside.get(id as string);
  // One that is cancelled already is not active any more.
  if (response && core.cancel(response, 'client_cancelled')) return undefined;
  return { code: 'response_cancel_not_active', message: 'Cancellation failed: no active response found' };
}
