import type { JsonObject } from '../engine/json/type-of.js';
import { sessionObject } from '../exchanges/session.js';
import type { ClientError } from './client-error.js';
import { type LiveConfig, updated } from './live-config.js';
import type { LiveCore } from './live-core.js';
import { isTranscription, TRANSCRIPTION_SESSION } from './transcription-session.js';

/** The types of sessions: those with responses, and those that only transcribe. */
export type SessionType = 'realtime' | 'transcription';

/** What a client can name once: when it connects, or in its first update. */
export interface Named {
  type?: SessionType | undefined;
  model?: string | undefined;
}

/** Returns the configuration with which a session begins. `session` is what the client asked for before it connected. */
export function beginning(usual: LiveConfig, { type, model }: Named, session: JsonObject = {}): LiveConfig {
  const base = type === 'transcription' ? (TRANSCRIPTION_SESSION as LiveConfig) : usual;
  return updated(base, { ...session, ...(model !== undefined && { model }) });
}

const voiceIn = ({ audio }: LiveConfig) => audio?.output?.voice;

/** Answers `session.update`. Returns what is wrong with it. */
export function updateSession({ session }: JsonObject, core: LiveCore, named: Named): ClientError | undefined {
  const changed = session as JsonObject & { readonly type: SessionType; readonly model?: string };
  const { type, model, instructions } = changed;
  named.type ??= named.model === undefined ? type : 'realtime';
  if (type !== named.type) {
    const message = `Passing a ${type} session update event to a ${named.type} session is not allowed.`;
    return { code: 'invalid_parameter', message, param: 'session.type' };
  }
  named.model ??= model;
  if (model !== undefined && model !== named.model) {
    const message = 'The model of a session cannot be changed.';
    return { code: 'invalid_value', message, param: 'session.model' };
  }
  const isNew = type === 'transcription' && !isTranscription(core.config);
  const config = updated(isNew ? (TRANSCRIPTION_SESSION as LiveConfig) : core.config, changed);
  if (core.hasSpoken && voiceIn(config) !== voiceIn(core.config)) {
    const message = "Cannot update a conversation's voice if assistant audio is present.";
    return { code: 'cannot_update_voice', message, param: 'session.audio.output.voice' };
  }
  core.config = config;
  if (typeof instructions === 'string') core.score.instructions = instructions;
  core.begun = core.answer({ type: 'session.updated', session: sessionObject(core.score) });
  core.list();
  return undefined;
}
