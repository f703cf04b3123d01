import { SIMPLEST_TRANSCRIPTION } from '../simplest-plan.js';
import {
  CANCELLED,
  call,
  endedBy,
  INTERRUPTED,
  MANUAL,
  type Plans,
  planOf,
  respond,
  seed,
  slot,
  speech,
  spoken,
  text,
  VOICE,
  written,
} from './_parts.js';

const hello = respond([text('Hello you.', [5])]);
const rain = respond([text('Rain.')]);
const answer = (when: 'arguments' | 'item' | 'response', place = {}) => ({
  answer: { output: 'rain', when, ...place },
});
const label = 'weather';
const tools = [{ name: 'get_weather', input_schema: { type: 'object' } }];
const listing = { item: { type: 'mcp_list_tools' as const, server_label: label, tools } };
const mcpTools = [{ type: 'mcp' as const, server_label: label, server_url: 'https://example.com/mcp' }];
const mcpSession = { config: { tools: mcpTools }, session: { update: {}, listings: [listing] } };
const mcpItem = { type: 'mcp_call' as const, server_label: label, name: 'get_weather', arguments: '{"city":"Rome"}' };
const LIMIT = {
  status: 'incomplete' as const,
  status_details: { type: 'incomplete' as const, reason: 'max_output_tokens' as const },
};
const FILTER = {
  status: 'incomplete' as const,
  status_details: { type: 'incomplete' as const, reason: 'content_filter' as const },
};

const FAILED = {
  status: 'failed' as const,
  status_details: { type: 'failed' as const, error: { type: 'server_error', code: 'rate_limit_exceeded' } },
};

/** Kinds of turns, and how responses end. */
export const turns: Plans = {
  written: planOf([written(hello)]),
  'written-history': planOf([
    {
      input: {
        kind: 'text',
        items: [
          {
            item: {
              type: 'message',
              status: 'completed',
              role: 'system',
              content: [{ type: 'input_text', text: 'Be brief.' }],
            },
          },
          seed('One'),
          {
            item: {
              type: 'message',
              status: 'completed',
              role: 'assistant',
              content: [{ type: 'output_text', text: 'Two' }],
            },
          },
          seed('Three'),
        ],
      },
      response: hello,
    },
  ]),
  'voice-detected': planOf([spoken('voice', {}, hello)], VOICE),
  'voice-committed': planOf([spoken('manual', {}, hello)], MANUAL),
  'voice-without-transcription': planOf([spoken('manual', {}, hello)]),
  'transcription-failed': planOf(
    [spoken('voice', { error: { type: 'server_error', message: 'The audio could not be transcribed.' } }, hello)],
    VOICE,
  ),
  silence: planOf(
    [
      {
        input: { kind: 'timeout', silence: 5000, transcription: { ...SIMPLEST_TRANSCRIPTION, transcript: '' } },
        response: hello,
      },
    ],
    VOICE,
  ),
  'response-only': planOf([{ input: { kind: 'none' }, response: hello }]),
  'input-only': planOf([written()]),
  'audio-cleared': planOf([written(hello, { actions: [{ kind: 'clear' }] })], MANUAL),
  'predecessor-forgotten': planOf([written(hello)], { session: { forgets: true } }),
  'interrupted-before-output': planOf([written(endedBy(INTERRUPTED, [])), spoken('voice', {}, hello)], VOICE),
  'interrupted-before-part': planOf(
    [
      written(
        endedBy(INTERRUPTED, [{ item: { type: 'message', status: 'incomplete', role: 'assistant', content: [] } }]),
      ),
      spoken('voice', {}, hello),
    ],
    VOICE,
  ),
  'interrupted-text': planOf(
    [written(endedBy(INTERRUPTED, [text('Once upon', [4], {}, 'incomplete')])), spoken('voice', {}, hello)],
    VOICE,
  ),
  'interrupted-audio-truncated': planOf(
    [
      written(
        endedBy(INTERRUPTED, [speech('Once upon', [3, 3], {}, 'incomplete')], { truncation: { thousandths: 500 } }),
      ),
      spoken('voice', {}, hello),
    ],
    VOICE,
  ),
  'interrupted-call': planOf(
    [written(endedBy(INTERRUPTED, [call('{"city":"Ro', [3], {}, 'incomplete')])), spoken('voice', {}, hello)],
    VOICE,
  ),
  'interrupted-after-item': planOf(
    [written(endedBy(INTERRUPTED, [text('All said.')])), spoken('voice', {}, hello)],
    VOICE,
  ),
  'interrupted-second-item': planOf(
    [written(endedBy(INTERRUPTED, [text('One.'), text('Two', [], {}, 'incomplete')])), spoken('voice', {}, hello)],
    VOICE,
  ),
  'interrupted-twice': planOf(
    [
      written(endedBy(INTERRUPTED, [text('One', [], {}, 'incomplete')])),
      spoken('voice', {}, endedBy(INTERRUPTED, [text('Two', [], {}, 'incomplete')])),
      spoken('voice', {}, hello),
    ],
    VOICE,
  ),
  'cancelled-before-output': planOf([written(endedBy(CANCELLED, [])), written(hello)]),
  'cancelled-with-deltas-on-the-way': planOf([
    written(endedBy(CANCELLED, [text('One two three', [3, 4], {}, 'incomplete')])),
    written(hello),
  ]),
  'cancelled-after-deltas': planOf([
    written(endedBy(CANCELLED, [text('One two', [3], {}, 'incomplete')], { cancel: slot(5) })),
    written(hello),
  ]),
  'cancelled-call': planOf([written(endedBy(CANCELLED, [call('{"a', [], {}, 'incomplete')])), written(hello)]),
  'limit-reached': planOf([written(endedBy(LIMIT, [text('One two', [3], {}, 'incomplete')])), written(hello)]),
  'limit-reached-in-call': planOf([
    written(endedBy(LIMIT, [call('{"city": "R', [5], {}, 'incomplete')])),
    written(hello),
  ]),
  filtered: planOf([written(endedBy(FILTER, [text('One', [], {}, 'incomplete')])), written(hello)]),
  failed: planOf([written(endedBy(FAILED, [])), written(hello)]),
  'truncated-at-zero': planOf([written(respond([speech('Hi', [4])], { truncation: { thousandths: 0 } }))]),
  'truncated-at-the-end': planOf([written(respond([speech('Hi', [4])], { truncation: { thousandths: 1000 } }))]),
  'call-answered-at-arguments': planOf([written(respond([call('{}', [], answer('arguments'))], { next: rain }))]),
  'call-answered-at-item': planOf([written(respond([call('{}', [], answer('item'))], { next: rain }))]),
  'call-answered-after-response': planOf([written(respond([call('{}', [], answer('response'))], { next: rain }))]),
  'call-added-after-response': planOf([written(respond([call('{}', [], answer('item', slot(4)))], { next: rain }))]),
  'call-after-message': planOf([written(respond([text('Let me look.'), call('{}')], { next: rain }))]),
  'call-before-message': planOf([written(respond([call('{}'), text('Let me look.')], { next: rain }))]),
  'calls-two': planOf([written(respond([call('{}', [], answer('item')), call('{"a":1}')], { next: rain }))]),
  'calls-in-a-row': planOf([written(respond([call('{}')], { next: respond([call('{}')], { next: rain }) }))]),
  'mcp-listed': planOf([written(hello)], mcpSession),
  'mcp-listed-late': planOf([written(hello)], {
    ...mcpSession,
    session: { update: {}, listings: [{ ...listing, ...slot(8), doneLast: true }] },
  }),
  'mcp-listing-failed': planOf([written(hello)], {
    ...mcpSession,
    session: { update: {}, listings: [{ ...listing, fails: true }] },
  }),
  'mcp-called': planOf([written(respond([{ item: { ...mcpItem, output: 'rain' } }, text('Rain.')]))], mcpSession),
  'mcp-call-failed': planOf(
    [
      written(
        respond([
          { item: { ...mcpItem, error: { type: 'tool_execution_error', message: 'No such city.' } } },
          text('Sorry.'),
        ]),
      ),
    ],
    mcpSession,
  ),
  'mcp-approved': planOf(
    [
      written(
        respond(
          [{ item: { type: 'mcp_approval_request', server_label: label, name: 'get_weather', arguments: '{}' } }],
          {
            next: respond([{ item: { ...mcpItem, output: 'rain' } }]),
          },
        ),
      ),
    ],
    mcpSession,
  ),
};
