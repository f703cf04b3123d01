import type { JsonObject } from '../engine/json/type-of.js';
import { audioBytes } from '../exchanges/audio.js';
import type { ClientError } from './client-error.js';
import { detection } from './live-config.js';
import type { LiveCore } from './live-core.js';
import {
  commitAudio,
  forgetSpeech,
  interruptBy,
  type OpenSpeech,
  type SpeechPlan,
  startSpeech,
  stopSpeech,
  takeTurn,
} from './speech.js';
import { isLoud } from './voice-activity.js';

/** Milliseconds of audio that are judged at once. */
const WINDOW = 20;

/** Milliseconds without which nothing can be committed. */
const LEAST = 100;

/** The input audio of the client: what it appends, and the speech that is heard in it. */
export class InputAudio {
  private rest = Buffer.alloc(0);
  /** Milliseconds since the last commit. */
  private pending = 0;
  private quiet = 0;
  private speech: OpenSpeech | undefined;
  /** When the silence after the last response began, in milliseconds of audio: after it was played. */
  private silentFrom: number | undefined;

  constructor(
    private readonly core: LiveCore,
    private readonly nextSpeech: () => SpeechPlan,
    /** Whether speech is heard in the audio of the client. Otherwise the plan says when the user speaks. */
    private readonly listens: boolean,
  ) {}

  append({ audio }: JsonObject): void {
    const { score } = this.core;
    const size = audioBytes(WINDOW, score.inputFormat);
    const all = Buffer.concat([this.rest, Buffer.from(audio as string, 'base64')]);
    let start = 0;
    for (; start + size <= all.length; start += size) this.hear(all.subarray(start, start + size));
    this.rest = all.subarray(start);
  }

  /** Hears a window of audio. */
  private hear(window: Buffer): void {
    const { score, config } = this.core;
    score.heard += WINDOW;
    this.pending += WINDOW;
    const found = detection(config);
    if (!this.listens || !found) return;
    const loud = isLoud(window, score.inputFormat);
    if (loud) this.quiet = 0;
    else this.quiet += WINDOW;
    if (loud && !this.speech) this.start();
    else if (this.speech && this.quiet >= found.silence) this.stop();
    else if (!this.speech) this.wait(found.idle);
  }

  /** Takes the turn if the user was silent for so long after a response. */
  private wait(idle: number | undefined): void {
    const { core } = this;
    const { heard } = core.score;
    if (core.active || core.playback === undefined) {
      this.silentFrom = undefined;
      return;
    }
    this.silentFrom ??= heard - WINDOW + core.playback;
    if (idle === undefined || heard < this.silentFrom + idle) return;
    // The silence was heard.
    core.score.heard = this.silentFrom;
    this.pending = 0;
    takeTurn(this.nextSpeech(), heard - this.silentFrom, core);
    this.silentFrom = undefined;
  }

  /** Begins speech. It interrupts the response in progress if the session says so. */
  start(speech: SpeechPlan = this.nextSpeech()): void {
    this.speech = startSpeech(speech, this.core);
    this.silentFrom = undefined;
    this.core.playback = undefined;
    if (detection(this.core.config)?.interrupts) interruptBy(this.speech, this.core);
  }

  /** Whether the user speaks. */
  get isSpeech(): boolean {
    return this.speech !== undefined;
  }

  /** Ends speech, if there is any. */
  stop(): void {
    if (!this.speech) return;
    this.pending = 0;
    stopSpeech(this.speech, this.core);
    this.speech = undefined;
  }

  commit(): ClientError | undefined {
    // A commit that meets the end of speech is answered by it.
    if (this.speech) {
      this.stop();
      return undefined;
    }
    if (this.pending < LEAST) {
      const message = `Error committing input audio buffer: buffer too small. Expected at least ${LEAST}ms of audio, but buffer only has ${this.pending.toFixed(2)}ms of audio.`;
      return { code: 'input_audio_buffer_commit_empty', message };
    }
    this.pending = 0;
    commitAudio(this.nextSpeech(), this.core);
    return undefined;
  }

  clear(): void {
    this.pending = 0;
    this.rest = Buffer.alloc(0);
    // Speech that was heard is gone, too.
    if (this.speech) forgetSpeech(this.speech, this.core);
    this.speech = undefined;
    this.core.answer({ type: 'input_audio_buffer.cleared' });
  }
}
