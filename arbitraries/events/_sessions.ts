import type * as fc from 'fast-check';
import { weighted } from '../../src/engine/generate/choosing.js';
import type { Making } from '../../src/engine/generate/constraints.js';
import { draw } from '../../src/engine/generate/drawing.js';
import { drawn } from '../../src/engine/generate/drawn.js';
import { after } from '../../src/engine/generate/object.js';
import type { TypedSession } from '../../src/objects/typed-session.js';
import { secondOf, wireId } from '../_wire-id.js';
import { gaSession } from '../ga-session.js';
import { transcriptionSession } from '../transcription-session.js';

/** Sessions of both types. */
export const sessions = (making: Making): fc.Arbitrary<TypedSession> =>
  weighted<TypedSession>([making.tier === 'typical' ? 9 : 2, gaSession(making)], [1, transcriptionSession(making)]);

const PREFIX = 'event_';

/** The identifier of an event that comes within so many seconds after its session began. */
const idAfterSession = (within: number) =>
  after(({ session }: { session: TypedSession }) => {
    const begin = secondOf(session.id);
    return drawn(
      (random) => draw(wireId(PREFIX, begin + random.nextInt(0, within)), random),
      (id) =>
        wireId(PREFIX, begin)
          .shrink(id, undefined)
          .map(({ value }) => value),
    );
  });

/** The identifier of a typical event about a session, by the time in the identifier of the session. */
export const eventOfSession = ({ tier }: Making, within: number) =>
  tier === 'typical' ? { event_id: idAfterSession(within) } : {};
