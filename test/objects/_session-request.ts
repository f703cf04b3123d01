import { breaking, breakingAt, missing, mistyped, otherThan, type Table } from './_examples.js';

const logprobs = 'item.input_audio_transcription.logprobs';

/** What the requests for realtime and transcription sessions have in common. */
export function sessionRequestTables(type: string): Table[] {
  const required = { type };
  return [
    {
      reason: 'the type is required',
      accepted: [required],
      refused: [
        ...missing(required, [['/type', 'session-request.type', 'string']]),
        ...mistyped(required, [['/type', 'session-request.type', 'string']]),
        ...breakingAt(required, '/type', 'session-request.type', [
          ...[
            type.toUpperCase(),
            `${type} `,
            ` ${type}`,
            `${type}s`,
            'realtime.session',
            'translation',
            'constructor',
            '',
          ],
        ]),
      ],
    },
    {
      reason: 'an array of documented fields, and not null, although the API answers with null',
      accepted: [[], [logprobs], [logprobs, logprobs]].map((include) => ({ ...required, include })),
      refused: [
        ...mistyped(required, [
          ['/include', 'session-request.include', 'array'],
          ['/include/0', 'session-request.include', 'string'],
        ]),
        ...breakingAt(required, '/include/0', 'session-request.include', [
          ...['logprobs', 'item.input_audio_transcription', `${logprobs} `, ''],
        ]),
        ...breakingAt(required, '/include', 'session-request.include', [logprobs]),
      ],
    },
    {
      reason: 'properties that are not documented are left open',
      accepted: [{ ...required, id: 5, object: 'realtime.session', voice: null, temperature: 0.8, x_new: {} }],
    },
    {
      reason: 'must be an object',
      refused: breaking('session-request.types', '', [...otherThan('object'), type, 1.5, true, [required]]),
    },
  ];
}
