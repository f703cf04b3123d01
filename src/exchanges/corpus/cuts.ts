import { call, MANUAL, type Plans, planOf, respond, speech, spoken, text, written } from './_parts.js';

const FAMILY = 'Hi 👩‍👩‍👧!';
const ACCENTS = 'Cafe\u0301 nai\u0308ve';
const ARGUMENTS = '{  \n  "city": "Zürich",  \n  "days": [1, 2] \n} \n';

const eachCharacter = (whole: string) => Array.from(whole, () => 1);

const textOf = (whole: string, cuts?: readonly number[]) => planOf([written(respond([text(whole, cuts)]))]);
const argumentsOf = (whole: string, cuts?: readonly number[]) =>
  planOf([written(respond([call(whole, cuts)], { next: respond([text('Rain.')]) }))]);
const heard = (transcript: string, lead: string, cuts: readonly number[]) =>
  planOf([spoken('manual', { transcript, lead, cuts }, respond([text('Yes.')]))], MANUAL);

/** How texts, transcripts, arguments and audio are cut into deltas. */
export const cuts: Plans = {
  'text-whole': textOf('Hello you.'),
  'text-each-character': textOf('Hello you.', eachCharacter('Hello you.')),
  'text-empty': textOf(''),
  'text-empty-deltas': textOf('Hello you.', [0, 5, 0, 0]),
  'text-white-space-apart': textOf('Hello  \n you.', [5, 2, 1, 1]),
  'text-within-emoji': textOf(FAMILY, eachCharacter(FAMILY)),
  'text-before-combining-mark': textOf(ACCENTS, [4, 1, 4, 1]),
  'text-line-terminators': textOf('one\u2028two\u0085three', [3, 1, 3, 1]),
  'text-json-like': textOf('{"a":"\\u00', [2, 4]),
  'transcript-whole': planOf([written(respond([speech('Hello you.', [3])]))]),
  'transcript-each-character': planOf([
    written(respond([speech('Hello.', [3, 3], { cuts: eachCharacter('Hello.'), mix: 2 })])),
  ]),
  'audio-before-most-text': planOf([
    written(respond([speech('Hello you there.', [1, 2, 3], { cuts: [5, 4], mix: 1 })])),
  ]),
  'audio-after-text': planOf([written(respond([speech('Hello you there.', [1, 2, 3], { cuts: [5, 4] })]))]),
  'audio-none': planOf([written(respond([speech('Hello you.', [])]))]),
  'audio-one-millisecond-each': planOf([written(respond([speech('Hi', [1, 1, 1, 1])]))]),
  'audio-unpadded-and-padded': planOf([written(respond([speech('Hi', [1, 2, 3])]))], {
    config: { audio: { output: { format: { type: 'audio/pcmu' } } } },
  }),
  'arguments-whole': argumentsOf(ARGUMENTS),
  'arguments-each-character': argumentsOf(ARGUMENTS, eachCharacter(ARGUMENTS)),
  'arguments-after-backslash': argumentsOf('{"a":"\\u00fc\\n"}', [7, 3, 4]),
  'arguments-white-space-apart': argumentsOf(ARGUMENTS, [1, 2, 1, 2]),
  'arguments-empty-object': argumentsOf('{}', [1]),
  'transcription-whole': heard('Good morning', ' ', []),
  'transcription-leading-space': heard('Good morning', ' ', [5]),
  'transcription-without-space': heard('Good morning', '', [4]),
  'transcription-each-character': heard('Hello', ' ', eachCharacter('Hello')),
  'transcription-empty': heard('', '', []),
};
