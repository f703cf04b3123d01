import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** The transcript of the spoken output of a content part is complete. Source: `RealtimeServerEventResponseAudioTranscriptDone`. */
export const responseOutputAudioTranscriptDone = serverEvent('response.output_audio_transcript.done', {
  source: 'RealtimeServerEventResponseAudioTranscriptDone',
  betaType: 'response.audio_transcript.done',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    transcript: text(),
  },
});
