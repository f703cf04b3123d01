import { rules } from '../engine/schema/rules.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Responses } from './responses.js';

/** Responses with audio that is not played. Over WebSocket, none ever is. */
const MOST_READY = 100;

const SOURCE = 'RealtimeServerEventOutputAudioBuffer';

export const playbackRules = rules('exchange.playback', {
  started: {
    at: '/response_id',
    text: 'must be a response with an audio part, whose audio starts once',
    source: `${SOURCE}Started`,
  },
  stopped: {
    at: '/response_id',
    text: 'must be a response whose audio started; it stops or is cleared once, and stops after response.done',
    source: `${SOURCE}Stopped, ${SOURCE}Cleared`,
  },
});

/** The output audio buffer, which the server reports over WebRTC and SIP. */
export class Playback implements Machine {
  /** Whether the server reports what is played, and truncates by itself what is not. */
  isReported = false;
  private readonly states = new Map<string, 'ready' | 'playing'>();

  constructor(
    private readonly report: Report,
    private readonly responses: Responses,
  ) {}

  private leave(id: string): void {
    if (this.states.get(id) !== 'playing')
      this.report.add(playbackRules.stopped, `${id} is not played`, '/response_id');
    this.states.delete(id);
  }

  readonly server: Machine['server'] = {
    'response.content_part.added': ({ response_id: id, part: { type } }) => {
      if (this.states.has(id) || (type !== 'audio' && type !== 'output_audio')) return;
      this.states.set(id, 'ready');
      if (this.states.size > MOST_READY) this.states.delete(this.states.keys().next().value!);
    },
    'output_audio_buffer.started': ({ response_id: id }) => {
      this.isReported = true;
      if (this.states.get(id) !== 'ready') {
        this.report.add(playbackRules.started, `${id} has no audio that may start`, '/response_id');
      }
      this.states.set(id, 'playing');
    },
    'output_audio_buffer.stopped': ({ response_id: id }) => {
      if (this.responses.get(id)) this.report.add(playbackRules.stopped, `${id} is still in progress`, '/response_id');
      this.leave(id);
    },
    'output_audio_buffer.cleared': ({ response_id: id }) => this.leave(id),
  };
}
