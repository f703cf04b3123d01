import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { LooseEvent } from '../exchanges/step.js';
import type { ClientError } from './client-error.js';
import type { ResponseWish } from './fit-response.js';
import { functionsIn } from './live-config.js';
import type { LiveCore } from './live-core.js';
import { isTranscription } from './transcription-session.js';

/** What the parameters of `response.create` ask for. */
function wishOf(params: JsonObject): Partial<ResponseWish> {
  const { output_modalities: modalities, tools, tool_choice: choice, metadata } = params;
  const [modality] = Array.isArray(modalities) ? modalities : [];
  return {
    ...((modality === 'text' || modality === 'audio') && { modality }),
    ...(tools !== undefined && { functions: functionsIn(tools) }),
    ...(choice === 'none' && { functions: [] }),
    ...(choice === 'required' && { mustCall: true }),
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
  const wish = wishOf(params);
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
  if (!response)
    return { code: 'response_cancel_not_active', message: 'Cancellation failed: no active response found' };
  core.cancel(response, 'client_cancelled');
  return undefined;
}
