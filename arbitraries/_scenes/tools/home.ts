import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { isoTime } from '../_dates.js';
import { amount, code, oneOf, some } from '../_draws.js';
import { derivedTool, flag, optional, settled, text, tool, whole, word } from '../_tools.js';

const ROOMS = ['living_room', 'kitchen', 'bedroom', 'office', 'hallway', 'bathroom', 'porch'];
const ROUTINES = ['good_morning', 'movie_night', 'leaving_home', 'bedtime', 'dinner'];
const DOORS = ['front_door', 'back_door', 'garage'];

const setLights = settled(
  tool(
    'set_lights',
    'Turn lights on or off, dim them or change their color. Call it right away and answer with one or two words.',
    {
      room: word(['all', ...ROOMS]),
      on: flag(),
      brightness: optional(whole(5, 100, 'Percent', { minimum: 1, maximum: 100 })),
      color: optional(word(['warm', 'neutral', 'cool', 'red', 'blue', 'green']), 70),
    },
    (random, { room }) => {
      if (random.nextInt(1, 9) === 1) return { ok: false, error: 'device_unreachable', room };
      return { ok: true, devices: room === 'all' ? random.nextInt(9, 17) : random.nextInt(1, 4) };
    },
  ),
  (_, { room, on, ...how }) => (on ? { room: room!, on, ...how } : { room: room!, on: false }),
);

const setThermostat = tool(
  'set_thermostat',
  'Set a target temperature. Without a time it holds until the next scheduled change.',
  {
    zone: word(['upstairs', 'downstairs']),
    target_f: whole(64, 74, 'Degrees Fahrenheit', { minimum: 50, maximum: 90 }),
    mode: optional(word(['heat', 'cool', 'auto']), 70),
    hold_until: optional(
      text((random) => isoTime(random, 6, 22, 15), 'HH:MM, 24 hours'),
      60,
    ),
  },
  (random, { zone, target_f, mode, hold_until }) => {
    const off = random.nextInt(2, 6) * (mode === 'cool' || (mode !== 'heat' && random.nextBoolean()) ? 1 : -1);
    return { ok: true, zone, current_f: Number(target_f) + off, target_f, hold_until };
  },
);

const runRoutine = tool(
  'run_routine',
  'Run a routine the household has set up.',
  { routine: word(ROUTINES), delay_minutes: optional(whole(1, 30), 75) },
  (random, { routine, delay_minutes }) => {
    if (delay_minutes) return { ok: true, routine, scheduled_in_minutes: delay_minutes };
    return { ok: true, routine, steps: random.nextInt(2, 6) };
  },
);

const lockDoor = tool(
  'lock_door',
  'Lock a door or check that it is locked. Doors cannot be unlocked by voice.',
  { door: word(DOORS), check_only: optional(flag(), 60) },
  (random, { door, check_only }) => {
    const battery = random.nextInt(18, 100);
    return {
      door,
      state: check_only ? pick(random, ['locked', 'locked', 'unlocked']) : 'locked',
      battery_percent: battery,
    };
  },
);

const MINUTES = [1, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 45, 60, 90];

const setTimer = derivedTool(
  'set_timer',
  'Start a kitchen timer or a reminder.',
  {
    minutes: { ...whole(1, 90, undefined, { minimum: 1, maximum: 720 }), draw: (random) => pick(random, MINUTES) },
    label: optional(text(oneOf('pasta', 'laundry', 'tea', 'nap', 'bread', 'rice', 'chicken')), 30),
  },
  (random, { minutes }) => ({ timer_id: code('tmr_%###')(random), seconds: 60 * Number(minutes) }),
);

const STATES: Record<string, string[]> = {
  ceiling_light: ['on', 'off'],
  lamp: ['on', 'off'],
  motion_sensor: ['clear', 'motion'],
  speaker: ['idle', 'playing'],
  blinds: ['open', 'closed'],
};

const listDevices = derivedTool(
  'list_devices',
  'Devices of the home, with their state.',
  { room: optional(word(ROOMS), 30), only_offline: optional(flag(), 80) },
  (random, args) => {
    const rooms = args.room ? [String(args.room)] : some(random, ROOMS, 2, 3);
    return rooms.flatMap((room) =>
      some(random, Object.keys(STATES), 1, 3).map((kind) => ({
        id: `${room}.${kind}`,
        state: args.only_offline ? 'offline' : pick(random, STATES[kind]!),
      })),
    );
  },
);

const KWH: Record<string, [number, number]> = {
  today: [3, 28],
  yesterday: [11, 38],
  this_week: [40, 170],
  this_month: [180, 620],
};

const energy = derivedTool(
  'get_energy_usage',
  'Electricity used in a period, in kWh, and what it cost.',
  { period: word(['today', 'yesterday', 'this_week', 'this_month']) },
  (random, { period }) => {
    const [least, top] = KWH[String(period)]!;
    const kwh = amount(random, least, top);
    const most = pick(random, ['heat pump', 'dryer', 'oven', 'car charger']);
    const cost = (0.19 * kwh).toFixed(2);
    return `${kwh} kWh ${String(period).replace('_', ' ')}, about $${cost}. Largest consumer: ${most}.`;
  },
);

export const homeTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [setLights, setThermostat, runRoutine, lockDoor],
  mcp: { label: 'home_hub', tools: [listDevices, energy, setTimer] },
};
