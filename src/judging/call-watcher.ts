import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { functionsIn } from '../live/live-config.js';
import { type Breach, breachOf } from './breach.js';
import { conductRules } from './conduct-rules.js';
import type { SentEvent, Watcher } from './sent-event.js';

/** A call of a function. */
interface Call {
  readonly id: string;
  readonly name: string;
  readonly responseId: unknown;
  /** Whether it is completed, and the index of the event that says so. */
  isWhole?: boolean;
  doneAt: number;
  /** Whether the client declared the function. */
  readonly isDeclared: boolean;
  outputs: number;
}

const objectIn = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Watches the outputs of function calls: one for each completed call, none for one that was cut off. */
export class CallWatcher implements Watcher {
  private readonly calls = new Map<unknown, Call>();
  private readonly asides = new Set<unknown>();
  private readonly completed = new Set<unknown>();
  private declared = new Set<string>();
  /** The response that is done, and a create that came before the outputs of its calls. */
  private lastDone: { readonly id: unknown } | undefined;
  private readonly createdAt = new Map<unknown, number>();
  private early: { readonly index: number; readonly calls: readonly Call[] } | undefined;

  server({ type, response, response_id, item }: JsonObject, index: number): void {
    const { id, conversation_id, status } = objectIn(response);
    if (type === 'response.created') this.createdAt.set(id, index);
    if (type === 'response.created' && conversation_id === null) this.asides.add(id);
    if (type === 'response.done') {
      if (status === 'completed') this.completed.add(id);
      if (!this.asides.has(id)) this.lastDone = { id };
    }
    // The user goes on: what the client asks for then need not be about the calls.
    if (type === 'input_audio_buffer.committed') this.lastDone = undefined;
    if (type === 'response.output_item.done') this.take(objectIn(item), response_id, index);
    else if (type === 'response.output_item.added' || type === 'conversation.item.added') {
      this.take(objectIn(item), response_id, undefined);
    }
  }

  private take({ type, call_id, name, status }: JsonObject, responseId: unknown, doneAt: number | undefined): void {
    if (type !== 'function_call') return;
    const known = this.calls.get(call_id);
    const isDeclared = this.declared.has(name as string);
    const call = known ?? {
      id: call_id as string,
      name: name as string,
      responseId,
      doneAt: -1,
      isDeclared,
      outputs: 0,
    };
    this.calls.set(call_id, call);
    if (doneAt === undefined) return;
    call.isWhole = status === 'completed';
    call.doneAt = doneAt;
  }

  client({ type, event, index, confirmed }: SentEvent): Breach | undefined {
    if (type === 'session.update') {
      const { tools } = objectIn(event.session);
      if (tools !== undefined) this.declared = new Set(functionsIn(tools).map(({ name }) => name));
    }
    if (type === 'response.create') this.create(event, index, confirmed);
    if (type !== 'conversation.item.create') return undefined;
    const item = objectIn(event.item);
    if (item.type === 'message') this.lastDone = undefined;
    // A history of its own.
    this.take(item, undefined, undefined);
    return item.type === 'function_call_output' ? this.output(item, index, confirmed) : undefined;
  }

  private create({ response }: JsonObject, index: number, confirmed: number): void {
    if (objectIn(response).conversation === 'none') return;
    const { lastDone } = this;
    if (!lastDone || !this.completed.has(lastDone.id)) return;
    // It may have asked before it knew of the response.
    if (this.createdAt.get(lastDone.id)! >= confirmed) return;
    const calls = [...this.calls.values()].filter(
      ({ responseId, isWhole, outputs }) => responseId === lastDone.id && isWhole && outputs === 0,
    );
    if (calls.length > 0) this.early ??= { index, calls };
  }

  private output({ call_id }: JsonObject, index: number, confirmed: number): Breach | undefined {
    const call = this.calls.get(call_id);
    if (!call) {
      return breachOf(conductRules['known-call'], `sent the output of a call that does not exist: ${call_id}`, index);
    }
    call.outputs++;
    if (call.outputs > 1) {
      return breachOf(conductRules['one-output'], `sent ${call.outputs} outputs of the call ${call_id}`, index);
    }
    if (call.isWhole === false && call.doneAt < confirmed) {
      return breachOf(conductRules['cut-call'], `sent the output of a call that was cut off: ${call_id}`, index);
    }
    if (!this.early?.calls.includes(call)) return undefined;
    const message = `created a response before it sent the output of the call ${call_id}`;
    return breachOf(conductRules['create-after-outputs'], message, this.early.index);
  }

  readonly end = (): Breach[] =>
    [...this.calls.values()]
      .filter(({ isWhole, isDeclared, outputs, responseId }) => {
        const isOwed = isWhole && this.completed.has(responseId) && !this.asides.has(responseId);
        return isOwed && isDeclared && outputs === 0;
      })
      .slice(0, 1)
      .map(({ id, name, doneAt }) =>
        breachOf(conductRules.output, `sent no output of the call ${id} of ${name}`, doneAt),
      );
}
