import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { isoDay, isoTime } from '../_dates.js';
import { amount, code, type Draw, digits, oneOf, some } from '../_draws.js';
import { firstName, lastName } from '../_names.js';
import { lines } from '../_text.js';
import { closedTool, date, derivedTool, flag, optional, text, whole, word, words } from '../_tools.js';

const ORIGINS = ['BOS', 'ORD', 'DEN', 'ATL', 'SEA', 'PHL', 'AUS', 'MSP'];
const origin = oneOf(...ORIGINS);
const destination = oneOf('LIS', 'DUB', 'KEF', 'YYZ', 'YHZ', 'MIA', 'SAN', 'BNA', 'PDX', 'SJU');
const flightNumber = code('HB%##');
const locator = code('?%??%?');
const SEATS: Record<string, Draw> = { window: code('1%A'), aisle: code('1%C'), none: code('2%E') };

const findBooking = closedTool(
  'find_booking',
  'Look up a booking by confirmation code. Call this before discussing any details of a trip.',
  {
    confirmation_code: text(locator, 'Six letters and digits, e.g. K7QX2M', { pattern: '^[A-Z0-9]{6}$' }),
    last_name: text(lastName, 'Last name of any passenger on the booking'),
  },
  (random, { confirmation_code, last_name }) => {
    if (random.nextInt(1, 8) === 1)
      return { error: 'not_found', message: 'No booking matches this code and last name.' };
    const status = pick(random, ['on_time', 'on_time', 'delayed', 'cancelled']);
    const departs = `${isoDay(random, 0, 40)}T${isoTime(random, 6, 20)}`;
    const segment = { flight: flightNumber(random), from: origin(random), to: destination(random), departs, status };
    return { confirmation_code, passengers: [`${firstName(random)} ${last_name}`], segments: [segment] };
  },
);

const searchFlights = closedTool(
  'search_flights',
  'Find flights with open seats for one day. Tell the caller that you are checking before you call this.',
  {
    origin: text(origin, 'IATA airport code'),
    destination: text(destination, 'IATA airport code'),
    date: date(0, 40, 'Travel date, YYYY-MM-DD'),
    cabin: optional(word(['economy', 'premium_economy', 'business'])),
    max_stops: optional(whole(0, 1, undefined, { minimum: 0, maximum: 2 })),
  },
  (random, args) => ({
    flights: some(random, [6, 8, 11, 14, 17], 0, 3).map((hour) => ({
      flight: flightNumber(random),
      departs: `${args.date}T${isoTime(random, hour, hour)}`,
      stops: args.max_stops === 0 ? 0 : random.nextInt(0, 1),
      seats_left: random.nextInt(1, 9),
      fare_difference: amount(random, 0, 180),
    })),
  }),
);

const rebook = closedTool(
  'rebook_passenger',
  'Move a booking to another flight. Only call this once the caller has agreed to the flight and the price.',
  {
    confirmation_code: text(locator),
    flight_number: text(flightNumber, 'Flight to move to, e.g. HB482'),
    date: date(0, 40),
    seat_preference: optional(word(['window', 'aisle', 'none'])),
    waive_fee: flag('True only if we canceled or delayed the original flight'),
  },
  (random, { flight_number, date, seat_preference = 'none', waive_fee }) => {
    const seat = SEATS[String(seat_preference)]!(random);
    const charged = waive_fee ? 0 : amount(random, 20, 180);
    return { status: 'confirmed', flight: flight_number, date, seat, charged };
  },
);

const status = lines`
  - On time. Departs ${(random) => isoTime(random, 6, 21)} from gate ${code('B%')}.
  - Delayed ${digits(20, 90, 5)} min (late inbound aircraft). Now departs ${(random) => isoTime(random, 9, 22)}.
  - Boarding at gate ${code('C%')}. Doors close 15 minutes before departure.
  - Cancelled (${oneOf('weather', 'crew', 'maintenance')}). Rebooking is open to all fare classes.
`;

const flightStatus = derivedTool(
  'get_flight_status',
  'Current status, gate and times of a flight.',
  { flight_number: text(flightNumber), date: date(0, 0, 'Local departure date (YYYY-MM-DD)') },
  (random, args) => `${args.flight_number} ${args.date}: ${status(random)}`,
);

const airportDelays = derivedTool(
  'list_airport_delays',
  'Average departure delay over the last hour, by airport.',
  { airports: words(ORIGINS, 2, 'IATA codes') },
  (random, args) => (args.airports as string[]).map((airport) => ({ airport, delay_minutes: random.nextInt(0, 75) })),
);

export const airlineTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [findBooking, searchFlights, rebook],
  mcp: { label: 'flightboard', tools: [flightStatus, airportDelays] },
};
