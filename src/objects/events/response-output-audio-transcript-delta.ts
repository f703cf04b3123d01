import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** A piece of the transcript of the spoken output. Source: `RealtimeServerEventResponseAudioTranscriptDelta`. */
export const responseOutputAudioTranscriptDelta = serverEvent('response.output_audio_transcript.delta', {
  source: 'RealtimeServerEventResponseAudioTranscriptDelta',
  betaType: 'response.audio_transcript.delta',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    delta: text(),
  },
});
