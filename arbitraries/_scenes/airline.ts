import type { Scene } from '../_scene.js';
import { day, time } from './_dates.js';
import { choose, code, digits, id, oneOf, pairs, price, spelled } from './_draws.js';
import { firstName, lastName } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { airlineTools } from './tools/airline.js';

const from = oneOf('Boston', 'Chicago', 'Denver', 'Atlanta', 'Seattle', 'Philadelphia', 'Austin', 'Minneapolis');
const to = oneOf('Lisbon', 'Dublin', 'Reykjavik', 'Toronto', 'Halifax', 'Miami', 'San Diego', 'Nashville', 'Portland');
const hub = oneOf('Charlotte', 'Newark', 'Montreal', 'Detroit');
const reason = oneOf('weather', 'a crew delay', 'a maintenance issue', 'air traffic control', 'the storm');
const locator = code('?%??%?');
const flight = choose(code('flight %##'), code('HB %##'));

const instructions = choose(
  prompt`
    # Role
    You are the phone agent for Harbor Air. You help passengers whose plans have changed get on another flight.

    # Tone
    ${oneOf('Warm, calm and brief', 'Friendly but efficient', 'Calm, never rushed', 'Empathetic, to the point')}.
      ${oneOf('Two', 'Three')} sentences per turn at most.

    # Rules
    ${bullets(
      'Ask for the confirmation code and the last name before you look anything up.',
      'Read confirmation codes back one character at a time.',
      'Offer at most two flights at once, earliest first.',
      'Say times the way people do ("quarter past six", "7:40 in the morning").',
      'Never promise a refund. Say that the refunds team will email within seven days.',
      'If the caller is at the airport and boarding within the hour, transfer to a human right away.',
      'If you did not hear something clearly, ask. Do not guess.',
    )}

    # Tools
    - Before search_flights, say something short like "Let me see what else is flying that day."
    - Call rebook_passenger only after a clear yes to the flight, the date and the price.
  `,
  prompt`
    You are ${oneOf('Mara', 'Jonah', 'the voice agent')} on the Harbor Air rebooking line. Callers are often
      ${oneOf('stressed', 'tired', 'in a hurry')}, so keep it short and lead with the solution. Look up the booking
      first, then offer the next ${oneOf('one or two', 'two')} flights with open seats. ${sentences(
        'The change fee is $75, or nothing if we canceled the flight.',
        'Confirm the flight, the date and the price before you change anything.',
        'If the caller asks for a person, transfer them without arguing.',
        'Do not comment on why a flight was canceled beyond what the tools say.',
        'Spell out gates and seats ("B as in bravo, four").',
        'When nothing is left that day, offer the first flight of the next morning.',
      )}
  `,
);

const user = lines`
  - hi, ${oneOf('um, ', '')}my flight to ${to} just got canceled and I need to get there by ${day(1, 6)}.
  - ${filler}the confirmation code is ${spelled(locator, ', ')}. Last name ${lastName}.
  - it's ${choose(spelled(locator), locator)}${oneOf(", and it's under", '. Last name is', ', the name is')}
    ${lastName}.
  - ${filler}is there anything ${oneOf('earlier', 'sooner', 'later')}? I've got a
    ${oneOf('meeting', 'wedding', 'connection', 'job interview')} at ${time(13, 16, 15)}.
  - ${filler}let's do the ${time(6, 19)} one.
  - ${filler}how much would it be to move to ${day(2, 20)}?
  - no, I'd rather have
    ${oneOf('an aisle seat', 'a window seat', 'a nonstop')}${oneOf(" if there's one left", '', ' if you can')}.
  - can you tell me if ${flight} is on time?
  - ${filler}we're two adults and ${oneOf('a toddler', 'a baby', 'two kids')}. We need to sit together.
  - I'm at the airport in ${from} right now and the line at the desk is
    ${oneOf('insane', 'like a hundred people', 'not moving')}.
  - ${filler}what happens to my checked bag? It's already gone through to ${hub}.
  - ${filler}I missed my connection in ${hub} because of ${reason}. What are my options to ${to}?
  - ${oneOf('yes', 'yeah', 'sure', 'yep', 'okay')},
    ${oneOf('go ahead', 'please do', 'that works', 'book it', "let's do that")}.
  - ${filler}can I just fly out of ${from} on ${day(3, 30)} instead and keep the return the way it is?
  - ${oneOf("I don't want a voucher", "I don't really want a credit")}, I want my money back.
  - it's, uh, ${oneOf('hold on', 'let me find it', 'where is it')}... ${locator}.
  - no, that's it. ${oneOf('Thank you so much.', 'Thanks.', 'Thanks for your help.', 'Bye.')}
`;

const assistant = lines`
  - ${oneOf('Okay', 'All right', 'Great')}, I've got your trip. You're on ${flight} from ${from} to ${to}, leaving
    ${day(1, 30)} at ${time(6, 21)}. Is that the one you'd like to change?
  - ${oneOf('Got it', 'Perfect')}, thanks, ${firstName}. ${oneOf('Give me a second', 'One moment')} while I see what
    else is flying to ${to}.
  - there are two options on ${day(1, 12)}. One leaves ${from} at ${time(6, 10)} and it's nonstop. The other is at
    ${time(13, 18)}, with a stop in ${hub}. Which works better for you?
  - I'm sorry, ${firstName}. Your ${time(6, 20)} flight was canceled because of ${reason}, so there's no charge to move
    you.
  - you're all set. You're confirmed on ${flight} to ${to} on ${day(1, 20)}.
    ${oneOf('The new itinerary is on its way to your email.', "You'll get an email in a minute or so.")}
  - ${ack}The fare difference comes to ${price(15, 190)} per person, and there's no change fee. Shall I go ahead?
  - let me read that back. ${spelled(locator)}. ${oneOf('Did I get that right?', 'Is that correct?')}
  - that one's full, unfortunately. I can put you on the standby list, or there's a seat at ${time(13, 21)}. What would
    you like to do?
  - ${ack}Let me check on ${flight} for you.
  - it's running about ${digits(20, 90, 5)} minutes late because of ${reason}. It's now leaving from gate ${code('B%')}.
  - ${ack}Can you give me your six-character confirmation code and the last name on the booking?
  - sorry, I missed the last two characters. Was that ${spelled(code('?%'), ', ')}?
  - your checked bag moves with you automatically, so there's nothing you need to do in ${hub}.
  - you'd have ${digits(40, 75, 5)} minutes to connect in ${hub}. That's a little tight, but both gates are in the same
    terminal. Would you rather take the later one?
  - I can hold that seat until ${time(17, 21, 30)} tonight, so you've got time to check with
    ${oneOf('your family', 'work')}.
  - I hear you. I can't issue refunds myself, but I've sent your request to the refunds team, and they'll email you
    within seven days.
  - no problem, ${firstName}. I've left your original booking as it is. Is there anything else I can help with?
  - ${ack}So that's ${from} to ${to} on ${day(2, 30)}, ${oneOf('one passenger', 'two passengers', 'three passengers')}.
    Let me see what's open.
`;

/** Changes of booking after canceled and missed flights. */
export const airline: Scene = {
  name: 'Harbor Air rebooking',
  vocabulary: 'expect words related to flights, airports, fares and six-character confirmation codes',
  instructions,
  user,
  assistant,
  ...airlineTools,
  metadata: pairs({
    topic: oneOf('rebooking', 'cancellation', 'flight_status', 'refund'),
    confirmation_code: locator,
    conversation_turn: digits(1, 24),
    channel: oneOf('phone', 'web', 'kiosk'),
    call_id: id('call-', 10),
    loyalty_tier: oneOf('none', 'silver', 'gold'),
  }),
};
