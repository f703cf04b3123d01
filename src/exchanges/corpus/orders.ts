import {
  call,
  MANUAL,
  PATIENT,
  type Plans,
  pause,
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

const limits = [{ name: 'tokens' as const, limit: 20_000, remaining: 19_900, reset_seconds: 0.3 }];
const hello = respond([text('Hello you.', [5])]);
const apart = (place: object) => ({ response: respond([text('Greeting', [5])]), ...place });

/** Orders in which the strands of an exchange come. */
export const orders: Plans = {
  'transcription-before-item': planOf([spoken('voice', { from: 'speech' }, hello)], VOICE),
  'transcription-before-response': planOf([spoken('voice', {}, hello)], VOICE),
  'transcription-within-response': planOf([spoken('voice', { ...slot(3) }, hello)], VOICE),
  'transcription-spread-over-response': planOf(
    [
      spoken(
        'voice',
        {
          place: {
            slot: 2,
            breaks: [
              { at: 1, wait: 3 },
              { at: 2, wait: 3 },
            ],
          },
        },
        hello,
      ),
    ],
    VOICE,
  ),
  'transcription-after-response': planOf([spoken('voice', { ...slot(40) }, hello)], VOICE),
  'transcription-in-next-turn': planOf([spoken('manual', { ...slot(18) }, hello), written(hello)], MANUAL),
  'transcriptions-crossed': planOf([spoken('manual', { ...slot(60) }, hello), spoken('manual', {}, hello)], MANUAL),
  'rate-limits-after-response': planOf([written(respond([text('Hi.')], { rateLimits: { limits } }))]),
  'rate-limits-after-next-create': planOf([
    written(respond([text('Hi.')], { rateLimits: { limits, ...slot(4) } })),
    written(hello),
  ]),
  'items-one-after-the-other': planOf([written(respond([text('One.'), text('Two.')]))]),
  'items-overlapping': planOf([written(respond([text('One two.', [3], pause(4, 4)), call('{}')]))]),
  'items-overlapping-from-the-start': planOf([written(respond([text('One.', [], pause(2, 3)), text('Two.', [1])]))]),
  'item-after-next-item': planOf([written(respond([text('One two.', [3], pause(3, 30)), text('Two.')]))]),
  'message-of-two-parts': planOf([
    written(
      respond([
        {
          item: {
            type: 'message',
            status: 'completed',
            role: 'assistant',
            content: [
              { type: 'output_text', text: 'One.' },
              { type: 'output_text', text: 'Two.' },
            ],
          },
        },
      ]),
    ),
  ]),
  'out-of-band-before-response': planOf([written(hello, { outOfBand: [apart({})] })]),
  'out-of-band-within-response': planOf([written(hello, { outOfBand: [apart(slot(5))] })]),
  'out-of-band-interleaved': planOf([
    written(hello, {
      outOfBand: [
        apart({
          place: {
            slot: 3,
            breaks: [
              { at: 4, wait: 2 },
              { at: 6, wait: 2 },
            ],
          },
        }),
      ],
    }),
  ]),
  'out-of-band-after-response': planOf([written(hello, { outOfBand: [apart(slot(40))] })]),
  'out-of-band-alone': planOf([written(undefined, { outOfBand: [apart({})] })]),
  'out-of-band-twice': planOf([written(hello, { outOfBand: [apart(pause(3, 6)), apart({})] })]),
  'out-of-band-audio': planOf([
    written(hello, { outOfBand: [{ response: respond([speech('Hi', [1, 1], { cuts: [1], mix: 1 })]), ...slot(4) }] }),
  ]),
  'answer-to-item-late': planOf([
    { input: { kind: 'text', items: [seed('One', slot(1)), seed('Two', slot(1))] }, response: hello },
  ]),
  'item-at-the-beginning': planOf([
    written(hello),
    { input: { kind: 'text', items: [seed('Before all', { first: true })] }, response: hello },
  ]),
  'user-item-within-response': planOf([
    written(respond([text('One two.', [3], pause(3, 6)), text('Three.')])),
    written(hello, { overlaps: true }),
  ]),
  'speech-within-response': planOf(
    [
      spoken('voice', {}, respond([text('One two three.', [3, 4], pause(4, 8))])),
      spoken('voice', {}, hello, { overlaps: true }),
    ],
    PATIENT,
  ),
  'update-within-response': planOf([written(hello, { actions: [{ kind: 'update', ...slot(4) }] })]),
  'update-answered-late': planOf([written(hello)], { session: { update: slot(6) } }),
  'retrieval-within-response': planOf([written(hello, { actions: [{ kind: 'retrieve', ...slot(4) }] })]),
  'deletion-within-response': planOf([written(hello, { actions: [{ kind: 'delete', ...slot(3) }] })]),
  'deletion-before-next-item': planOf([written(undefined, { actions: [{ kind: 'delete' }] }), written(hello)]),
};
