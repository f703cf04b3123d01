import { define } from '../src/engine/cases/definition.js';
import type { ObjectCases } from '../src/engine/cases/mutation.js';
import { lookAlikes, objectChange, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import {
  AUDIO_FORMAT,
  audioFormatRules,
  RealtimeAudioFormats,
  RequestAudioFormat,
  requestAudioFormatRules,
} from '../src/objects/audio-format.js';
import { ambiguity, drawFrom, newWord } from './_ambiguous-cases.js';
import { boundaryValues } from './_boundary-cases.js';
import { nameOf } from './_wrong-cases.js';
import { audioFormat, requestAudioFormat } from './audio-format.js';

const { pcm } = AUDIO_FORMAT;

const RATES_WITH_G711 = [8000, 24_000].flatMap((rate) => ['audio/pcmu', 'audio/pcma'].map((type) => ({ type, rate })));

const shared = () =>
  ({
    nearMisses: [
      ...wrongTypes(audioFormatRules.types, '', 'object'),
      ...wrongTypes(audioFormatRules.type, '/type', 'string'),
      ...lookAlikes(audioFormatRules.type, '/type', pcm),
      ...wrongValues(audioFormatRules.type, '/type', { 'other-format': 'audio/opus', 'beta-name': 'pcm16' }),
      ...[8000, 16_000, 48_000, 24_000.5, '24000', null].map((rate) =>
        objectChange(audioFormatRules.rate, `rate-${nameOf(rate)}`, '', (format) => ({ ...format, type: pcm, rate })),
      ),
    ],
    ambiguous: [
      ambiguity(
        audioFormatRules.rate,
        '',
        'rate-beside-g711',
        ['any format may have a rate', 'only PCM has a rate'],
        drawFrom(...RATES_WITH_G711),
      ),
      newWord(audioFormatRules.type, '/type', ['audio/mpeg', 'audio/flac']),
    ],
    boundaries: boundaryValues(audioFormatRules.rate, '/rate', AUDIO_FORMAT.rate),
  }) satisfies ObjectCases;

/** Cases of audio formats. */
export const audioFormatDefinition = define('audio-format', RealtimeAudioFormats, audioFormat, shared);

/** Cases of audio formats that a client asks for. */
export const requestAudioFormatDefinition = define(
  'request-audio-format',
  RequestAudioFormat,
  requestAudioFormat,
  () => {
    const { nearMisses, ambiguous, boundaries } = shared();
    const withoutRate = ambiguity(
      requestAudioFormatRules.rate,
      '',
      'pcm-without-rate',
      ['every property is optional', 'the API asks for the rate of PCM'],
      () => ({ type: pcm }),
    );
    return {
      nearMisses,
      ambiguous: [...ambiguous, withoutRate],
      boundaries,
      isOpen: ({ type, rate }) => type === pcm && rate === undefined,
      isRequest: true,
    };
  },
);
