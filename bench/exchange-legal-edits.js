// Why some single edits of a legal exchange leave it legal. The checker must reject all other edits.
const AUDIO = 'response.output_audio.delta';
const TRANSCRIPT = 'response.output_audio_transcript.delta';

const isFresh = ({ kind }) => kind === 'double with a new event_id';
const isDropped = ({ kind }) => kind === 'drop';
const isSwapped = ({ kind }) => kind === 'swap';
const TRANSCRIPTION = 'conversation.item.input_audio_transcription.';
const isTranscription = ({ type }) => type.startsWith(TRANSCRIPTION);
const isListing = ({ type }) => type.startsWith('mcp_list_tools.');
const isPlayback = ({ type }) => type.startsWith('output_audio_buffer.');

const countOf = (type, log) => log.filter(({ event }) => event?.type === type).length;

/** Whether the socket joined a call, where another connection may ask for what comes here. */
const hasJoined = (log) => log.find(({ from }) => from === 'server')?.event.type === 'session.updated';

/** Whether an item of the conversation says what a client asked to create. */
const wasCreated = ({ item }, log) =>
  log.some(
    ({ event }) =>
      event?.type === 'conversation.item.added' &&
      JSON.stringify(event.item).includes(JSON.stringify(item.content ?? item.output).slice(1, -1)),
  );

/** Whether an item does not name the item before it when it is done. */
const isForgotten = (id, log) =>
  log.some(({ event }) => event?.type === 'conversation.item.done' && event.item.id === id && !event.previous_item_id);

/** Whether an error does not say what it answers. */
const isLoose = ({ type, error }) => type === 'error' && typeof error.event_id !== 'string';

const transcriptionOf = ({ item_id }, log) =>
  log.flatMap(({ event }) => (event && isTranscription(event) && event.item_id === item_id ? event : []));

const endOf = (event, log) => transcriptionOf(event, log).find(({ type }) => !type.endsWith('.delta'));

/** Whether a piece is white space at an end of its transcript. */
function isAtEnd(event, log) {
  const deltas = transcriptionOf(event, log).filter(({ type }) => type === event.type);
  const without = deltas.filter((one) => one !== event);
  const sum = (events) =>
    events
      .map(({ delta }) => delta)
      .join('')
      .trim();
  return event.delta.trim() === '' && sum(deltas) === sum(without);
}

/** Why an edit leaves an exchange legal, and the edits of which that is true. */
export const REASONS = [
  ['appended audio has no answer', ({ event }) => event.type === 'input_audio_buffer.append'],
  ['a key may be pressed at any time', ({ event }) => event.type === 'input_audio_buffer.dtmf_event_received'],
  [
    'nothing repeats the audio of a delta',
    ({ event, place, ...edit }) => event.type === AUDIO && (isDropped(edit) || isFresh(edit) || place?.[0] === 'delta'),
  ],
  ['two pieces of audio may be swapped', ({ event, other }) => event.type === AUDIO && other?.type === AUDIO],
  [
    'audio and its transcript interleave freely',
    ({ event, other }) =>
      (event.type === AUDIO && other?.type === TRANSCRIPT) ||
      (event.type === TRANSCRIPT && [AUDIO, 'response.output_audio.done'].includes(other?.type)),
  ],
  [
    'some pieces give the same text in both orders',
    ({ event, other }) => other?.type === event.type && event.delta + other.delta === other.delta + event.delta,
  ],
  ['an empty piece adds nothing', ({ event, ...edit }) => event.delta === '' && (isDropped(edit) || isFresh(edit))],
  [
    'a response that the server creates by itself may be the answer',
    ({ event, index, original, kind }) =>
      event.type === 'response.create' &&
      kind === 'double' &&
      original.slice(index).some((one) => one.event?.type === 'input_audio_buffer.committed'),
  ],
  [
    'rate limits may be those of an earlier response',
    ({ event, index, original, ...edit }) =>
      event.type === 'rate_limits.updated' &&
      isFresh(edit) &&
      countOf('response.created', original.slice(0, index)) >
        countOf('rate_limits.updated', original.slice(0, index + 1)),
  ],
  [
    'nothing says that parts of an item do not overlap',
    ({ event, other }) => event.type === 'response.content_part.done' && other?.type === 'response.content_part.added',
  ],
  [
    'two equal answers to two equal requests',
    ({ event, other }) =>
      event.type === 'conversation.item.retrieved' &&
      other?.type === event.type &&
      JSON.stringify(event.item) === JSON.stringify(other.item),
  ],
  ['rate limits need not be reported', ({ event, ...edit }) => event.type === 'rate_limits.updated' && isDropped(edit)],
  [
    'a socket that joins a call begins with session.updated',
    ({ event, log, ...edit }) => event.type === 'session.created' && isDropped(edit) && hasJoined(log),
  ],
  [
    'another connection of the call may ask for it',
    ({ from, event, original, ...edit }) =>
      hasJoined(original) &&
      ((from === 'client' && isDropped(edit)) || (event.type === 'session.updated' && isFresh(edit))),
  ],
  [
    'what was there before the socket joined is unknown',
    ({ event, place, original, foreign }) =>
      hasJoined(original) &&
      place?.[0] === 'previous_item_id' &&
      event.type === 'conversation.item.added' &&
      isForgotten(event.item.id, original) &&
      !JSON.stringify(original).includes(`"${foreign}"`),
  ],
  [
    'nothing repeats the id of a session that is reported once',
    ({ place, original }) =>
      place?.[0] === 'session' && original.filter(({ event }) => event?.session?.id).length === 1,
  ],
  [
    'a transcription that fails has no transcript',
    ({ event, other, place, original, ...edit }) =>
      event.type === `${TRANSCRIPTION}delta` &&
      endOf(event, original)?.type === `${TRANSCRIPTION}failed` &&
      (isDropped(edit) || isFresh(edit) || place?.[0] === 'delta' || other?.type === event.type),
  ],
  [
    'white space at the ends of a transcript does not count',
    ({ event, original, ...edit }) =>
      event.type === `${TRANSCRIPTION}delta` && (isDropped(edit) || isFresh(edit)) && isAtEnd(event, original),
  ],
  [
    'a transcript need not come in pieces',
    ({ event, original, place }) =>
      event.type === `${TRANSCRIPTION}completed` &&
      place?.[0] === 'transcript' &&
      !original.some((one) => one.event?.type === `${TRANSCRIPTION}delta` && one.event.item_id === event.item_id),
  ],
  [
    'a transcript need not come in pieces',
    ({ event, original, ...edit }) =>
      event.type === `${TRANSCRIPTION}delta` &&
      isDropped(edit) &&
      original.filter((one) => one.event?.type === event.type && one.event.item_id === event.item_id).length === 1,
  ],
  [
    'silence need not be transcribed',
    ({ event, original, ...edit }) =>
      event.type === `${TRANSCRIPTION}completed` &&
      isDropped(edit) &&
      original.some(
        (one) => one.event?.type === 'input_audio_buffer.timeout_triggered' && one.event.item_id === event.item_id,
      ),
  ],
  [
    'the order of the events of an MCP listing and of those of its item is open',
    ({ event, other }) => other && isListing(event) !== isListing(other),
  ],
  [
    'over WebRTC, the server truncates by itself',
    ({ event, original, place, ...edit }) =>
      event.type === 'conversation.item.truncated' &&
      original.some((one) => one.event && isPlayback(one.event)) &&
      (isDropped(edit) || isFresh(edit) || place !== undefined),
  ],
  [
    'an error that does not say what it answers may come unasked',
    ({ event, original, ...edit }) =>
      (isLoose(event) && isFresh(edit)) ||
      (isDropped(edit) &&
        event.type === 'conversation.item.create' &&
        original.some((entry) => entry.event && isLoose(entry.event)) &&
        !wasCreated(event, original)),
  ],
  [
    'transcription runs beside all else, once there is speech',
    ({ event, other, ...edit }) =>
      isSwapped(edit) &&
      isTranscription(event) !== isTranscription(other) &&
      !/\.(?:deleted|retrieved)$/.test(other.type) &&
      !['input_audio_buffer.committed', 'input_audio_buffer.speech_started'].includes(event.type),
  ],
  [
    'audio may still play at the end',
    ({ event, ...edit }) => /buffer.(stopped|cleared)$/.test(event.type) && isPlayback(event) && isDropped(edit),
  ],
  [
    'audio plays beside what is streamed',
    ({ event, other, ...edit }) =>
      isSwapped(edit) &&
      isPlayback(event) !== isPlayback(other) &&
      (event.type !== 'response.done' || other.type === 'output_audio_buffer.cleared'),
  ],
];

/** The reason why an edit leaves the exchange legal; undefined if it does not. */
export const whyLegal = (edit) => REASONS.find(([, isTrueOf]) => isTrueOf(edit))?.[0];
