import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { type Breach, breachOf } from './breach.js';
import { conductRules } from './conduct-rules.js';
import type { SentEvent, Watcher } from './sent-event.js';

/**
 * Watches that no response is created while another one runs. It is no breach if the client need not know of the other one
 * yet: the two events may have crossed.
 */
export class CreateWatcher implements Watcher {
  /** Whether the client asked for a response that is not created yet. */
  private isAsked = false;
  private active: { readonly id: unknown; readonly createdAt: number; isCancelled: boolean } | undefined;

  server({ type, response }: JsonObject, index: number): void {
    if (type === 'error' || type === 'response.created') this.isAsked = false;
    if (!isObject(response)) return;
    const { id, conversation_id } = response;
    if (type === 'response.created' && conversation_id !== null) {
      this.active = { id, createdAt: index, isCancelled: false };
    } else if (type === 'response.done' && this.active?.id === id) this.active = undefined;
  }

  client({ type, event, index, confirmed }: SentEvent): Breach | undefined {
    const { active, isAsked } = this;
    if (type === 'response.cancel' && active) active.isCancelled = true;
    const { response } = event;
    if (type !== 'response.create' || (isObject(response) && response.conversation === 'none')) return undefined;
    this.isAsked = true;
    if (isAsked) return breachOf(conductRules['one-create'], 'created a response twice without waiting for it', index);
    if (!active || active.isCancelled || active.createdAt >= confirmed) return undefined;
    const message = `created a response while ${active.id} was in progress, of which it had received response.created`;
    return breachOf(conductRules['active-response'], message, index);
  }
}
