import { RealtimeCreateClientSecretResponse } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan } from './_examples.js';

const session = { type: 'realtime', object: 'realtime.session', id: 'sess_1' };
const transcriptionSession = { type: 'transcription', object: 'realtime.transcription_session', id: 'sess_1' };

const full = { value: 'ek_1234567890abcdef', expires_at: 1756310470, session: { ...session, expires_at: 0 } };

/** Source: `RealtimeCreateClientSecretResponse`. */
export const clientSecret: Examples = {
  object: 'client-secret',
  schema: RealtimeCreateClientSecretResponse,
  places: [{ model: 'client-secret', at: '' }],
  tables: [
    { reason: 'a secret for a session of either type', accepted: [full, { ...full, session: transcriptionSession }] },
    {
      reason: 'unknown properties at every level, in any order',
      accepted: [...evolved(full), ...evolved({ ...full, session: transcriptionSession })],
    },
    {
      reason: 'the value is required, and starts with ek_',
      accepted: ['ek_1', 'ek_1234', 'ek__', 'ek_ ', 'ek_😀', `ek_${'a'.repeat(10_000)}`].map((value) => ({
        ...full,
        value,
      })),
      refused: [
        ...missing(full, [['/value', 'client-secret.value', 'string']]),
        ...mistyped(full, [['/value', 'client-secret.value', 'string']]),
        ...breakingAt(full, '/value', 'client-secret.value', [
          ...[
            'ek_',
            'ek',
            'ek-1',
            'EK_1',
            'sk_1',
            'sk-1',
            'sess_1',
            ' ek_1',
            '\nek_1',
            'xek_1',
            '1234567890abcdef',
            '',
          ],
        ]),
        ...breaking('client-secret.value', '/value', [
          { client_secret: { value: 'ek_1', expires_at: 1 }, expires_at: 1, session },
        ]),
      ],
    },
    {
      reason: 'a non-negative integer (seconds since 1970), which is required',
      accepted: [0, 1, 1756310470, 2147483647, 2147483648, 4294967296, 253402300799].map((expires_at) => ({
        ...full,
        expires_at,
      })),
      refused: [
        ...missing(full, [['/expires_at', 'client-secret.expires-at', 'number']]),
        ...mistyped(full, [['/expires_at', 'client-secret.expires-at', 'number']]),
        ...breakingAt(full, '/expires_at', 'client-secret.expires-at', [
          ...[-1, 1.5, -0.5, '1756310470', '2025-08-27T16:01:10Z', true],
        ]),
      ],
    },
    {
      reason: 'a session, which is required',
      refused: [
        ...missing(full, [['/session', 'typed-session.types', 'object']]),
        ...mistyped(full, [['/session', 'typed-session.types', 'object']]),
        ...breakingAt(full, '/session', 'typed-session.types', ['sess_1', [session]]),
      ],
    },
    {
      reason: 'the type of the session decides which one it is',
      refused: [
        ...breakingAt(full, '/session/type', 'typed-session.type', [null, 5, 'session', 'Realtime', '']),
        ...breakingAt(full, '/session', 'typed-session.type', [{}, { object: 'realtime.session', id: 'sess_1' }]).map(
          (row) => ({ ...row, path: '/session/type' }),
        ),
        {
          value: { ...full, session: { ...session, type: 'transcription' } },
          rule: 'transcription-session.object',
          path: '/session/object',
        },
        {
          value: { ...full, session: { ...transcriptionSession, type: 'realtime' } },
          rule: 'ga-session.object',
          path: '/session/object',
        },
        {
          value: { ...full, session: { ...session, model: 5 } },
          rule: 'ga-session.model',
          path: '/session/model',
        },
        {
          value: { ...full, session: { ...transcriptionSession, audio: null } },
          rule: 'transcription-session-audio.types',
          path: '/session/audio',
        },
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('client-secret.types', '', [...otherThan('object'), 'ek_1', true, [full]]),
    },
  ],
};
