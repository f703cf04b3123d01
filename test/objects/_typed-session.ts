import type { RuleId } from '../../src/objects/index.js';
import { breakingAt, missing, mistyped, type Table } from './_examples.js';

const logprobs = 'item.input_audio_transcription.logprobs';

/** The examples of the properties that all sessions with a type share. */
export function typedSessionTables(required: object, type: string, object: string, objectRule: RuleId): Table[] {
  const also = (more: object) => ({ ...required, ...more });
  return [
    {
      reason: 'the type is required',
      refused: [
        ...missing(required, [['/type', 'typed-session.type', 'string']]),
        ...mistyped(required, [['/type', 'typed-session.type', 'string']]),
        ...breakingAt(required, '/type', 'typed-session.type', [
          ...[type.toUpperCase(), `${type} `, ` ${type}`, type.slice(0, -1), `${type}s`, 'session', object, ''],
          ...['constructor', 'conversation'],
        ]),
      ],
    },
    {
      reason: 'the object is required',
      refused: [
        ...missing(required, [['/object', objectRule, 'string']]),
        ...mistyped(required, [['/object', objectRule, 'string']]),
        ...breakingAt(required, '/object', objectRule, [
          ...[object.toUpperCase(), `${object} `, ` ${object}`, `${object}s`, type, 'session', 'realtime.response', ''],
        ]),
      ],
    },
    {
      reason: 'the id is required, and starts with sess_',
      accepted: [
        ...['sess_1', 'sess_1234567890abcdef', 'sess_u0_E6mH7YwmYXwYY0iVKLojm', 'sess__', 'sess_😀', 'sess_\n'],
        ...[`sess_${'a'.repeat(10_000)}`, 'sess_sess_', 'sess_resp_1'],
      ].map((id) => also({ id })),
      refused: [
        ...missing(required, [['/id', 'typed-session.id', 'string']]),
        ...mistyped(required, [['/id', 'typed-session.id', 'string']]),
        ...breakingAt(required, '/id', 'typed-session.id', [
          ...[
            'sess_',
            'sess',
            'sess-1',
            'sess1',
            'SESS_1',
            'session_1',
            'resp_1',
            'conv_1',
            'ek_1',
            ' sess_1',
            '\nsess_1',
          ],
          ...['xsess_1', ''],
        ]),
      ],
    },
    {
      reason: 'a non-negative integer (seconds since 1970)',
      accepted: [0, 1, 1784858052, 2147483647, 2147483648, 4294967296, 253402300799, 9007199254740991].map(
        (expires_at) => also({ expires_at }),
      ),
      refused: [
        ...breakingAt(required, '/expires_at', 'typed-session.expires-at', [
          ...[-1, 1.5, -0.5, 1784858052.5, '1784858052', '2026-07-24T01:00:00Z', true],
        ]),
        ...mistyped(required, [['/expires_at', 'typed-session.expires-at', 'number']]),
      ],
    },
    {
      reason: 'an array of documented fields, or null',
      accepted: [null, [], [logprobs], [logprobs, logprobs]].map((include) => also({ include })),
      refused: [
        ...breakingAt(required, '/include/0', 'typed-session.include', [
          ...['logprobs', 'item.input_audio_transcription', 'item.input_audio_transcription.avg_logprob', ''],
          ...[`${logprobs} `, logprobs.toUpperCase()],
        ]),
        ...breakingAt(also({ include: [logprobs] }), '/include/1', 'typed-session.include', ['usage', 5, null]),
        ...breakingAt(required, '/include', 'typed-session.include', [logprobs, { 0: logprobs }]),
        ...mistyped(required, [
          ['/include', 'typed-session.include', 'array', 'null'],
          ['/include/0', 'typed-session.include', 'string'],
        ]),
      ],
    },
    {
      reason: 'properties of related session objects, whatever they hold',
      accepted: [
        also({
          client_secret: null,
          temperature: 0.8,
          turn_detection: 'none',
          voice: 5,
          modalities: ['text', 'audio'],
        }),
      ],
    },
  ];
}
