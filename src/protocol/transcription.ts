import { rules } from '../engine/schema/rules.js';
import type { Conversation } from './conversation.js';
import type { InputAudio } from './input-audio.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Session } from './session.js';

const COMPLETED = 'RealtimeServerEventConversationItemInputAudioTranscriptionCompleted';

export const transcriptionRules = rules('exchange.transcription', {
  item: {
    at: '/item_id',
    text: 'must be input audio: of speech that started, or of an item; its transcription ends after it is committed',
    source: `${COMPLETED}.item_id`,
  },
  'content-index': {
    at: '/content_index',
    text: 'must be the index of a part of the item that is input audio',
    source: `${COMPLETED}.content_index`,
    certainty: 'inferred',
  },
  once: { text: 'is completed or failed once, and no event comes after that', source: COMPLETED },
  ended: { text: 'is completed or failed in the end, if the session has a transcription', source: COMPLETED },
  'any-time': {
    text: 'may come before, within or after the response to the audio',
    source: COMPLETED,
    effect: 'allows',
  },
  early: {
    text: 'may begin before the audio is committed',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  crossed: {
    text: 'may end before that of an item that was committed earlier',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  sum: {
    at: '/transcript',
    text: 'must be its deltas, joined, if there are any; white space at both ends does not count',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
});

interface Transcript {
  /** Index of the first entry that is about it. */
  readonly index: number;
  /** The deltas; undefined before the first one. */
  sum?: string;
  isEnded: boolean;
}

/** The transcription of input audio, which runs beside all else. */
export class Transcription implements Machine {
  /** By the id of the item and the index of the part. */
  private readonly transcripts = new Map<string, Transcript>();

  /** The item of a timeout, in which nobody speaks. */
  private silent: string | undefined;
  /** Items whose audio is transcribed before it is committed, and the first entry about each. */
  private readonly early = new Map<string, number>();

  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly conversation: Conversation,
    private readonly input: InputAudio,
  ) {}

  private find(id: string, part: number, isEnd: boolean): Transcript {
    this.checkPlace(id, part, isEnd);
    const transcript = this.transcriptOf(id, part);
    if (transcript.isEnded) this.report.add(transcriptionRules.once, `the transcription of ${id} ended before`);
    return transcript;
  }

  private transcriptOf(id: string, part: number): Transcript {
    const key = `${part}/${id}`;
    const known = this.transcripts.get(key);
    if (known) return known;
    const transcript = { index: this.report.index, isEnded: false };
    this.transcripts.set(key, transcript);
    return transcript;
  }

  private checkPlace(id: string, part: number, isEnd: boolean): void {
    const item = this.conversation.get(id);
    const state = this.input.stateOf(id);
    if (!item && !state) {
      if (this.conversation.wasDeleted(id) || this.session.joined) return;
      // Without detection of speech, nothing says before the commit which item the audio will be.
      if (!isEnd && !this.session.detectsSpeech) {
        if (!this.early.has(id)) this.early.set(id, this.report.index);
        return;
      }
      this.report.add(transcriptionRules.item, `${id} is no input audio`, '/item_id');
    } else if (isEnd && state === 'speaking') {
      this.report.add(transcriptionRules.item, `the audio of ${id} is not committed yet`, '/item_id');
    }
    const parts = item?.inputAudio ?? [0];
    if (parts.includes(part)) return;
    if (parts.length === 0) this.report.add(transcriptionRules.item, `${id} has no input audio`, '/item_id');
    else this.report.add(transcriptionRules['content-index'], `part ${part} is no input audio`, '/content_index');
  }

  readonly server: Machine['server'] = {
    'input_audio_buffer.timeout_triggered': ({ item_id: id }) => {
      this.silent = id;
    },
    'input_audio_buffer.committed': ({ item_id: id }) => {
      this.early.delete(id);
      if (this.silent === id) return;
      if (this.session.transcribes) this.transcriptOf(id, 0);
    },
    // What was heard of cleared audio is gone.
    'input_audio_buffer.cleared': () => {
      for (const key of this.transcripts.keys()) {
        const id = key.slice(key.indexOf('/') + 1);
        if (!this.conversation.get(id) && this.input.stateOf(id) !== 'committed') this.transcripts.delete(key);
      }
    },
    'conversation.item.input_audio_transcription.delta': ({ item_id: id, content_index: part = 0, delta = '' }) => {
      const transcript = this.find(id, part, false);
      transcript.sum = (transcript.sum ?? '') + delta;
    },
    'conversation.item.input_audio_transcription.segment': ({ item_id: id, content_index: part }) => {
      this.find(id, part, false);
    },
    'conversation.item.input_audio_transcription.completed': ({
      item_id: id,
      content_index: part,
      transcript: text,
    }) => {
      const transcript = this.find(id, part, true);
      if (transcript.sum !== undefined && transcript.sum.trim() !== text.trim()) {
        this.report.add(transcriptionRules.sum, 'is not what its deltas add up to', '/transcript');
      }
      transcript.isEnded = true;
      delete transcript.sum;
    },
    'conversation.item.input_audio_transcription.failed': ({ item_id: id, content_index: part }) => {
      this.find(id, part, true).isEnded = true;
    },
  };

  readonly end = (): void => {
    for (const [id, index] of this.early) {
      this.report.add(transcriptionRules.item, `${id} is no input audio`, '/item_id', index);
    }
    for (const [key, { isEnded, index }] of this.transcripts) {
      const id = key.slice(key.indexOf('/') + 1);
      // Speech may still go on.
      if (isEnded || this.conversation.wasDeleted(id) || this.input.stateOf(id) === 'speaking') continue;
      this.report.add(transcriptionRules.ended, `the transcription of ${id} does not end`, '', index);
    }
  };
}
