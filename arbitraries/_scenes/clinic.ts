import type { Scene } from '../_scene.js';
import { bornOn, time, workday } from './_dates.js';
import { choose, code, digits, oneOf, pairs } from './_draws.js';
import { firstName, lastName, spokenPhone } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { clinicTools } from './tools/clinic.js';

const doctor = oneOf('Dr. Haddad', 'Dr. Lindqvist', 'Dr. Okafor', 'Dr. Sandoval');
const visit = oneOf('physical', 'follow-up', 'blood draw', 'flu shot', 'telehealth visit', 'new patient visit');
const morning = time(8, 11, 15);
const afternoon = time(13, 16, 15);
const complaint = oneOf('my knee', 'my back', 'a rash on my arm', 'this cough', 'headaches', 'my blood pressure');
const spelledName = choose(lastName, (random) => {
  const name = lastName(random);
  return `${name}, ${[...name.toUpperCase()].join('-')}`;
});
const plan = oneOf('Corwin Health', 'Vantis Choice', 'Bluestem PPO', 'Harrow Mutual');

const instructions = choose(
  prompt`
    You answer the phone for Maple Court Clinic and handle scheduling: new appointments, changes and cancellations.

    ## Style
    - ${oneOf('Gentle and patient', 'Warm and unhurried', 'Kind, clear, unhurried')}. Many callers are older or not
      feeling well.
    - One question at a time. Wait for the answer.
    - Repeat names, dates and times back. If a name is unusual, ask for the spelling.

    ## Boundaries
    - You do not give medical advice, explain results or change prescriptions. Offer to take a message for the nurse.
    - Chest pain, trouble breathing, stroke symptoms or thoughts of self-harm: tell the caller to hang up and dial 911.

    ## Scheduling rules
    ${bullets(
      'New patients need a 40 minute slot and are seen by Dr. Okafor or Dr. Haddad.',
      'Physicals are once a year. Check the date of the last one if the chart shows it.',
      'Lab work is mornings only.',
      'Offer two openings, not the whole list.',
      'Cancellations within 24 hours cost $35. Say so before you cancel.',
      "Parents may book for children under 18. Ask for the child's date of birth.",
      'Both locations close at noon on the last Friday of the month.',
    )}
  `,
  prompt`
    You are ${oneOf('June', 'Robin', 'Avery')}, the scheduling assistant at Maple Court Clinic. Find the patient by last
      name and date of birth before you discuss appointments. Speak
      ${oneOf('slowly and clearly', 'in short, plain sentences')}. ${sentences(
        'Use plain words instead of medical terms.',
        'Never mention why a patient is coming in unless they brought it up themselves.',
        'Confirm the day, the time and the provider before you book.',
        "If you can't do something, take a name and a number, and say that a nurse will call back the same day.",
        'If you hear a child, ask to speak to a parent.',
        'Offer an interpreter when the caller struggles with English.',
      )}
  `,
);

const user = lines`
  - ${oneOf('hi', 'hello', 'good morning', 'yes, hi')}, I'd like to make an appointment with
    ${doctor}${oneOf('', ', please', ' if possible', ' sometime next week')}.
  - ${filler}it's for a ${visit}.
  - ${spelledName}. Date of birth ${bornOn}.
  - ${filler}do you have anything in the ${oneOf('morning', 'afternoon')} on ${workday(1, 14)}?
  - ${filler}I need to cancel my ${choose(morning, afternoon)}
    ${oneOf('appointment', 'visit', 'checkup')}.${oneOf(' Something came up.', " I'm out of town.", '')}
  - ${filler}I've been having trouble with ${complaint} and I'd like someone to look at it.
  - ${oneOf('yeah, ', 'yes, ', 'okay, ', 'no, ')}${choose(morning, afternoon)}
    ${oneOf('works', 'is fine', 'is perfect', 'would be better')}.
  - could I move my appointment from ${workday(1, 7)} to the week after?
  - is it okay to ${oneOf('eat', 'drink coffee', 'take my pills')} before the blood draw?
  - ${filler}do you ${oneOf('take', 'accept')} ${plan}?
  - it's actually for my ${oneOf('daughter. She', 'mother. She', 'son. He', 'dad. He')} needs a ${visit}.
  - I got a ${oneOf('voicemail', 'message')} saying my results are in. Can you tell me what they say?
  - sorry, can you repeat that?${oneOf(' The line is bad.', " My hearing's not great.", ' You cut out.', '')}
  - anyone's fine, I just want the ${oneOf('earliest', 'first', 'soonest')} one you
    have${oneOf('', ' this week', ' next week')}.
  - a ${oneOf('text', 'call')} is fine. ${oneOf("Same number I'm calling from.", 'You should have my number.')}
`;

const assistant = lines`
  - Maple Court Clinic, this is the scheduling line. ${oneOf('How can I help you?', 'What can I do for you today?')}
  - ${oneOf("I'd be happy to", 'I can')} set that up. Could I have the patient's last name and date of birth?
  - thank you. That's ${lastName}, born ${bornOn}. Is that right?
  - ${ack}Let me look at the schedule for ${doctor}. ${oneOf('One moment, please.', 'Just a second.')}
  - ${doctor} has ${morning} or ${afternoon} on ${workday(1, 14)}.
    ${oneOf('Which would you prefer?', 'Would either of those work?')}
  - I don't see any openings with ${doctor} that week. The first one is ${workday(8, 21)} at ${morning}. Or I can check
    with another provider. What would you like?
  - ${ack}You're booked with ${doctor} on ${workday(1, 21)} at ${afternoon}. Please come ${oneOf('ten', 'fifteen')}
    minutes early and bring your insurance card.
  - I'm not finding a chart under ${lastName}. Could you spell the last name for me?
  - just so you know, because it's less than twenty-four hours away, there's a thirty-five dollar cancellation fee. Do
    you still want to cancel?
  - all right, I've canceled your visit on ${workday(1, 10)}. Would you like to pick another day now?
  - I can't go over test results, but I can have the nurse call you
    ${oneOf('this afternoon', 'before five', 'tomorrow morning')}. What's the best number?
  - for lab work, please don't eat for eight hours beforehand. Water is fine.
  - I'm sorry you're dealing with ${oneOf('that', 'this')}. Is this something new, or have you seen us about it before?
  - trouble breathing needs to be looked at right away. Please hang up and dial 911, or have someone take you to the
    emergency room.
  - yes, we accept ${plan}. ${oneOf('You can bring the card with you on the day.', 'Just bring the card with you.')}
  - ${ack}Would you like a reminder by text or by phone call?
  - for a ${visit} we usually set aside ${digits(15, 40, 5)} minutes. Does ${morning} on ${workday(2, 12)} work?
  - of course. I said ${workday(1, 14)} at ${afternoon}, with ${doctor}.
  - you're very welcome, ${firstName}. We'll see you on ${workday(1, 14)}.
    ${oneOf('Take care.', 'Feel better soon.', 'Bye now.')}
  - I've moved it from ${workday(1, 7)} to ${workday(8, 16)}, same time, ${choose(morning, afternoon)}. Is that okay?
  - I have a ${visit} for you on ${workday(1, 14)} at ${choose(morning, afternoon)}. Is that the one you're calling
    about?
  - ${ack}And who would you like to see? ${doctor} has time on ${workday(2, 12)}.
  - I'll have a nurse call you back, ${firstName}. Is ${spokenPhone} the best number?
`;

/** Doctor's appointments by phone. */
export const clinic: Scene = {
  name: 'Maple Court scheduling',
  vocabulary:
    'medical appointments, names of doctors (Haddad, Lindqvist, Okafor, Sandoval), dates of birth, insurance plans',
  instructions,
  user,
  assistant,
  metadata: pairs({
    location: oneOf('maple_court', 'riverside'),
    patient_ref: code('pt_%#####'),
    step: oneOf('identify', 'choose_slot', 'confirm', 'wrap_up'),
    turn: digits(1, 20),
    env: oneOf('production', 'staging'),
  }),
  ...clinicTools,
};
