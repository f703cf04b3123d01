// Why some single edits of a legal exchange leave it legal. An edit that is not listed here must be rejected.
import { ANSWERS } from './exchange-edit-engine.js';

const AUDIO = 'response.output_audio.delta';
const TRANSCRIPTION = 'conversation.item.input_audio_transcription.';
const PLAYBACK = 'output_audio_buffer.';

const isAdded = ({ kind }) => kind.startsWith('double');
const isTranscription = ({ type }) => type.startsWith(TRANSCRIPTION);
const isPlayback = ({ type }) => type.startsWith(PLAYBACK);

/** Whether two events are of strands of their own, and neither ends or begins what the other needs. */
const areApart = (a, b) =>
  (isDelta(a, 'output_audio') && isStream(b, 'output_audio_transcript')) ||
  (isDelta(b, 'output_audio') && isStream(a, 'output_audio_transcript'));

const isDelta = ({ type }, stream) => type === `response.${stream}.delta`;
const isStream = ({ type }, stream) => type === `response.${stream}.delta`;

/** Whether the socket joined a call, where another connection may ask for what comes here. */
const hasJoined = (log) => log.find(({ from }) => from === 'server')?.event.type === 'session.updated';

/** Whether an error of the exchange does not say what it answers: it excuses one request without an answer. */
const hasLooseError = (log) => log.some(({ event }) => event?.type === 'error' && !event.error.event_id);

/** Each reason, and the edits that it is about. */
const REASONS = [
  ['audio that is appended has no answer', ({ event }) => event.type === 'input_audio_buffer.append'],
  ['a key may be pressed at any time', ({ event }) => event.type === 'input_audio_buffer.dtmf_event_received'],
  [
    'nothing repeats the audio',
    ({ event, kind, place }) =>
      event.type === AUDIO && (kind === 'drop' || kind === 'double with a new event_id' || place?.[0] === 'delta'),
  ],
  ['two pieces of audio', ({ event, other }) => event.type === AUDIO && other?.type === AUDIO],
  ['audio and its transcript interleave freely', ({ event, other }) => other && areApart(event, other)],
  [
    'the transcript may go on after the audio is done',
    ({ event, other }) =>
      event.type === 'response.output_audio_transcript.delta' && other?.type === 'response.output_audio.done',
  ],
  [
    'two equal pieces',
    ({ event, other }) =>
      other && event.type === other.type && event.delta !== undefined && event.delta === other.delta,
  ],
  [
    'an empty piece',
    ({ event, kind }) => event.delta === '' && (kind === 'drop' || kind === 'double with a new event_id'),
  ],
  ['rate limits need not be reported', ({ event, kind }) => event.type === 'rate_limits.updated' && kind === 'drop'],
  [
    'a socket that joins a call begins with session.updated',
    ({ event, kind, log }) => kind === 'drop' && event.type === 'session.created' && hasJoined(log),
  ],
  [
    'another connection may ask for it',
    ({ from, kind, event, original, other }) =>
      (from === 'client' || event.type === 'session.updated') &&
      hasJoined(original) &&
      (kind !== 'double' || from === 'server') &&
      !(from === 'client' && isAdded({ kind })),
  ],
  ['there is no other id of the session', ({ place, original }) => place?.[0] === 'session' && hasJoined(original)],
  [
    'the item may have been there when the socket joined',
    ({ place, original }) => place?.[0] === 'previous_item_id' && hasJoined(original),
  ],
  [
    'an error need not say what it answers',
    ({ event, kind, original }) =>
      hasLooseError(original) && kind === 'drop' && ANSWERS[event.type] && event.type === 'conversation.item.create',
  ],
  [
    'an error may come unasked',
    ({ event, kind }) => event.type === 'error' && !event.error.event_id && kind === 'double with a new event_id',
  ],
  [
    'transcription runs beside all else',
    ({ event, other }) =>
      other &&
      isTranscription(event) !== isTranscription(other) &&
      event.type !== 'input_audio_buffer.committed' &&
      event.type !== 'input_audio_buffer.speech_started',
  ],
  ['audio may still play at the end', ({ event, kind }) => event.type === `${PLAYBACK}stopped` && kind === 'drop'],
  [
    'playing runs beside what is streamed',
    ({ event, other }) => other && isPlayback(event) && other.type !== 'response.done' && !isPlayback(other),
  ],
];

/** The reason why an edit leaves the exchange legal; undefined if it does not. */
export const whyLegal = (edit) => REASONS.find(([, applies]) => applies(edit))?.[0];
