// Parsers with several faults at once, of the kinds that clients have.

/** @typedef {{ name: string, kind: string, at: string, hits: (value: any) => boolean }} Fault */

const has = (object, key) => typeof object === 'object' && object !== null && Object.hasOwn(object, key);
const list = (value) => (Array.isArray(value) ? value : []);
const filled = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the objects at a place: keys, `*` for each item of an array. */
function at(value, path) {
  let all = [value];
  for (const key of path.split('/').slice(1)) {
    all = all.flatMap((one) => (key === '*' ? list(one) : filled(one) && has(one, key) ? [one[key]] : []));
  }
  return all;
}

const split = (path) => {
  const end = path.lastIndexOf('/');
  return { owner: path.slice(0, end), key: path.slice(end + 1) };
};

const fault = (kind, path, name, hits) => ({ kind, at: path, name: `${kind} ${path}${name ? ` ${name}` : ''}`, hits });
const some = (kind, path, name, test) => fault(kind, path, name, (value) => at(value, path).some(test));

/** A property that is not optional in the type of the client. `of` limits it to some objects. */
const required = (path, of = () => true, name = '') => {
  const { owner, key } = split(path);
  return fault('required', path, name, (value) =>
    at(value, owner).some((one) => filled(one) && of(one) && !has(one, key)),
  );
};
const notNull = (path) => some('null', path, '', (one) => one === null);
const closed = (path, ...refused) => some('enum', path, refused.join(), (one) => refused.includes(one));
const isType = (path, name, test) => some('type', path, name, test);
const range = (path, name, test) => some('range', path, name, test);
/** A kind of object that the client does not know. */
const unknownKind = (path, ...types) =>
  some('kind', path, types.join(), (one) => filled(one) && types.includes(one.type));
const nested = (path, name, test) => some('nested', path, name, (one) => filled(one) && test(one));

const isNumber = (value) => typeof value === 'number';
const isText = (value) => typeof value === 'string';

const ITEM = '/output/*';
const PART = `${ITEM}/content/*`;
const ofType =
  (...types) =>
  (one) =>
    types.includes(one.type);

/** The faults of parsers of a response. */
const response = [
  required('/id'),
  required('/object'),
  required('/conversation_id'),
  required('/metadata'),
  required('/usage/total_tokens'),
  required('/usage/input_token_details/cached_tokens'),
  required('/audio/output/voice'),
  required(`${ITEM}/id`, ofType('message'), 'of a message'),
  required(`${ITEM}/status`, ofType('function_call'), 'of a call'),
  required(`${ITEM}/output`, ofType('mcp_call'), 'of an mcp_call'),
  notNull('/usage'),
  notNull('/status_details'),
  notNull('/conversation_id'),
  notNull('/metadata'),
  notNull(`${ITEM}/error`),
  closed('/status', 'incomplete'),
  closed('/status', 'in_progress', 'failed'),
  closed('/status_details/reason', 'content_filter'),
  closed('/output_modalities/*', 'text'),
  closed(`${ITEM}/status`, 'incomplete'),
  closed(`${PART}/detail`, 'low', 'high'),
  isType('/max_output_tokens', 'a number', isNumber),
  isType('/metadata', 'an object', filled),
  isType(`${ITEM}/error`, 'an object', filled),
  isType('/usage', 'an object', filled),
  isType('/audio/output/format', 'an object', filled),
  range('/usage/total_tokens', 'of 16 bits', (one) => one > 65_535),
  range('/usage/output_tokens', 'of 0', (one) => one === 0),
  range('/id', 'of at most 40 characters', (one) => isText(one) && one.length > 40),
  range('/output', 'of at most one item', (one) => list(one).length > 1),
  range(`${ITEM}/arguments`, 'empty', (one) => one === ''),
  range('/metadata', 'of at most 8 pairs', (one) => filled(one) && Object.keys(one).length > 8),
  unknownKind(ITEM, 'mcp_call'),
  unknownKind(ITEM, 'mcp_list_tools', 'mcp_approval_request', 'mcp_approval_response'),
  unknownKind(ITEM, 'function_call_output'),
  unknownKind(PART, 'input_image'),
  unknownKind('/audio/output/format', 'audio/pcmu', 'audio/pcma'),
  unknownKind(`${ITEM}/error`, 'http_error'),
  nested(PART, 'a transcript beside an empty audio', (one) => one.type === 'output_audio' && one.transcript === ''),
  nested('/status_details/error', 'an error without a code', (one) => !has(one, 'code')),
  nested('/usage/output_token_details', 'no audio tokens', (one) => has(one, 'audio_tokens') && one.audio_tokens === 0),
];

const DETECTION = '/audio/input/turn_detection';

/** The faults of parsers of a session. */
const gaSession = [
  required('/max_output_tokens'),
  required('/model'),
  required('/expires_at'),
  required('/tracing'),
  required('/audio/output'),
  required('/audio/output/speed'),
  required('/audio/input/noise_reduction'),
  required(`${DETECTION}/threshold`, ofType('server_vad'), 'of server_vad'),
  required(`${DETECTION}/eagerness`, ofType('semantic_vad'), 'of semantic_vad'),
  required('/tools/*/description', ofType('function'), 'of a function'),
  required('/tools/*/server_description', ofType('mcp'), 'of an mcp server'),
  required('/prompt/version'),
  notNull(DETECTION),
  notNull('/audio/input/noise_reduction'),
  notNull('/audio/input/transcription'),
  notNull('/prompt'),
  notNull('/include'),
  notNull(`${DETECTION}/idle_timeout_ms`),
  notNull('/prompt/variables'),
  closed('/tool_choice', 'required'),
  closed('/truncation', 'disabled'),
  closed(`${DETECTION}/eagerness`, 'high', 'medium'),
  closed('/reasoning/effort', 'minimal'),
  closed('/output_modalities/*', 'text'),
  closed('/audio/input/noise_reduction/type', 'far_field'),
  isType('/max_output_tokens', 'a number', isNumber),
  isType('/audio/input/noise_reduction', 'an object', filled),
  isType('/audio/output/format', 'an object', filled),
  isType('/expires_at', 'a number', isNumber),
  isType('/tool_choice', 'an object', filled),
  isType('/tracing', 'an object', filled),
  isType('/truncation', 'an object', filled),
  isType('/tools/*/allowed_tools', 'an array', Array.isArray),
  range('/audio/output/speed', 'below 1.5', (one) => one >= 1.5),
  range('/expires_at', 'of 31 bits', (one) => one > 2 ** 31 - 1),
  range('/instructions', 'of at most 1000 characters', (one) => isText(one) && one.length > 1000),
  range('/tools', 'of at most 2 items', (one) => list(one).length > 2),
  range(`${DETECTION}/threshold`, 'of 0', (one) => one === 0),
  unknownKind('/audio/input/format', 'audio/pcma'),
  unknownKind('/audio/output/format', 'audio/pcmu', 'audio/pcma'),
  unknownKind(DETECTION, 'semantic_vad'),
  unknownKind('/tools/*', 'mcp'),
  unknownKind('/tool_choice', 'mcp'),
  nested('/tools/*/parameters', 'without properties', (one) => !has(one, 'properties')),
  nested('/tracing', 'without a group', (one) => !has(one, 'group_id')),
  nested('/audio/input/transcription', 'without a language', (one) => has(one, 'model') && !has(one, 'language')),
];

/** The same faults in an event that carries the object. */
const inside = (owner, faults) =>
  faults.map(({ kind, at: place, name, hits }) => ({
    kind,
    at: `${owner}${place}`,
    name: name.replace(` ${place}`, ` ${owner}${place}`),
    hits: (event) => at(event, owner).some(hits),
  }));

/** The faults by the model whose parsers have them. @type {Readonly<Record<string, readonly Fault[]>>} */
export const FAULTS = {
  response,
  'ga-session': gaSession,
  'response.done': inside('/response', response),
  'conversation.item.done': [
    notNull('/previous_item_id'),
    required('/previous_item_id'),
    unknownKind('/item', 'mcp_call'),
    unknownKind('/item', 'mcp_list_tools', 'mcp_approval_request', 'mcp_approval_response'),
    unknownKind('/item', 'function_call_output'),
    required('/item/id', ofType('message'), 'of a message'),
    required('/item/status', ofType('function_call'), 'of a call'),
    required('/item/output', ofType('mcp_call'), 'of an mcp_call'),
    notNull('/item/error'),
    closed('/item/status', 'incomplete'),
    range('/item/arguments', 'empty', (one) => one === ''),
    range('/item/content', 'of at most one part', (one) => list(one).length > 1),
    unknownKind('/item/content/*', 'input_image'),
    closed('/item/content/*/detail', 'low', 'high'),
    isType('/item/error', 'an object', filled),
    unknownKind('/item/error', 'http_error'),
  ],
};

/** How a parser says what is wrong, from the names of the faults that it met. */
export const STYLES = {
  precise: ([first]) => `invalid value: ${first}`,
  all: (names) => `${names.length} problems: ${names.join('; ')}`,
  opaque: () => 'Failed to decode the message',
  none: () => '',
};

/** Makes a parser with several faults. */
export const parserOf = (faults, style) => (text) => {
  const value = JSON.parse(text);
  if (!filled(value)) throw new Error(STYLES[style](['it is not an object']));
  const names = faults.filter(({ hits }) => hits(value)).map(({ name }) => name);
  if (names.length > 0) throw new Error(STYLES[style](names));
  return value;
};

/** The same numbers for the same seed, from 0 to below 1. */
export function randomOf(seed) {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Finds the faults that cannot be seen beside another one, since whatever has the first has the other one as well.
 * `values` are valid.
 */
export function impliedBy(faults, values) {
  const hitting = faults.map(({ hits }) => values.filter(hits));
  return faults.map((_, i) => faults.map((other, j) => i !== j && hitting[i].every((value) => other.hits(value))));
}

/** Whether two faults are one: a parser that rejects several members of an enum, or kinds of objects, has one gap. */
const isSameGap = (one, other) => one.kind === other.kind && one.at === other.at && /enum|kind/.test(one.kind);

/** Whether a parser that has a third fault in a place may reject everything that can be there, its absence included. */
const isCrowded = (fault, chosen) => {
  const here = chosen.filter((other) => other.at === fault.at);
  const kinds = [fault, ...here].map(({ kind }) => kind);
  return here.length > 1 || (kinds.includes('required') && kinds.includes('type'));
};

/** Chooses `count` different faults that can each be seen alone. */
export function chosenFrom(faults, implied, count, random) {
  const left = faults.map((_, index) => index);
  const chosen = [];
  while (chosen.length < count && left.length > 0) {
    const [index] = left.splice(Math.floor(random() * left.length), 1);
    const isApart = (other) =>
      !implied[index][other] && !implied[other][index] && !isSameGap(faults[index], faults[other]);
    const isFree = !isCrowded(
      faults[index],
      chosen.map((other) => faults[other]),
    );
    if (isFree && chosen.every(isApart)) chosen.push(index);
  }
  return chosen.toSorted((a, b) => a - b).map((index) => faults[index]);
}

/**
 * Judges the findings of a parser with some faults: which faults are shown alone, and which findings show one fault beside
 * a value that the parser accepts.
 */
export function judged(faults, findings) {
  const hit = (value) => faults.filter(({ hits }) => hits(value)).map(({ name }) => name);
  const shown = findings.map(({ id, case: found, accepted, kind }) => {
    const value = 'value' in found ? found.value : undefined;
    const names = filled(value) ? hit(value) : [];
    const isClear = names.length === 1 && filled(accepted) && hit(accepted).length === 0;
    return { id, kind, names, isClear, value: value ?? found.text, accepted };
  });
  const alone = new Set(shown.filter(({ names }) => names.length === 1).map(({ names }) => names[0]));
  return { shown, missed: faults.filter(({ name }) => !alone.has(name)).map(({ name }) => name) };
}
