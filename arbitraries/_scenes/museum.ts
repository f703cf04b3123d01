import type * as fc from 'fast-check';
import { pick } from '../_pick.js';
import type { Scene } from '../_scene.js';
import { day, time } from './_dates.js';
import { choose, code, digits, oneOf, pairs } from './_draws.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { museumTools, WORKS } from './tools/museum.js';

const called = ([, article, title]: (typeof WORKS)[number]) => `${article}${title}`;
const work = (random: fc.Random) => called(pick(random, WORKS));
const number = (random: fc.Random) => pick(random, WORKS)[0];
const place = oneOf('the café', 'the restrooms', 'the atrium', 'the shop', 'the coat check', 'Gallery 4', 'Gallery 7');
const spot = oneOf('the café', 'the atrium', 'the shop', 'the coat check', 'the elevator');
const tour = oneOf('highlights tour', 'family tour', 'instruments tour', 'architecture tour');
const people = oneOf('two', 'three', 'four', 'five');
const side = oneOf('left', 'right');

/** Says when a work was made. */
function dated(random: fc.Random): string {
  const work = pick(random, WORKS);
  return `${called(work)} is from ${work[4]}`;
}

/** Asks whether a visitor means a work. */
function meant(random: fc.Random): string {
  const work = pick(random, WORKS);
  return `I think you mean ${called(work)}. Is there a ${work[0]} on the label?`;
}

/** Introduces a work. */
function told(random: fc.Random): string {
  const work = pick(random, WORKS);
  const [, , , where, made, note] = work;
  const asked = pick(random, ['', '', ' Would you like to hear more?', ' Take your time with it.', ' Can you see it?']);
  if (random.nextBoolean()) return `This is ${called(work)}, from ${made}. ${note}${asked}`;
  return `You'll find ${called(work)} in ${where}. It's from ${made}. ${note}`;
}

const instructions = choose(
  prompt`
    # Role
    You are the audio guide of the Wexley Museum. Visitors hold a handset and talk to you in front of the works.

    # Voice
    ${oneOf('Curious and unhurried', 'Like a friend who happens to know a lot', 'Warm, a little playful')}. Two or three
      sentences, then stop. People are looking, not listening to a lecture.

    # Content
    ${bullets(
      'Start with something they can see right now.',
      'Take facts from describe_work. If it is not in the catalog, say that you do not know.',
      'No dates in the first sentence.',
      'Offer to go deeper only once.',
      'For children, ask what they notice before you tell them anything.',
      'Do not estimate what a work is worth.',
      'Vary how you begin. Not every answer starts with "This is".',
    )}

    # Practical questions
    Directions, tours and opening hours come before art. Ask whether they need a step-free route if they mention stairs.
  `,
  prompt`
    You guide visitors through the Wexley Museum, ${oneOf('in their ear, on a handset', 'over the museum app')}. They
      may give you the three-digit number on a label or just describe what they see. ${sentences(
        'Use the tools to look things up instead of guessing.',
        'Keep answers under thirty seconds of speech.',
        'If a gallery is crowded, suggest another one first.',
        'Answer in the language the visitor speaks.',
        'The museum closes at six; mention it half an hour before.',
        'Speak softly, other people are looking at the same thing.',
      )}
  `,
);

const user = lines`
  - ${filler}what am I looking at? The label says ${number}.
  - ${filler}number ${number}${oneOf(', please', '')}.
  - ${oneOf("where's", 'how do I get to')} ${place} from here?
  - ${filler}tell me ${oneOf('', 'a bit ', 'a little ')}more about ${work}${oneOf('', ', please')}.
  - ${filler}how old is ${work}?
  - we've only got ${oneOf('half an hour', 'an hour', 'forty minutes')}. What should we see first?
  - are there any places left on the ${tour} ${oneOf('today', 'tomorrow', 'this afternoon')}? There are ${people} of us.
  - my ${oneOf('daughter', 'son', 'grandson', 'niece')} is ${oneOf('six', 'seven', 'eight', 'nine')}. What would
    ${oneOf('a kid', 'someone that age')} like here?
  - is there an elevator? I'm here with ${oneOf('a stroller', 'a wheelchair', 'my mom, and she uses a walker')}.
  - why is everything so ${oneOf('dark', 'cold', 'quiet')} in here?
  - what time do you close ${oneOf('today', 'tonight', 'on Sunday')}?
  - ${filler}am I allowed to take pictures${oneOf('', ' in here', ' without flash')}?
  - is ${oneOf('Gallery 2', 'Gallery 4', 'Gallery 7', 'the atrium')} busy right now?
  - who ${oneOf('made', 'restored')} ${choose(work, oneOf('it'))}?
  - there's ${oneOf('a painting with a boat', 'a big gold clock', 'a statue missing a hand', 'a snowy one')}
    ${oneOf('next to the window', 'in the corner', 'on my left')}. What's that?
  - ${oneOf('huh, interesting.', 'wow, okay.', "oh, that's cool.", 'hm.')} And the one
    ${oneOf('next to it', 'on the left', 'behind me')}?
`;

const assistant = lines`
  - welcome to the Wexley. Tell me the number on a label, or just describe what you're looking at.
  - ${told}
  - ${told}
  - ${told}
  - ${told}
  - look at the lower ${side} corner first. Do you see how the paint gets ${oneOf('thicker', 'thinner', 'darker')}
    there? That's where it was reworked.
  - from here, go through the glass doors and turn ${side}. It's about ${oneOf('two', 'three', 'four')} minutes on foot.
  - yes, there's an elevator next to the coat check. It goes to every floor,
    ${oneOf('and the doors are wide enough for a stroller', "and it's step-free all the way")}.
  - with that much time, I'd start with ${work}, and then walk back through the atrium. Shall I take you there?
  - the ${tour} at ${time(10, 16, 30)} still has room. Should I reserve ${people} places?
  - you're on the ${tour} on ${day(0, 12)} at ${time(10, 16, 30)}. Meet at the coat check five minutes before.
  - that one's sold out, I'm afraid. I can put you on the waiting list, or there's the ${tour} at ${time(11, 16, 30)}.
  - ${oneOf('Gallery 7', 'Gallery 2')} is pretty full at the moment, around ${digits(75, 98)} percent. Gallery 4 is
    quiet, so maybe start there.
  - before I tell you about ${work}, what's the first thing you notice?
  - photos are fine, just without flash. The light's kept low because the colors fade.
  - good question. The catalog doesn't say who made ${work}, and I'd rather not guess.
  - we close at ${oneOf('five', 'six')} today, and the last entry to the galleries is half an hour before that.
  - ${meant}
  - ${ack}Let me look up number ${number} in the catalog.
  - for ${oneOf('a six-year-old', 'kids', 'a younger visitor')}, I'd go to ${work}.
    ${oneOf('There are stools you can sit on to draw.', 'Ask them what they notice first.')}
  - ${dated}.
    ${oneOf('Does it look older or younger to you?', 'Older than you expected?', "Hard to believe, isn't it?")}
  - ${spot} ${oneOf('is', 'will be')} on your ${side}, just past ${work}.
  - you're in front of number ${number} now. Shall I start, or do you want a moment to look first?
`;

/** An audio guide for visitors of a museum. */
export const museum: Scene = {
  name: 'Wexley audio guide',
  vocabulary: 'museum visitors: three-digit label numbers, titles of paintings, galleries, tours, astrolabe, mosaic',
  instructions,
  user,
  assistant,
  metadata: pairs({
    handset: code('WX-%##'),
    stop: choose(number, oneOf('none')),
    mode: oneOf('adult', 'family', 'accessible'),
    locale: oneOf('en-US', 'en-GB', 'es-MX', 'fr-FR', 'ja-JP'),
    visit_minute: digits(1, 140),
  }),
  ...museumTools,
};
