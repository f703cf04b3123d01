import { describe, expect, it } from 'vitest';
import { library } from '../../arbitraries/models.js';
import { unknownParts } from '../../src/engine/schema/unknown-parts.js';
import { violations } from '../../src/objects/index.js';
import { put } from './_examples.js';

// Words of the documentation where it allows others too: `check --unknown` reports the others.

const VOICES = ['alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', 'cedar'];
const TRANSCRIPTION_MODELS = [
  ...['whisper-1', 'gpt-transcribe', 'gpt-live-transcribe', 'gpt-4o-mini-transcribe', 'gpt-4o-transcribe'],
  ...['gpt-4o-mini-transcribe-2025-12-15', 'gpt-4o-transcribe-diarize', 'gpt-realtime-whisper'],
];
const REALTIME_MODELS = [
  ...['gpt-realtime', 'gpt-realtime-1.5', 'gpt-realtime-2', 'gpt-realtime-2.1', 'gpt-realtime-2.1-mini'],
  ...['gpt-realtime-2025-08-28', 'gpt-realtime-mini', 'gpt-realtime-mini-2025-10-06', 'gpt-realtime-mini-2025-12-15'],
  ...['gpt-4o-realtime-preview', 'gpt-4o-realtime-preview-2024-10-01', 'gpt-4o-realtime-preview-2024-12-17'],
  ...['gpt-4o-realtime-preview-2025-06-03', 'gpt-4o-mini-realtime-preview'],
  ...['gpt-4o-mini-realtime-preview-2024-12-17', 'gpt-audio-1.5', 'gpt-audio-mini', 'gpt-audio-mini-2025-10-06'],
  'gpt-audio-mini-2025-12-15',
];

const WORDS: readonly (readonly [object: string, at: string, words: readonly string[]])[] = [
  ['voice', '', VOICES],
  ['request-voice', '', VOICES],
  ['ga-session', '/model', REALTIME_MODELS],
  ['ga-session-request', '/model', REALTIME_MODELS],
  ['transcription', '/model', TRANSCRIPTION_MODELS],
  ['request-transcription', '/model', TRANSCRIPTION_MODELS],
  ['response-create-params', '/conversation', ['auto', 'none']],
];

describe.each(WORDS)('the words of %s%s', (object, at, words) => {
  const { shape, schema } = library.model(object);
  const base = object.startsWith('ga-session') ? { type: 'realtime', object: 'realtime.session', id: 'sess_1' } : {};
  const of = (word: string) => put(at === '' ? undefined : base, at, word);
  const unknownWords = (word: string) => [...unknownParts(shape, of(word))].filter(({ kind }) => kind === 'word');

  it('are known', () => {
    expect(words.filter((word) => unknownWords(word).length > 0)).toEqual([]);
  });

  it.each(['', 'x', words[0]!.toUpperCase()])('are not all that may come: %j', (word) => {
    expect(unknownWords(word)).toEqual([expect.objectContaining({ object, place: at, value: word })]);
    expect(violations(schema, of(word)).filter(({ path }) => path === at)).toEqual([]);
  });
});
