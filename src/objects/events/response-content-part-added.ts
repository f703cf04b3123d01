import { StreamedPart, streamedPartRules } from '../streamed-part.js';
import { serverEvent } from './event.js';
import { id, index, object } from './fields.js';

/** A content part of a message begins. Source: `RealtimeServerEventResponseContentPartAdded`. */
export const responseContentPartAdded = serverEvent('response.content_part.added', {
  source: 'RealtimeServerEventResponseContentPartAdded',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    part: object(StreamedPart, streamedPartRules.types),
  },
});
