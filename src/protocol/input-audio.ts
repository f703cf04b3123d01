import type { JsonObject } from '../engine/json/type-of.js';
import type { Rule } from '../engine/schema/rules.js';
import type { Conversation } from './conversation.js';
import { inputAudioRules } from './input-audio.rules.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Requests } from './requests.js';
import type { Session } from './session.js';

interface Segment {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  isStopped: boolean;
}

/** Audio that is committed and not yet in the conversation. */
interface Committed {
  readonly previous: string | null | undefined;
  readonly index: number;
}

/** The input audio: speech that starts, stops and is committed. */
export class InputAudio implements Machine {
  private segment: Segment | undefined;
  private timeout: { readonly id: string; readonly index: number } | undefined;
  /** Whether a timeout triggered, and the server did not add its message yet. */
  private mayPrompt = false;
  private readonly committed = new Map<string, Committed>();

  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly requests: Requests,
    private readonly conversation: Conversation,
  ) {}

  get isSpeaking(): boolean {
    return this.segment !== undefined;
  }

  /** Whether the id belongs to audio that is not in the conversation yet, and whether that is committed. */
  stateOf(id: string): 'speaking' | 'committed' | undefined {
    if (this.committed.has(id)) return 'committed';
    return this.segment?.id === id ? 'speaking' : undefined;
  }

  /** The commit that an item of the conversation comes from. */
  takeCommitted(id: string): Committed | undefined {
    const committed = this.committed.get(id);
    this.committed.delete(id);
    return committed;
  }

  /** Whether an item may be the message that the server adds because nobody speaks. */
  takePrompt({ type, role }: JsonObject): boolean {
    const isPrompt = this.mayPrompt && type === 'message' && role === 'system';
    if (isPrompt) this.mayPrompt = false;
    return isPrompt;
  }

  private fail(rule: Rule, message: string, path = ''): void {
    this.report.add(rule, message, path);
  }

  private mustBeNew(id: string): void {
    if (!this.conversation.get(id) && !this.committed.has(id)) return;
    this.fail(inputAudioRules['item-id'], `is the id of another item: ${id}`, '/item_id');
  }

  private commit(id: string): void {
    const { segment, timeout, session } = this;
    this.mustBeNew(id);
    this.segment = undefined;
    this.timeout = undefined;
    // A commit of the client that meets the end of speech may be answered by it, too.
    const isByClient = this.requests.take('input_audio_buffer.commit') !== undefined;
    const isAutomatic = segment ? segment.isStopped : timeout !== undefined;
    if (isAutomatic && session.createsResponses) session.unaskedResponses++;
    const expected = segment?.id ?? timeout?.id;
    if (isAutomatic || isByClient) {
      if (expected === undefined || expected === id) return;
      this.fail(inputAudioRules['item-id'], `must be ${expected}, but is ${id}`, '/item_id');
    } else if (segment) {
      this.fail(inputAudioRules.segment, `${id} is committed before speech_stopped, and not by the client`);
    } else if (!session.joined) this.fail(inputAudioRules.commit, `nothing asked to commit ${id}`);
  }

  readonly server: Machine['server'] = {
    'input_audio_buffer.speech_started': ({ item_id: id, audio_start_ms: start }) => {
      if (this.segment) this.fail(inputAudioRules.segment, `${this.segment.id} is not committed yet`);
      this.mustBeNew(id);
      this.segment = { id, start, index: this.report.index, isStopped: false };
    },
    'input_audio_buffer.speech_stopped': ({ item_id: id, audio_end_ms: end }) => {
      const { segment } = this;
      if (!segment || segment.isStopped) {
        if (!this.session.joined) this.fail(inputAudioRules.segment, 'speech stops that did not start');
        return;
      }
      if (segment.id !== id) this.fail(inputAudioRules['item-id'], `must be ${segment.id}, but is ${id}`, '/item_id');
      if (end <= segment.start) {
        this.fail(inputAudioRules.times, `must be more than ${segment.start}, but is ${end}`, '/audio_end_ms');
      }
      segment.isStopped = true;
    },
    'input_audio_buffer.timeout_triggered': ({ item_id: id }) => {
      this.mustBeNew(id);
      if (this.timeout) this.fail(inputAudioRules.commit, `${this.timeout.id} is not committed yet`);
      this.timeout = { id, index: this.report.index };
      this.mayPrompt = true;
    },
    'input_audio_buffer.committed': ({ item_id: id, previous_item_id: previous }) => {
      this.commit(id);
      if (previous !== undefined && !this.conversation.order.isLast(previous) && !this.isOutside(previous)) {
        const { last } = this.conversation.order;
        this.fail(inputAudioRules.previous, `must be ${last}, but is ${previous}`, '/previous_item_id');
      }
      this.committed.set(id, { previous, index: this.report.index });
    },
    'input_audio_buffer.cleared': () => {
      if (!this.requests.take('input_audio_buffer.clear') && !this.session.joined) {
        this.fail(inputAudioRules.cleared, 'nothing asked to clear the audio');
      }
      // Whether speech that started goes on is not documented.
      this.segment = undefined;
    },
  };

  /** Whether an item may be one from before the socket joined. */
  private isOutside(id: string | null): boolean {
    return this.session.joined && id !== null && !this.conversation.get(id);
  }

  readonly end = (): void => {
    const { segment, timeout } = this;
    if (segment?.isStopped) {
      this.report.add(inputAudioRules.segment, `${segment.id} is not committed`, '', segment.index);
    }
    if (timeout) this.report.add(inputAudioRules.commit, `${timeout.id} is not committed`, '', timeout.index);
    for (const [id, { index }] of this.committed) {
      this.report.add(inputAudioRules.item, `${id} is not added to the conversation`, '', index);
    }
  };
}
