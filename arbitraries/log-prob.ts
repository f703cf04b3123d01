import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { list } from '../src/engine/generate/list.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object } from '../src/engine/generate/object.js';
import type { LogProb } from '../src/objects/log-prob.js';
import { anyText } from './_text.js';
import { heardPiece } from './events/_pieces.js';

/** The bytes of a text in UTF-8. They shrink to none. */
const bytesOf = (text: string): fc.Arbitrary<number[]> =>
  drawn(
    () => [...Buffer.from(text, 'utf8')],
    (bytes) => (bytes.length > 0 ? [[]] : []),
  );

/**
 * Log probabilities of the tokens of a transcript: `{ token, logprob, bytes }`. `logprob` is not positive; `bytes` are
 * from 0 to 255, and those of the token in typical values. Throws a `RangeError` if an option is unknown.
 * Source: `LogProbProperties`.
 *
 * @example
 * fc.assert(fc.property(logProb(), ({ logprob, bytes }) => logprob <= 0 && bytes.every((byte) => byte < 256)));
 */
export function logProb(constraints: Constraints = {}): fc.Arbitrary<LogProb> {
  return tiered(constraints, (making) => {
    if (making.tier === 'edge') {
      const byte = oneNumber(0, 0, 1, 127, 128, 255);
      return object(
        { token: anyText(), logprob: oneNumber(0, 0, -1e-7, -0.5, -9999), bytes: list(byte, 0, 0, 1, 2, 4, 20) },
        making,
      );
    }
    return object(
      {
        token: heardPiece(),
        logprob: drawn(
          (random) => -random.nextInt(1, 40_000) / 20_000,
          (value) => (value === 0 ? [] : [0]),
        ),
        bytes: after(({ token }: Pick<LogProb, 'token'>) => bytesOf(token)),
      },
      making,
    );
  });
}
