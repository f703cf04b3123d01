import type { ExchangeEntry } from '../../src/protocol/exchange-entry.js';
import {
  added,
  all,
  client,
  created,
  done,
  functionCall,
  heard,
  responseCreated,
  responseDone,
  server,
  session,
  speech,
  TRANSCRIBED,
  text,
  transcription,
  userText,
} from './_log.js';

const OPEN = [session('created'), client('session.update', { session: { type: 'realtime' } }), session('updated')];
const VOICE = [session('created', TRANSCRIBED), client('input_audio_buffer.append', { audio: 'AAAA' })];
const RATE = { rate_limits: [{ name: 'tokens', limit: 100, remaining: 90, reset_seconds: 1 }] };
const SECONDS = { usage: { type: 'duration', seconds: 1 } };

function textTurn(): ExchangeEntry[] {
  const answer = text({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Hel', 'lo', '.']);
  return [
    ...OPEN,
    ...created(userText('Hi'), 'item_1', null),
    client('response.create'),
    responseCreated('resp_1'),
    ...all(answer),
    responseDone('resp_1', [answer.item]),
    server('rate_limits.updated', RATE),
  ];
}

function voiceTurn(): ExchangeEntry[] {
  const answer = speech({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Good', ' day']);
  return [
    ...VOICE,
    ...heard('item_1', null, 100),
    transcription('delta', 'item_1', { delta: ' Good' }),
    responseCreated('resp_1'),
    ...answer.begin,
    transcription('delta', 'item_1', { delta: ' morning' }),
    ...answer.deltas,
    transcription('completed', 'item_1', { transcript: 'Good morning\n', ...SECONDS }),
    ...answer.end,
    responseDone('resp_1', [answer.item]),
  ];
}

function manualCommit(): ExchangeEntry[] {
  const item = { id: 'item_1', type: 'message', status: 'completed', role: 'user', content: [{ type: 'input_audio' }] };
  const answer = text({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Yes']);
  return [
    session('created'),
    client('input_audio_buffer.append', { audio: 'AAAA' }),
    client('input_audio_buffer.clear'),
    server('input_audio_buffer.cleared'),
    client('input_audio_buffer.append', { audio: 'AAAA' }),
    client('input_audio_buffer.commit'),
    server('input_audio_buffer.committed', { item_id: 'item_1', previous_item_id: null }),
    added(item, null),
    done(item, null),
    client('response.create'),
    responseCreated('resp_1'),
    ...all(answer),
    responseDone('resp_1', [answer.item]),
  ];
}

function callAndOutput(): ExchangeEntry[] {
  const call = functionCall({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, 'call_1', [
    '{"ci',
    'ty":"Rome"}',
  ]);
  const output = { type: 'function_call_output', call_id: 'call_1', output: 'Sunny' };
  const answer = text({ response: 'resp_2', id: 'item_4', previous: 'item_3' }, ['Sunny', '!']);
  return [
    ...OPEN,
    ...created(userText('Rome?'), 'item_1', null),
    client('response.create'),
    responseCreated('resp_1'),
    ...all(call),
    client('conversation.item.create', { item: output }),
    responseDone('resp_1', [call.item]),
    client('response.create'),
    server('rate_limits.updated', RATE),
    added({ id: 'item_3', ...output }, 'item_2'),
    done({ id: 'item_3', ...output }, 'item_2'),
    responseCreated('resp_2'),
    ...all(answer),
    responseDone('resp_2', [answer.item]),
  ];
}

function outOfBand(): ExchangeEntry[] {
  const topic = { metadata: { topic: 'mood' }, conversation_id: null };
  const aside = text({ response: 'resp_2', id: 'item_9' }, ['hap', 'py']);
  const answer = text({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Great', '.']);
  return [
    ...OPEN,
    ...created(userText('I won'), 'item_1', null),
    client('response.create'),
    client('response.create', { response: { conversation: 'none', metadata: { topic: 'mood' } } }),
    responseCreated('resp_1'),
    ...answer.begin,
    responseCreated('resp_2', topic),
    ...aside.begin,
    ...answer.deltas,
    ...aside.deltas,
    ...answer.end,
    responseDone('resp_1', [answer.item]),
    ...aside.end,
    responseDone('resp_2', [aside.item], topic),
  ];
}

function interruption(): ExchangeEntry[] {
  const cut = { status: 'incomplete' };
  const first = speech({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Once', ' upon'], cut);
  const [started, ...rest] = heard('item_3', 'item_2', 3000);
  const second = speech({ response: 'resp_2', id: 'item_4', previous: 'item_3' }, ['Stop', 'ped']);
  const truncation = { item_id: 'item_2', content_index: 0, audio_end_ms: 300 };
  return [
    session('created'),
    ...heard('item_1', null, 100),
    responseCreated('resp_1'),
    ...first.begin,
    ...first.deltas,
    started!,
    ...first.end,
    responseDone('resp_1', [first.item], {
      status: 'cancelled',
      status_details: { type: 'cancelled', reason: 'turn_detected' },
    }),
    client('conversation.item.truncate', truncation),
    server('conversation.item.truncated', truncation),
    ...rest,
    responseCreated('resp_2'),
    ...all(second),
    responseDone('resp_2', [second.item]),
  ];
}

function mcp(): ExchangeEntry[] {
  const listing = { id: 'mcpl_1', type: 'mcp_list_tools', server_label: 'maps', tools: [] };
  const call = { id: 'item_2', type: 'mcp_call', server_label: 'maps', name: 'find', arguments: '{}' };
  const called = { ...call, arguments: '{"q":1}', output: 'There' };
  const names = { response_id: 'resp_1', output_index: 0 };
  const inside = { item_id: 'item_2', output_index: 0 };
  return [
    ...OPEN,
    server('mcp_list_tools.in_progress', { item_id: 'mcpl_1' }),
    added(listing, null),
    server('mcp_list_tools.completed', { item_id: 'mcpl_1' }),
    done(listing, null),
    ...created(userText('Where?'), 'item_1', 'mcpl_1'),
    client('response.create'),
    responseCreated('resp_1'),
    server('response.output_item.added', { ...names, item: call }),
    added(call, 'item_1'),
    server('response.mcp_call_arguments.delta', { ...names, item_id: 'item_2', delta: '{"q"' }),
    server('response.mcp_call_arguments.delta', { ...names, item_id: 'item_2', delta: ':1}' }),
    server('response.mcp_call_arguments.done', { ...names, item_id: 'item_2', arguments: '{"q":1}' }),
    server('response.mcp_call.in_progress', inside),
    server('response.mcp_call.completed', inside),
    done(called, 'item_1'),
    server('response.output_item.done', { ...names, item: called }),
    responseDone('resp_1', [called]),
  ];
}

function failure(): ExchangeEntry[] {
  const error = { type: 'invalid_request_error', code: 'conversation_already_has_active_response', message: 'Busy' };
  return [
    ...OPEN,
    ...created(userText('Hi'), 'item_1', null),
    client('response.create'),
    responseCreated('resp_1'),
    client('response.create', { event_id: 'mine_1' }),
    server('error', { error: { ...error, param: null, event_id: 'mine_1' } }),
    responseDone('resp_1', [], {
      status: 'failed',
      status_details: { type: 'failed', error: { type: 'server_error', code: 'inference_rate_limit_exceeded' } },
      usage: null,
    }),
  ];
}

function lateTranscription(): ExchangeEntry[] {
  const first = text({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['One']);
  const second = text({ response: 'resp_2', id: 'item_4', previous: 'item_3' }, ['Two']);
  const error = { type: 'server_error', code: 'unclear', message: 'Cannot transcribe' };
  return [
    ...VOICE,
    ...heard('item_1', null, 100),
    responseCreated('resp_1'),
    ...all(first),
    responseDone('resp_1', [first.item]),
    ...heard('item_3', 'item_2', 2000),
    responseCreated('resp_2'),
    ...second.begin,
    transcription('failed', 'item_3', { error }),
    ...second.deltas,
    ...second.end,
    responseDone('resp_2', [second.item]),
    transcription('delta', 'item_1', { delta: 'Late' }),
    transcription('completed', 'item_1', { transcript: 'Late', ...SECONDS }),
  ];
}

function overlappingItems(): ExchangeEntry[] {
  const message = text({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['I ', 'look']);
  const call = functionCall({ response: 'resp_1', id: 'item_3', previous: 'item_2', index: 1 }, 'call_1', ['{', '}']);
  return [
    ...OPEN,
    ...created(userText('Rain?'), 'item_1', null),
    client('response.create'),
    responseCreated('resp_1'),
    ...message.begin,
    ...message.deltas,
    ...call.begin,
    ...call.deltas,
    ...message.end,
    ...call.end,
    responseDone('resp_1', [message.item, call.item]),
  ];
}

function changedItems(): ExchangeEntry[] {
  const retrieved = { id: 'item_2', status: 'completed', ...userText('B') };
  const item = { id: 'item_0', ...userText('First') };
  return [
    ...OPEN,
    ...created(userText('A'), 'item_1', null),
    ...created(userText('B'), 'item_2', 'item_1'),
    client('conversation.item.retrieve', { item_id: 'item_2' }),
    server('conversation.item.retrieved', { item: retrieved }),
    client('conversation.item.create', { item, previous_item_id: 'root' }),
    added({ status: 'completed', ...item }, null),
    done({ status: 'completed', ...item }, null),
    client('conversation.item.delete', { item_id: 'item_2' }),
    server('conversation.item.deleted', { item_id: 'item_2' }),
    ...created(userText('C'), 'item_3', 'item_1'),
  ];
}

function overWebRtc(): ExchangeEntry[] {
  const answer = speech({ response: 'resp_1', id: 'item_2', previous: 'item_1' }, ['Hello', ' you']);
  return [
    client('session.update', { session: { type: 'realtime' } }),
    session('updated'),
    ...created(userText('Hi'), 'item_1', null),
    client('response.create'),
    responseCreated('resp_1'),
    ...answer.begin,
    server('output_audio_buffer.started', { response_id: 'resp_1' }),
    ...answer.deltas,
    ...answer.end,
    responseDone('resp_1', [answer.item]),
    server('output_audio_buffer.cleared', { response_id: 'resp_1' }),
    server('conversation.item.truncated', { item_id: 'item_2', content_index: 0, audio_end_ms: 0 }),
  ];
}

/** The user is silent. The server adds a message of the system that says so, and then takes the turn. */
function silence(): ExchangeEntry[] {
  const prompt = { ...userText('The user is silent.'), id: 'item_1', role: 'system', status: 'completed' };
  const audio = heard('item_2', 'item_1', 0).slice(2);
  const answer = speech({ response: 'resp_1', id: 'item_3', previous: 'item_2' }, ['Still', ' there?']);
  return [
    ...VOICE,
    server('input_audio_buffer.timeout_triggered', { item_id: 'item_2', audio_start_ms: 0, audio_end_ms: 5000 }),
    added(prompt, null),
    done(prompt, null),
    ...audio,
    responseCreated('resp_1'),
    ...answer.begin,
    transcription('completed', 'item_2', { transcript: '', usage: { type: 'duration', seconds: 0 } }),
    ...answer.deltas,
    ...answer.end,
    responseDone('resp_1', [answer.item]),
  ];
}

/** Exchanges that keep every rule, written by hand. */
export const LEGAL: Readonly<Record<string, ExchangeEntry[]>> = {
  'a turn of text': textTurn(),
  'a turn of voice that the server detects': voiceTurn(),
  'audio that the client commits': manualCommit(),
  'a function call and its output': callAndOutput(),
  'a response out of band beside another one': outOfBand(),
  'an interruption and a truncation': interruption(),
  'an MCP listing and a call': mcp(),
  'a response that fails, and a request that is refused': failure(),
  'transcriptions that are late and failed': lateTranscription(),
  'two items that overlap': overlappingItems(),
  'items that are retrieved, inserted and deleted': changedItems(),
  'a socket that joined a call over WebRTC': overWebRtc(),
  'a silence after which the server takes the turn': silence(),
};
