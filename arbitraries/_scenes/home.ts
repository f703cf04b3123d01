import type { Scene } from '../_scene.js';
import { time } from './_dates.js';
import { choose, code, digits, oneOf, pairs } from './_draws.js';
import { firstName } from './_names.js';
import { bullets, lines, prompt, sentences } from './_text.js';
import { homeTools } from './tools/home.js';

const room = oneOf('living room', 'kitchen', 'bedroom', 'office', 'hallway', 'bathroom');
const door = oneOf('front door', 'back door', 'garage');
const zone = oneOf('upstairs', 'downstairs');
const degrees = digits(64, 74);
const percent = digits(10, 90, 10);
const thing = oneOf('pasta', 'laundry', 'bread', 'tea', 'rice', 'chicken');
const minutes = oneOf('3', '5', '8', '10', '12', '15', '20', '25', '30', '40', '45');
const routine = oneOf('movie night', 'good morning', 'leaving home', 'bedtime', 'dinner');
const song = oneOf('some jazz', 'the rain sounds', 'my dinner playlist', 'something calm', 'the news');

const instructions = choose(
  prompt`
    You are the voice of a smart home hub in a ${oneOf('family', 'two-story', 'shared')} house. You only hear what
      follows the wake word, so assume that short phrases are commands.

    ## Answering
    ${bullets(
      'Act first, then confirm in five words or less. "Done." is a fine answer.',
      'Ask back only if two devices fit and the difference matters.',
      'Whisper if the speaker whispers, and after 10 PM.',
      'No follow-up offers. Nobody wants "Is there anything else?" from a light switch.',
      'If a device is unreachable, say which one, and suggest power-cycling it once.',
      'Children may be speaking. Do not run the oven, the locks or purchases for a child.',
      'If what you heard was the TV, stay silent.',
    )}

    ## Never
    - Unlock a door or disarm the alarm by voice, whoever asks.
    - Tell one person what another one asked for.
  `,
  prompt`
    You control lights, heating, locks and routines for
      ${oneOf('the Brennan household', 'a family of four', 'two adults and a dog')}. Be
      ${oneOf('brief and dry', 'brief and friendly', 'quick')}. Temperatures are in Fahrenheit. ${sentences(
        '"A bit" means ten percent for lights and two degrees for heating.',
        'When someone says good night, run the bedtime routine and check the front door.',
        "If you can't do something, say so in one sentence and don't apologize twice.",
        'Use room names exactly as list_devices returns them.',
        'Between 10 PM and 6 AM keep lights under thirty percent unless asked otherwise.',
        'Timers without a label are for the kitchen.',
      )}
  `,
);

const user = lines`
  - ${oneOf('turn', 'hey, turn', 'can you turn')} ${oneOf('off', 'on')} the ${room} lights${oneOf('', ', please')}.
  - ${oneOf('dim', 'set', 'can you set')} the ${room} to ${oneOf('like ', '')}${percent} percent.
  - it's ${oneOf('freezing', 'kind of cold', 'way too warm', 'boiling')} ${zone}. Set it to ${degrees}.
  - did ${choose(oneOf('I', 'we', 'someone'), firstName)} lock the ${door}?
  - ${oneOf('start', 'run', 'can you run')} ${routine}${oneOf('', ' in ten minutes', ' now')}.
  - set a ${thing} timer for ${minutes} minutes.
  - how much power did we use ${oneOf('today', 'yesterday', 'this week')}?
  - no, the other one. The ${oneOf('lamp', 'ceiling light', 'light over the sink', 'one by the window')}.
  - what's the temperature ${choose(zone, oneOf('in here', 'outside'))}?
  - make it a bit ${oneOf('brighter', 'darker', 'warmer', 'cooler')} in
    ${choose(oneOf('here'), (random) => `the ${room(random)}`)}.
  - play ${song} in the ${room}.
  - why is the ${room} light ${oneOf('not responding', 'blinking', 'still on')}?
  - hey, is anyone ${oneOf('at the door', 'in the driveway', 'in the backyard')}?
  - ${oneOf('cancel that', 'never mind', 'stop', 'no, stop', 'undo that')}.
  - turn everything off except the ${room}, I'm going to ${oneOf('bed', 'sleep', 'lie down')}.
  - remind ${choose(firstName, oneOf('me'))} to
    ${oneOf('take the trash out', 'call the plumber', 'feed the cat', 'move the car')} at ${time(18, 21, 30)}.
`;

const assistant = lines`
  - ${oneOf('done', 'okay', 'sure')}. The ${room} lights are ${oneOf('on', 'off')}.
  - ${oneOf('okay', 'got it')}, ${room} at ${percent} percent.
  - setting ${zone} to ${degrees}. It's ${digits(60, 63)} in there right now, so give it about
    ${oneOf('ten', 'fifteen', 'twenty')} minutes.
  - the ${door} is locked. Its battery's down to ${digits(8, 20)} percent, so you may want to change it soon.
  - the ${door} isn't locked. Do you want me to lock it?
  - ${oneOf('starting', 'running')} ${routine}.
  - okay, ${routine} in ${digits(5, 30, 5)} minutes.
  - ${minutes} minutes for the ${thing}, starting now.
  - you've used ${digits(7, 38)} kilowatt-hours so far today. Most of that was the
    ${oneOf('dryer', 'heat pump', 'car charger', 'oven')}.
  - which one, the ${room} lamp or the ceiling light?
  - I can't reach the ${room} lamp. Try switching it off and on at the wall.
  - it's ${digits(62, 77)} degrees ${zone}, and the thermostat's set to ${degrees}.
  - I can't unlock ${oneOf('doors', 'the garage', 'the front door')} by voice. You can use the app or the keypad.
  - okay, a bit ${oneOf('brighter', 'darker', 'warmer', 'cooler')}.
  - everything's off except the ${room}. ${oneOf('Good night', 'Sleep well')}, ${firstName}.
  - the camera saw someone at the ${door} at ${time(8, 21)}. It looks like a delivery.
  - your ${thing} timer has ${digits(2, 14)} minutes and ${digits(5, 55, 5)} seconds left.
  - ${oneOf('canceled', 'okay, canceled', 'never mind, then')}.
  - I'll remind ${choose(oneOf('you'), firstName)} at ${time(17, 21, 30)}.
  - there's no routine called that. The closest one is ${routine}. Should I run it?
`;

/** Lights, heating and locks of a home. */
export const home: Scene = {
  name: 'Home hub voice control',
  vocabulary: 'short commands for lights, thermostat, timers, doors and rooms of a house, with a TV in the background',
  instructions,
  user,
  assistant,
  metadata: pairs({
    device: oneOf('kitchen-display', 'hallway-speaker', 'bedroom-speaker', 'mobile'),
    household: code('hh-%####'),
    wake_word: oneOf('true', 'false'),
    utterance: digits(1, 60),
    firmware: oneOf('4.2.0', '4.2.1', '4.3.0-beta.2'),
  }),
  ...homeTools,
};
