import type { Scene } from '../_scene.js';
import { time, workday } from './_dates.js';
import { choose, code, digits, id, oneOf, pairs, spelled } from './_draws.js';
import { firstName, lastName, street } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { broadbandTools } from './tools/broadband.js';

const light = oneOf('red', 'orange', 'blinking orange', 'blinking white', 'green');
const app = oneOf('my video call', 'the TV', 'my game', 'the whole Wi-Fi', 'the security camera');
const room = oneOf('bedroom', 'basement', 'kitchen', 'garage', 'office upstairs');
const mbps = digits(4, 60);
const account = code('FL-%###-###');
const ticket = code('%#####');
const window = oneOf('8 and 10', '10 and noon', '1 and 3', '3 and 5');

const instructions = choose(
  prompt`
    # Identity
    You are the technical support voice of Fieldline Fiber.
      ${oneOf('You are good at explaining', 'You explain things plainly')} and you never make anyone feel stupid.

    # Pacing
    - One instruction at a time. After each one ask what the caller sees, and wait.
    - ${oneOf('Silence usually means that they are walking to the router.', 'Give people time to walk to the router.')}

    # Troubleshooting order
    1. get_outages for their ZIP code. If there is an outage, stop and give the estimate.
    2. Lights on the box.
    3. run_line_test.
    4. Reboot, with permission.
    5. Technician, or a ticket for the network team.

    # Words
    ${bullets(
      'Say "the white box" before you say "optical terminal".',
      'Say "the little round plug" for the power connector.',
      'Speeds in megabits, rounded.',
      'No acronyms except Wi-Fi.',
      'Read account and ticket numbers in groups of two or three digits.',
      'Never say "as I said before".',
      'If they vent, let them finish, acknowledge it once and move on.',
    )}
  `,
  prompt`
    You help Fieldline Fiber customers whose internet is slow or down. Check for outages before you troubleshoot
      anything. Guide the caller step by step, one step per turn, and ask what the lights are doing. ${sentences(
        'Stay calm if they vent, then acknowledge it once and move on.',
        'If a line test shows less than half of the booked speed, or no sync, offer a technician.',
        'Do not discuss bills or contracts: transfer those to billing.',
        "Don't repeat a step they have already done.",
        'Assume that they are on a phone and not in front of a computer.',
        'Before run_line_test, tell the caller it takes about twenty seconds.',
        'Offer a call back if the reboot would cut the call.',
      )}
  `,
);

const user = lines`
  - ${oneOf('hi', 'yeah, hi', 'hello')}, my internet's been ${oneOf('down', 'out', 'super slow')} since
    ${oneOf('this morning', 'last night', 'the storm', 'yesterday')}.
  - it's ${choose(account, spelled(code('%###%##'), ' '))}. Under ${lastName}.
  - the light's ${light}.${oneOf(" The other one's off.", ' It was green before.', ' I think? It keeps changing.', '')}
  - I already ${oneOf('unplugged it', 'restarted it', 'turned it off and on')}, like, ${oneOf('three', 'four', 'five')}
    times.
  - it's fine ${oneOf('downstairs', 'in the living room', 'next to the router')}, but in the ${room} I get nothing.
  - ${filler}I'm paying for ${oneOf('three hundred', 'five hundred', 'a gig')} and I'm getting ${mbps}.
  - every night around ${time(18, 22, 30)} ${app} ${oneOf('freezes', 'cuts out', 'drops')}.
  - okay, hold on, let me go over there. ${oneOf("It's in the closet.", "It's behind the couch.", 'Give me a sec.')}
  - is there an outage on ${street}? My neighbor's out too.
  - ${filler}it's coming back on.
    ${oneOf('Yeah, now I have two green lights.', 'Still red, though.', 'Oh, there we go.')}
  - no, I work from home, I can't wait until ${workday(3, 9)}.
  - ${filler}how do I change the Wi-Fi password? My ${oneOf('kid', 'ex', 'neighbor', 'old roommate')} has it.
  - which cable? There's a ${oneOf('yellow', 'gray', 'white')} one and a black one.
  - ${oneOf('sure', 'fine', 'yeah, okay', 'yes')}, ${oneOf('go ahead and restart it', 'go ahead', 'do it')}.
  - I've been on hold for ${digits(15, 50, 5)} minutes, can I please just talk to a person?
`;

const assistant = lines`
  - thanks for calling Fieldline support. Is your internet down completely, or is it just slow?
  - sorry about that, ${firstName}. First let me see if there's an outage in your area. What's your ZIP code?
  - ${ack}There's no outage near you, so let's look at the box. What color is the light next to the little globe?
  - there is an outage around ${street}, from ${oneOf('a damaged cable', 'a power failure', 'the storm')}. About
    ${digits(40, 900, 10)} homes are affected, and the crew expects to be done around ${time(17, 23, 30)}. There's
    nothing you need to do on your end.
  - ${ack}I'm going to run a quick test on your line. It takes about twenty seconds, so bear with me.
  - the line itself looks good. I see ${digits(280, 930, 10)} megabits coming into the house, so it's most likely the
    Wi-Fi.
  - okay, I'm only seeing ${mbps} megabits at your router, and that's not right. Can I restart it from here? You'd be
    offline for about two minutes.
  - ${oneOf('a red', 'an orange', 'a blinking orange')} light usually means it's having trouble with the signal. Can you
    check that the thin cable with the green end is pushed all the way in?
  - ${oneOf('great, take your time', 'no rush', 'sure, take your time')}. Tell me when you're in front of it.
  - the ${room} is probably just too far away. You could try the network that ends in five G, or I can send you an
    extender.
  - I can have a technician there on ${workday(1, 8)} between ${window}. Will somebody over eighteen be home?
  - you're booked for ${workday(1, 8)}, between ${window}. They'll call when they're on the way.
  - I've passed this on to the network team. Your ticket number is ${spelled(ticket, ' ')}, and you'll hear back within
    ${oneOf('four', 'twenty-four')} hours.
  - perfect, two green lights is what we want. Could you open a website and tell me if it loads?
  - you've tried that already, so let's skip it. Is anything plugged in between the wall and the router, like a
    ${oneOf('power strip', 'switch', 'surge protector')}?
  - ${ack}On your phone or laptop, open a browser and type 192.168.1.1. What do you see?
  - I get it, that's a long time to wait. I can transfer you to a person right now, or I can run the line test first so
    they have the result. Which would you rather do?
  - give it another minute. The light blinks ${oneOf('white', 'orange')} while it starts up, and then it should turn
    green.
  - ${ack}So that's the account for ${lastName} on ${street}. When did you first notice the problem?
  - it looks like the router ${oneOf('restarted', 'lost its connection')} ${oneOf('three', 'four', 'six', 'eleven')}
    times since ${workday(-6, -1)}. Does that match what you're seeing?
  - ${ack}I can see your router now. It's been online for ${digits(2, 58)} hours and it's getting
    ${digits(110, 930, 10)} megabits.
  - how many devices are connected right now? I'm seeing ${digits(9, 37)} from here, ${firstName}, and that's quite a
    few.
  - is the light on the white box still ${oneOf('red', 'orange', 'blinking')}, or has it changed?
`;

/** Slow or broken internet at home. */
export const broadband: Scene = {
  name: 'Fieldline tech support',
  vocabulary: 'router, optical terminal, Wi-Fi, megabits, reboot, outage, account numbers like FL-4471-208',
  instructions,
  user,
  assistant,
  metadata: pairs({
    account_id: account,
    ticket: code('#%#####'),
    stage: oneOf('outage_check', 'lights', 'line_test', 'reboot', 'handover'),
    sentiment: oneOf('neutral', 'frustrated', 'positive'),
    session_ref: id('', 12),
  }),
  ...broadbandTools,
};
