import type { JsonObject } from '../engine/json/type-of.js';
import { isObject } from '../engine/json/type-of.js';
import type { InputAudio } from './input-audio.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Requests } from './requests.js';
import { Response } from './response.js';
import { responseRules } from './response.rules.js';
import type { Responses } from './responses.js';
import type { Session } from './session.js';

/** How responses begin and end. */
export class ResponseEvents implements Machine {
  /** The id of the default conversation. */
  private conversationId: unknown;

  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly requests: Requests,
    private readonly input: InputAudio,
    private readonly responses: Responses,
  ) {}

  private create(created: JsonObject): void {
    const { id } = created;
    if (typeof id !== 'string') {
      this.report.add(responseRules.id, 'must be a string', '/response/id');
      return;
    }
    if (this.responses.isKnown(id)) {
      this.report.add(responseRules.created, `${id} was created before`, '/response/id');
      return;
    }
    const response = new Response(this.report, created);
    this.checkCause(response);
    if (!response.isOutOfBand) {
      if (this.responses.current) this.report.add(responseRules.one, 'another response is in progress');
      response.heardSpeech = this.input.isSpeaking;
      this.checkConversation(created.conversation_id);
    }
    this.responses.add(id, response);
  }

  private checkCause({ isOutOfBand }: Response): void {
    const asked = this.requests.take(
      'response.create',
      (event) => (event.response?.conversation === 'none') === isOutOfBand,
    );
    if (asked || this.session.joined) return;
    if (!isOutOfBand && this.session.unaskedResponses > 0) this.session.unaskedResponses--;
    else this.report.add(responseRules.asked, 'nothing asked for the response');
  }

  private checkConversation(id: unknown): void {
    if (id === undefined) return;
    this.conversationId ??= id;
    if (id === this.conversationId) return;
    const message = `must be ${this.conversationId}, but is ${id}`;
    this.report.add(responseRules.conversation, message, '/response/conversation_id');
  }

  private finish(done: JsonObject): void {
    const { id, status, status_details: details } = done;
    if (typeof id !== 'string') {
      this.report.add(responseRules.id, 'must be a string', '/response/id');
      return;
    }
    const response = this.responses.find(id, '/response/id');
    if (!response) return;
    response.finish(done);
    const reason = status === 'cancelled' && isObject(details) ? details.reason : undefined;
    if (reason === 'client_cancelled') this.checkCancel(id, response);
    if (reason === 'turn_detected' && (!response.heardSpeech || response.isOutOfBand)) {
      const message = response.isOutOfBand ? 'speech cancels no response out of band' : 'no speech started';
      this.report.add(responseRules.cause, message, '/response/status_details/reason');
    }
    this.responses.remove(id);
  }

  private checkCancel(id: string, { isOutOfBand }: Response): void {
    const cancel = this.requests.take('response.cancel', ({ response_id: named }) =>
      named === undefined ? !isOutOfBand : named === id,
    );
    if (cancel || this.session.joined) return;
    this.report.add(responseRules.cause, 'the client did not cancel the response', '/response/status_details/reason');
  }

  private readonly mayFollow = () => {
    this.session.unaskedResponses++;
  };

  readonly server: Machine['server'] = {
    'response.created': ({ response }) => this.create(response as JsonObject),
    'response.done': ({ response }) => this.finish(response as JsonObject),
    // Whether the server goes on by itself after a call is not documented.
    'response.mcp_call.completed': this.mayFollow,
    'response.mcp_call.failed': this.mayFollow,
    'input_audio_buffer.speech_started': () => {
      const { current } = this.responses;
      if (current) current.heardSpeech = true;
    },
  };

  readonly end = (): void => {
    for (const [id, { index }] of this.responses.inProgress) {
      this.report.add(responseRules.done, `${id} has no response.done`, '', index);
    }
  };
}
