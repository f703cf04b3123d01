import type * as z from 'zod';
import {
  AssistantContent,
  AudioTranscription,
  RealtimeConversationItem,
  RealtimeFunctionTool,
  RealtimeResponse,
  RealtimeSessionCreateResponseGA,
  StatusDetails,
  Usage,
  UserContent,
} from '../../src/objects/index.js';

// Written by hand in the shapes of recorded traffic and, for calls that were interrupted, as the documentation describes
// them. A parser must accept all of them.

/** Values of one documented object as recorded traffic has them. */
export interface Recorded {
  readonly object: string;
  readonly schema: z.ZodType;
  /** Values by what they show. */
  readonly rows: Readonly<Record<string, unknown>>;
}

const id = (prefix: string, last: string) => `${prefix}_DlQ0a0123456789abcde${last}`;

const zeros = {
  total_tokens: 0,
  input_tokens: 0,
  output_tokens: 0,
  input_token_details: {
    text_tokens: 0,
    audio_tokens: 0,
    image_tokens: 0,
    cached_tokens: 0,
    cached_tokens_details: { text_tokens: 0, audio_tokens: 0, image_tokens: 0 },
  },
  output_token_details: { text_tokens: 0, audio_tokens: 0 },
};

const spoken = {
  total_tokens: 230,
  input_tokens: 180,
  output_tokens: 50,
  input_token_details: {
    text_tokens: 140,
    audio_tokens: 40,
    image_tokens: 0,
    cached_tokens: 64,
    cached_tokens_details: { text_tokens: 64, audio_tokens: 0, image_tokens: 0 },
  },
  output_token_details: { text_tokens: 14, audio_tokens: 36 },
};

const reasoned = { ...spoken, output_token_details: { ...spoken.output_token_details, reasoning_tokens: 0 } };

const noDetails = { total_tokens: 30, input_tokens: 20, output_tokens: 10 };

const rateLimit = {
  type: 'failed',
  error: { type: 'tokens', code: 'rate_limit_exceeded', message: 'Rate limit reached. Please try again in 2s.' },
};

const speech = { type: 'output_audio', transcript: 'The museum opens at nine.' };
const writing = { type: 'output_text', text: 'The museum opens at nine.' };

const message = (status: string, ...content: unknown[]) => {
  return { id: id('item', 'A'), type: 'message', status, role: 'assistant', content };
};

const asked = (part: object) => {
  return { id: id('item', 'B'), type: 'message', status: 'completed', role: 'user', content: [part] };
};

const call = (status: string, text: string) => {
  return {
    id: id('item', 'C'),
    type: 'function_call',
    status,
    name: 'find_openings',
    call_id: 'call_0123456789abcdef',
    arguments: text,
  };
};

const output = { id: id('item', 'D'), type: 'function_call_output', call_id: 'call_0123456789abcdef', output: '[]' };

const spaced = '{  \n  "city": "Kyoto" \n} \n';

const response = (status: string, status_details: unknown, items: unknown[], usage: unknown) => ({
  object: 'realtime.response',
  id: id('resp', 'A'),
  status,
  status_details,
  output: items,
  conversation_id: id('conv', 'A'),
  output_modalities: ['audio'],
  max_output_tokens: 'inf',
  audio: { output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin' } },
  usage,
  metadata: null,
});

const session = {
  type: 'realtime',
  object: 'realtime.session',
  id: id('sess', 'A'),
  model: 'gpt-realtime',
  output_modalities: ['audio'],
  instructions: 'Be brief.',
  tools: [],
  tool_choice: 'auto',
  max_output_tokens: 'inf',
  tracing: null,
  truncation: 'auto',
  prompt: null,
  expires_at: 1780000000,
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24000 },
      transcription: null,
      noise_reduction: null,
      turn_detection: {
        type: 'server_vad',
        threshold: 0.5,
        prefix_padding_ms: 300,
        silence_duration_ms: 500,
        idle_timeout_ms: null,
        create_response: true,
        interrupt_response: true,
      },
    },
    output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin', speed: 1 },
  },
  include: null,
};

const whisper = { model: 'whisper-1', language: null, prompt: null };

const inputOf = (input: object) => ({ ...session, audio: { ...session.audio, input } });

/** What recorded traffic shows, object by object. Source: recorded traffic. */
export const recorded: readonly Recorded[] = [
  {
    object: 'response',
    schema: RealtimeResponse,
    rows: {
      'in progress: no output and no usage': response('in_progress', null, [], null),
      'completed: no details': response('completed', null, [message('completed', speech)], spoken),
      'completed, in text': {
        ...response('completed', null, [message('completed', writing)], noDetails),
        output_modalities: ['text'],
      },
      'completed, with a call': response('completed', null, [call('completed', spaced)], spoken),
      'completed, of a model that can reason': response(
        'completed',
        null,
        [{ ...message('completed', speech), phase: 'commentary' }, call('completed', '{}')],
        reasoned,
      ),
      'cancelled before there was output: a usage of zeros': response(
        'cancelled',
        { type: 'cancelled', reason: 'turn_detected' },
        [],
        zeros,
      ),
      'cancelled in a message': response(
        'cancelled',
        { type: 'cancelled', reason: 'turn_detected' },
        [message('incomplete', speech)],
        spoken,
      ),
      'cancelled after its item was completed': response(
        'cancelled',
        { type: 'cancelled', reason: 'client_cancelled' },
        [message('completed', speech)],
        spoken,
      ),
      'cancelled in a call': response(
        'cancelled',
        { type: 'cancelled', reason: 'turn_detected' },
        [call('incomplete', '{  \n  "ci')],
        spoken,
      ),
      'failed: a usage of zeros': response('failed', rateLimit, [], zeros),
      'incomplete: the limit is reached': {
        ...response(
          'incomplete',
          { type: 'incomplete', reason: 'max_output_tokens' },
          [message('incomplete', speech)],
          spoken,
        ),
        max_output_tokens: 50,
      },
      'incomplete in a call': {
        ...response(
          'incomplete',
          { type: 'incomplete', reason: 'max_output_tokens' },
          [call('incomplete', '{  \n  "city": "Ky')],
          spoken,
        ),
        max_output_tokens: 50,
      },
    },
  },
  {
    object: 'status-details',
    schema: StatusDetails,
    rows: {
      none: null,
      'an error with a message': rateLimit,
      'an error without a code': { type: 'failed', error: { type: 'server_error' } },
      'an error whose code is null': {
        type: 'failed',
        error: { type: 'server_error', code: null, message: 'The server had an error.' },
      },
      'an error of another server': {
        type: 'failed',
        error: { type: 'invalid_request_error', code: 'inference_rate_limit_exceeded', message: 'Too many requests.' },
      },
      'a reason': { type: 'cancelled', reason: 'turn_detected' },
    },
  },
  {
    object: 'usage',
    schema: Usage,
    rows: { none: null, zeros, spoken, 'with tokens of reasoning': reasoned, 'without details': noDetails },
  },
  {
    object: 'conversation-item',
    schema: RealtimeConversationItem,
    rows: {
      'a message that begins': message('in_progress'),
      'a message that is completed': message('completed', speech),
      'a message that was interrupted': message('incomplete', speech),
      'a message with a phase': { ...message('completed', writing), phase: 'final_answer' },
      'speech without a transcript yet': asked({ type: 'input_audio', transcript: null }),
      'speech with a transcript': asked({ type: 'input_audio', transcript: 'When do you open?' }),
      'text of the user': asked({ type: 'input_text', text: 'When do you open?' }),
      'a call that begins: no arguments yet': call('in_progress', ''),
      'a call that was interrupted at once': call('incomplete', ''),
      'a call that was interrupted in its arguments': call('incomplete', '{  \n  "city": "Ky'),
      'a call with white space in its arguments': call('completed', spaced),
      'a call with compact arguments': call('completed', '{"city":"Kyoto"}'),
      'an output of a call without a status': output,
    },
  },
  {
    object: 'user-content',
    schema: UserContent,
    rows: {
      'speech without a transcript': { type: 'input_audio', transcript: null },
      speech: { type: 'input_audio', transcript: 'When do you open?' },
      text: { type: 'input_text', text: 'When do you open?' },
    },
  },
  { object: 'assistant-content', schema: AssistantContent, rows: { speech, text: writing } },
  {
    object: 'function-tool',
    schema: RealtimeFunctionTool,
    rows: {
      'without a description': { type: 'function', name: 'hang_up', description: null, parameters: { type: 'object' } },
      'with a description': {
        type: 'function',
        name: 'find_openings',
        description: 'Finds free appointments.',
        parameters: { type: 'object', properties: { day: { type: 'string' } }, required: ['day'] },
      },
    },
  },
  {
    object: 'transcription',
    schema: AudioTranscription,
    rows: { none: null, 'without a language and a prompt': whisper, 'with a language': { ...whisper, language: 'en' } },
  },
  {
    object: 'ga-session',
    schema: RealtimeSessionCreateResponseGA,
    rows: {
      'as it is created': session,
      'with transcription': inputOf({ ...session.audio.input, transcription: whisper }),
      'without turn detection': inputOf({ ...session.audio.input, turn_detection: null }),
      'with a tool': {
        ...session,
        tools: [{ type: 'function', name: 'hang_up', description: null, parameters: { type: 'object' } }],
      },
    },
  },
];
