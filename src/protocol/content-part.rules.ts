import { rules } from '../engine/schema/rules.js';

const ADDED = 'RealtimeServerEventResponseContentPartAdded';
const DONE = 'RealtimeServerEventResponseContentPartDone';

export const partRules = rules('exchange.part', {
  added: { text: 'must be added before its deltas', source: ADDED },
  empty: {
    at: ['/part/text', '/part/transcript'],
    text: 'must be empty when the part is added',
    source: `${ADDED}.part`,
    certainty: 'recorded',
  },
  index: {
    at: '/content_index',
    text: 'must count the parts of the item from 0',
    source: `${ADDED}.content_index`,
  },
  type: { text: 'has deltas of its type: text, or audio and its transcript', source: `${ADDED}.part.type` },
  interleaved: {
    text: 'may have the deltas of its audio and of its transcript in any order',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  sum: {
    at: ['/text', '/transcript'],
    text: 'must be the deltas of the part, joined',
    source: 'RealtimeServerEventResponseTextDone, RealtimeServerEventResponseAudioTranscriptDone',
  },
  'after-done': {
    text: 'has no delta after the done event of its kind, and each done event once',
    source: DONE,
    certainty: 'recorded',
  },
  'done-order': {
    text: 'ends with output_audio.done, output_audio_transcript.done, content_part.done, in this order',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  done: { text: 'ends with the done events of its kinds, then content_part.done', source: DONE },
  content: {
    at: ['/part', '/item/content/*'],
    text: 'must be the text or transcript that was streamed',
    source: `${DONE}.part`,
  },
});
