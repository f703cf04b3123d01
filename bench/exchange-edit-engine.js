// Single edits of the log of an exchange. Shares no code with the checker.

/** The properties that name something, wherever they are in an event. */
const ID_PLACES = [
  ['response_id'],
  ['item_id'],
  ['call_id'],
  ['previous_item_id'],
  ['item', 'id'],
  ['item', 'call_id'],
  ['item', 'approval_request_id'],
  ['response', 'id'],
  ['response', 'conversation_id'],
  ['response', 'output', '0', 'id'],
  ['session', 'id'],
  ['error', 'event_id'],
];

const INDEX_PLACES = [['output_index'], ['content_index']];

/** What is streamed in pieces or repeated as a whole. */
const TEXT_PLACES = [
  ['delta'],
  ['text'],
  ['transcript'],
  ['arguments'],
  ['part', 'text'],
  ['part', 'transcript'],
  ['item', 'arguments'],
  ['item', 'content', '0', 'text'],
  ['item', 'content', '0', 'transcript'],
  ['response', 'output', '0', 'arguments'],
  ['response', 'output', '0', 'content', '0', 'text'],
  ['response', 'output', '0', 'content', '0', 'transcript'],
];

/** What answers a request. */
export const ANSWERS = {
  'session.update': 'session.updated',
  'response.create': 'response.created',
  'conversation.item.create': 'conversation.item.added',
  'conversation.item.delete': 'conversation.item.deleted',
  'conversation.item.truncate': 'conversation.item.truncated',
  'conversation.item.retrieve': 'conversation.item.retrieved',
  'input_audio_buffer.commit': 'input_audio_buffer.committed',
  'input_audio_buffer.clear': 'input_audio_buffer.cleared',
};

const get = (value, place) => place.reduce((inner, key) => inner?.[key], value);

/** A copy of a value with another value at a place. */
function put(value, [key, ...rest], replacement) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = rest.length === 0 ? replacement : put(value[key], rest, replacement);
  return copy;
}

const itemOf = (event) => event.item_id ?? event.item?.id;
const responseOf = (event) => event.response_id ?? event.response?.id;

/** Whether an item may be what a client asked to create. */
const isLike = (asked, item) => !asked || (asked.type === item.type && asked.role === item.role);

/** The next entry that an entry is anchored to: of the same item, of the same response, or its answer. */
function nextRelated(log, i) {
  const { event } = log[i];
  const item = itemOf(event);
  const response = responseOf(event);
  const answer = ANSWERS[event.type];
  // The next answer may be that of another request.
  if (answer && log.slice(0, i).some((one) => one.event?.type === event.type)) return -1;
  for (let j = i + 1; j < log.length; j++) {
    const other = log[j].event;
    // A client sends what it likes when it likes.
    if (!other || log[j].from === 'client') continue;
    if (
      answer
        ? other.type === answer && isLike(event.item, other.item)
        : item
          ? itemOf(other) === item
          : response && responseOf(other) === response
    ) {
      return j;
    }
  }
  return -1;
}

/** Changes a text, and keeps a Base64 text one. */
const changed = (text) => (/^[A-Za-z0-9+/]{4,}={0,2}$/.test(text) ? `Zz09${text.slice(4)}` : `${text}~`);

/** Every id in the log at a place like this one, but this one. */
const otherIds = (log, place, id) => [
  ...new Set(
    log.flatMap(({ event }) => get(event, place) ?? []).filter((one) => typeof one === 'string' && one !== id),
  ),
];

/** Yields every single edit of a log: its kind, the index of the entry, what it is about, and the edited log. */
export function* editsOf(log) {
  for (const [index, entry] of log.entries()) {
    const { from, event } = entry;
    if (!event) continue;
    const edit = (kind, edited, more) => ({ kind, index, from, event, original: log, log: edited, ...more });
    const replace = (replacement) => log.with(index, { from, event: replacement });
    yield edit('drop', log.toSpliced(index, 1));
    yield edit('double', log.toSpliced(index, 0, entry));
    if (from === 'server') {
      const renamed = { from, event: { ...event, event_id: `${event.event_id}2` } };
      yield edit('double with a new event_id', log.toSpliced(index + 1, 0, renamed));
    }
    const other = nextRelated(log, index);
    if (other > 0) {
      const swapped = log.with(index, log[other]).with(other, entry);
      yield edit('swap', swapped, { other: log[other].event });
    }
    for (const place of ID_PLACES) {
      const id = get(event, place);
      if (typeof id !== 'string') continue;
      const replacements = [`${id}X`, ...otherIds(log, place, id).slice(-1)];
      for (const foreign of replacements)
        yield edit('foreign id', replace(put(event, place, foreign)), { place, foreign });
    }
    for (const place of INDEX_PLACES) {
      const at = get(event, place);
      if (typeof at !== 'number') continue;
      for (const foreign of [at + 1, at - 1].filter((one) => one >= 0)) {
        yield edit('foreign index', replace(put(event, place, foreign)), { place });
      }
    }
    if (from !== 'server') continue;
    for (const place of TEXT_PLACES) {
      const text = get(event, place);
      if (typeof text === 'string') yield edit('changed text', replace(put(event, place, changed(text))), { place });
    }
  }
}
