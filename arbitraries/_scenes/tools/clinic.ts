import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { birthday, isoTime } from '../_dates.js';
import { code, digits, oneOf, some } from '../_draws.js';
import { firstName, lastName } from '../_names.js';
import { date, derivedTool, flag, optional, text, tool, word, workdate } from '../_tools.js';

const PROVIDERS = ['dr_haddad', 'dr_lindqvist', 'dr_okafor', 'dr_sandoval'];
const VISITS = ['new_patient', 'follow_up', 'physical', 'vaccination', 'lab_work', 'telehealth'];
const patient = code('pt_%#####');
const slot = code('slot_%####');

const findPatient = tool(
  'find_patient',
  'Find the chart of a patient. Use the spelling the caller gave; ask again if nothing is found.',
  { last_name: text(lastName), date_of_birth: text(birthday, 'YYYY-MM-DD') },
  (random, { last_name, date_of_birth }) => {
    if (random.nextInt(1, 6) === 1) return { matches: [] };
    const name = `${firstName(random)} ${last_name}`;
    return {
      matches: [{ patient_id: patient(random), name, date_of_birth, primary_provider: pick(random, PROVIDERS) }],
    };
  },
);

const findOpenings = tool(
  'find_openings',
  'Open appointments from a date on, soonest first. Say "let me look at the schedule" before calling.',
  {
    visit_type: word(VISITS),
    provider: optional(word(PROVIDERS, 'Leave out if the caller does not mind')),
    from_date: workdate(0, 21),
    part_of_day: optional(word(['morning', 'afternoon'])),
  },
  (random, args) => {
    const [first, last] =
      args.part_of_day === 'morning' ? [8, 11] : args.part_of_day === 'afternoon' ? [13, 16] : [8, 16];
    const hours = [0, 1, 2].map(() => isoTime(random, first!, last!, 15));
    const openings = some(random, [...new Set(hours)].sort(), 0, 3).map((at) => ({
      slot_id: slot(random),
      start: `${args.from_date}T${at}`,
      provider: args.provider ?? pick(random, PROVIDERS),
    }));
    return { openings, next_page: openings.length === 3 ? 'p2' : null };
  },
);

const bookAppointment = tool(
  'book_appointment',
  'Book an opening for a patient. Repeat day, time and provider to the caller and wait for a yes.',
  {
    patient_id: text(patient),
    slot_id: text(slot, 'From find_openings'),
    reason: text(
      oneOf('annual physical', 'flu shot', 'follow-up on blood work', 'knee pain', 'rash', 'prescription renewal'),
      'Reason for the visit in the words of the caller',
    ),
    reminder: optional(word(['text', 'call', 'none']), 40),
    interpreter: optional(word(['es', 'fr', 'vi', 'ar']), 85),
  },
  (random, { slot_id, reminder = 'text' }) => ({
    appointment_id: code('apt_%#####')(random),
    slot_id,
    status: 'booked',
    reminder,
  }),
);

const cancelAppointment = tool(
  'cancel_appointment',
  'Cancel a booked appointment. There is a fee within 24 hours of the start; tell the caller before you cancel.',
  { appointment_id: text(code('apt_%#####')), offer_reschedule: flag() },
  (random, { appointment_id }) => ({ appointment_id, status: 'canceled', fee: pick(random, [0, 0, 0, 35]) }),
);

const instructions = derivedTool(
  'get_visit_instructions',
  'What a patient should bring and how to prepare for a kind of visit.',
  { visit_type: word(VISITS) },
  (random, args) => {
    const always = `Bring a photo ID and an insurance card. Arrive ${digits(10, 20, 5)(random)} minutes early.`;
    if (args.visit_type === 'lab_work')
      return `${always} Nothing to eat for 8 hours before the blood draw; water is fine.`;
    if (args.visit_type === 'telehealth')
      return 'A link is sent by text 30 minutes before. Have a list of medications ready.';
    if (args.visit_type === 'new_patient')
      return `${always} Fill in the intake form online or allow another 20 minutes.`;
    return always;
  },
);

const HOURS: Record<string, string> = { maple_court: '08:00-17:00', riverside: '07:30-18:00' };

const hours = derivedTool(
  'get_clinic_hours',
  'Opening hours of a location on a date, holidays included.',
  { location: word(['maple_court', 'riverside']), on: date(0, 30) },
  (_, { location, on }) => {
    const weekday = new Date(String(on)).getUTCDay();
    const open = weekday === 0 ? null : weekday === 6 ? '09:00-13:00' : HOURS[String(location)];
    return { location, date: on, open: open !== null, hours: open };
  },
);

export const clinicTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [findPatient, findOpenings, bookAppointment, cancelAppointment],
  mcp: { label: 'front-desk', tools: [instructions, hours] },
};
