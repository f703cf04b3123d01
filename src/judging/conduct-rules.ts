import { rules } from '../engine/schema/rules.js';

/** What a client must do and must not do while it is connected. */
export const conductRules = rules('conduct', {
  event: { text: 'every event of the client must be valid', source: 'RealtimeClientEvent' },
  output: {
    text: 'a completed call of a function that the client declared must get an output',
    source: 'Guide: Realtime conversations, function calling',
  },
  'one-output': {
    text: 'a call must get one output',
    source: 'Guide: Realtime conversations, function calling',
    certainty: 'inferred',
  },
  'cut-call': {
    text: 'a call that was cut off must not get an output: its arguments are not whole',
    source: 'RealtimeConversationItemFunctionCall.status',
    certainty: 'inferred',
  },
  'known-call': {
    text: 'an output must name a call of the conversation',
    source: 'RealtimeConversationItemFunctionCallOutput.call_id',
  },
  'active-response': {
    text: 'a response must not be created while another one writes to the conversation',
    source: 'RealtimeClientEventResponseCreate',
  },
  'one-create': {
    text: 'a response must not be created again before the server has answered',
    source: 'RealtimeClientEventResponseCreate',
    certainty: 'inferred',
  },
  'create-after-outputs': {
    text: 'a response must be created after the outputs of all calls of the last one',
    source: 'Guide: Realtime conversations, function calling',
    certainty: 'inferred',
  },
  truncation: {
    text: 'audio must not be truncated after its end',
    source: 'RealtimeClientEventConversationItemTruncate.audio_end_ms',
  },
  'after-close': { text: 'nothing must be sent after the connection was closed', source: 'RFC 6455, 5.5.1' },
});

/** What a client must do when the connection ends. */
export const endingRules = rules('ending', {
  hang: { text: 'the client must end when the connection is closed', source: 'RFC 6455, 7.1.4', certainty: 'inferred' },
  crash: { text: 'the client must not crash', source: 'this package', certainty: 'inferred' },
  early: {
    text: 'the client must go on as long as the server keeps the protocol',
    source: 'Policy: backwards-compatible changes, RealtimeServerEventError',
  },
  close: { text: 'the client must answer a close frame', source: 'RFC 6455, 5.5.1' },
  normal: {
    text: 'a connection that is closed normally, with code 1000, is no error',
    source: 'RFC 6455, 7.4.1',
    certainty: 'inferred',
  },
  unreported: {
    text: 'the client must report that the connection failed',
    source: 'RFC 6455, 7.1.7',
    certainty: 'inferred',
  },
});
