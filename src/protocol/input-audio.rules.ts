import { rules } from '../engine/schema/rules.js';

const COMMITTED = 'RealtimeServerEventInputAudioBufferCommitted';
const STARTED = 'RealtimeServerEventInputAudioBufferSpeechStarted';

export const inputAudioRules = rules('exchange.input-audio', {
  segment: {
    text: 'is speech_started, speech_stopped, committed; only a commit of the client may come before speech_stopped',
    source: `${STARTED}, RealtimeServerEventInputAudioBufferSpeechStopped`,
  },
  'item-id': {
    at: '/item_id',
    text: 'must be the same in all events of a segment, and new to the conversation',
    source: `${STARTED}.item_id`,
  },
  times: {
    at: '/audio_end_ms',
    text: 'must be after the audio_start_ms of the segment',
    source: 'RealtimeServerEventInputAudioBufferSpeechStopped.audio_end_ms',
    certainty: 'recorded',
  },
  commit: { text: 'is committed after speech, after a timeout or by the client', source: COMMITTED },
  previous: {
    at: '/previous_item_id',
    text: 'must be the last item of the conversation',
    source: `${COMMITTED}.previous_item_id`,
  },
  item: { text: 'is added to the conversation after it was committed', source: COMMITTED },
  cleared: { text: 'is cleared only if the client asks', source: 'RealtimeServerEventInputAudioBufferCleared' },
});
