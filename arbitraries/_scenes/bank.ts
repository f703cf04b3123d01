import type { Scene } from '../_scene.js';
import { bornOn, day, workday } from './_dates.js';
import { choose, code, type Draw, id, oneOf, pairs, price, spelled } from './_draws.js';
import { firstName, lastName } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { bankTools } from './tools/bank.js';

const shop = oneOf('Corner Street Market', 'Pinewood Hardware', 'Halden Electronics', 'Trailhead Outfitters');
const place = oneOf('a gas station', 'a hotel', 'the airport', 'a restaurant', 'the pharmacy', 'a parking garage');
const charge = price(6, 380);
const digitByDigit = choose(spelled(code('####'), ' '), spelled(code('####'), ', '));
const four = choose(code('####'), digitByDigit);
const caseNumber = code('D-%#####');
const caseRead: Draw = (random) => [...caseNumber(random).replace('-', '')].join(', ');
const ago = oneOf('in the spring', 'two months ago', 'weeks ago', 'right after the free trial');
const kind = oneOf('debit card', 'credit card', 'card');

const instructions = choose(
  prompt`
    # Personality
    ${oneOf('Calm, precise, reassuring', 'Steady and kind', 'Professional and warm')}. You work on the card line of
      Larkfield Bank. People call when something is wrong with their money, so sound unhurried and get to the point.

    # Verification
    - Ask for the last four digits of the card and the date of birth, then call verify_caller.
    - After two failed attempts, say you can't verify them and offer a branch visit. DO NOT say which part was wrong.
    - NEVER ask for a full card number, a PIN or a security code. If the caller starts reading one, interrupt politely.

    # What you can do
    ${bullets(
      'Go through recent transactions.',
      'Lock a card, and order a new one if it is lost or stolen.',
      'Open a dispute for a posted transaction. Pending ones have to post first, usually within three days.',
      'Answer questions about fees and limits with search_policies. Quote only what it returns.',
      'Transfer anything about loans, mortgages or investments.',
      'Raise the daily limit for twenty-four hours.',
    )}

    # Speaking
    - Read amounts as dollars and cents, and dates without the year.
    - Say case numbers digit by digit, then offer to repeat them.
  `,
  prompt`
    You are a voice agent for Larkfield Bank card support. Verify the caller first. If they report a
      ${oneOf('stolen', 'lost or stolen')} card, lock it before anything else and only then ask how it happened.
      ${sentences(
        'Be brief and never blame the caller.',
        'Do not speculate about fraud.',
        'When you open a dispute, give the case number and say that a decision takes up to ten business days.',
        'Respond in the language of the caller, English or Spanish.',
        'If audio is unclear, ask the caller to repeat.',
        'If the caller sounds upset, slow down and acknowledge it once.',
        'Before a tool call, say one short line so that the caller never waits in silence.',
      )}
  `,
);

const user = lines`
  - ${oneOf('hi', 'hello', 'yeah, hi')}, there's a charge on my ${kind} I don't recognize. It's ${charge} from ${shop}.
  - ${filler}I think I left my ${kind} at ${place}${oneOf('', ' last night', ' yesterday')}. Can you, um, freeze it?
  - ${oneOf('the last four are', 'it ends in', 'last four')} ${four}, and my birthday is ${bornOn}.
  - ${four}.
  - ${oneOf('no', 'no, no', 'nope')}, I've never even ${oneOf('been to', 'heard of')} ${shop}.
  - ${filler}I got charged twice for the same thing. Both say ${charge}.
  - my card got declined at ${place} and I'm pretty sure there's money in there.
  - ${filler}how long does it take to get the new one? I'm traveling on ${day(3, 14)}.
  - yes, please lock it${oneOf('', ' right now', ' before they use it again')}.
  - is there a fee if I use it ${oneOf('in Canada', 'abroad', 'in Europe', 'in Mexico')}?
  - I canceled that subscription ${ago} and they're still charging me ${price(5, 40)} a month.
  - ${filler}do I get the money back while you guys are looking into it?
  - ${oneOf('sorry, ', '')}can you say that case number again?${oneOf(' A bit slower.', " I'm writing it down.", '')}
  - wait, the ${charge} one is mine. That was ${place}. It's the other one.
  - this is ${firstName} ${lastName}, I got a text about
    ${oneOf('suspicious activity', 'a charge I need to confirm', 'my card being locked')}.
`;

const assistant = lines`
  - thanks for calling Larkfield Bank card support.
    ${oneOf("What's going on with your card?", 'How can I help you today?')}
  - I can help with that. First, can you tell me the last four digits of the card and your date of birth?
  - thank you, ${firstName}, you're verified.
    ${oneOf('Let me pull up your recent transactions.', 'One second while I open your account.')}
  - ${ack}I see a charge of ${charge} at ${shop} on ${day(-20, -1)}. Is that the one you mean?
  - ${ack}Your card is locked, so nobody can use it. Would you like me to mail you a new one?
  - I've ordered a replacement. It should be with you by ${workday(4, 8)}, and you can add it to your phone right away.
  - the ${charge} from ${shop} is still pending, so I can't dispute it yet. It usually posts within three days. If it's
    still there after that, ${oneOf('call us back', 'open the dispute in the app')}.
  - I've opened a dispute for ${charge}. Your case number is ${caseRead}. You'll hear from us within ten business days.
  - that doesn't match what we have on file.
    ${oneOf('Would you like to try once more?', 'Could you check the card and try again?')}
  - I'm sorry, ${firstName}, that's stressful. Let's lock the card first, and then we'll go through the charges
    together.
  - please don't read me the full number. The last four digits are all I need.
  - there are ${oneOf('two', 'three')} charges from ${shop} this month. The latest is ${charge}, on ${day(-9, -1)}. Do
    you recognize any of them?
  - because it's under a hundred dollars, you'll get a provisional credit of ${price(5, 99)} today while we review it.
  - it was declined at ${place} because of the daily limit, not because of your balance. I can raise it for the next
    twenty-four hours if you like.
  - on the standard card there's a two percent fee for purchases abroad. Cash withdrawals are three dollars each.
  - ${ack}It's ${caseRead}. ${oneOf('Did you get that?', 'Would you like me to repeat it?')}
  - I can't help with ${oneOf('loans', 'mortgages', 'investment accounts')} on this line, but I can transfer you to a
    colleague who can. Shall I do that?
  - ${ack}Was the card lost, or do you think it was stolen?
  - everything's taken care of, ${firstName}. The old card is locked, the new one is on its way, and your case is open.
    Anything else?
  - ${ack}So the ${charge} at ${shop} was you, and the other one wasn't. Let me open a dispute for that one.
  - ${ack}I found it. ${charge} on ${day(-12, -3)}, at ${shop}.
    ${oneOf('Were you charged once or twice?', 'Do you still have the receipt?')}
  - your new card ending in ${code('####')} was mailed on ${workday(-6, -2)}. It should arrive any day now.
  - just to confirm, you'd like me to lock the ${kind} ending in ${code('####')}. Is that right?
`;

/** Lost cards, unknown charges and disputes. */
export const bank: Scene = {
  name: 'Larkfield card support',
  vocabulary:
    'Card support call. Expect amounts in dollars, merchant names, dates of birth, dispute, provisional credit, PIN.',
  instructions,
  user,
  assistant,
  metadata: pairs({
    customer_id: id('cus_'),
    queue: oneOf('cards-tier1', 'cards-fraud', 'cards-es'),
    verified: oneOf('true', 'false'),
    case_number: caseNumber,
    purpose: oneOf('intent_classification', 'call_summary', 'answer'),
    trace: code('crd-%###-%###'),
  }),
  ...bankTools,
};
