import type * as fc from 'fast-check';
import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { isoDay, isoTime } from '../_dates.js';
import { amount, code, oneOf } from '../_draws.js';
import { derivedTool, flag, optional, text, tool, whole, word, workdate } from '../_tools.js';

const account = code('FL-%###-###');
const zip = oneOf('97214', '04103', '55406', '78702', '80205', '27701');

/** Test results of a good, a poor and a dead line. */
const LINES = [
  (random: fc.Random) => ({
    sync: 'up',
    optical_power_dbm: -amount(random, 14, 21),
    download_mbps: random.nextInt(280, 940),
    upload_mbps: random.nextInt(90, 310),
    packet_loss_percent: 0,
    uptime_hours: random.nextInt(2, 1900),
  }),
  (random: fc.Random) => ({
    sync: 'up',
    optical_power_dbm: -amount(random, 25, 29),
    download_mbps: random.nextInt(9, 90),
    upload_mbps: random.nextInt(1, 8),
    packet_loss_percent: pick(random, [0.8, 1.2, 3.4, 6.5]),
    uptime_hours: random.nextInt(0, 30),
  }),
  (random: fc.Random) => ({ sync: 'down', optical_power_dbm: null, last_seen_minutes: random.nextInt(4, 900) }),
];

const lineTest = tool(
  'run_line_test',
  'Test the fiber line and the router of an account. Takes about twenty seconds: tell the caller before you start.',
  {
    account_id: text(account, 'Printed on the bill, e.g. FL-4471-208'),
    include_wifi: optional(flag('Also scan the wireless channels')),
  },
  (random, { include_wifi }) => ({
    ...pick(random, LINES)(random),
    wifi: include_wifi
      ? { channel: pick(random, [1, 6, 11]), congestion: oneOf('low', 'medium', 'high')(random) }
      : undefined,
  }),
);

const rebootRouter = tool(
  'reboot_router',
  'Restart the router remotely. The connection drops for about two minutes; ask before you do it.',
  {
    account_id: text(account),
    factory_reset: {
      ...flag('Only if the caller agrees to lose the Wi-Fi name and password'),
      draw: (random) => random.nextInt(1, 6) === 1,
    },
  },
  (random) => {
    if (random.nextInt(1, 6) === 1) return { accepted: false, error: 'router_offline' };
    return { accepted: true, back_online_in_seconds: 10 * random.nextInt(9, 15) };
  },
);

const bookTechnician = tool(
  'book_technician',
  'Send a technician to the home. Only after a line test has failed or a reboot did not help.',
  {
    account_id: text(account),
    date: workdate(1, 9),
    window: word(['8-10', '10-12', '13-15', '15-17']),
    problem: text(
      oneOf('no light on the optical port', 'drops every evening', 'router does not power on', 'cut cable at the curb'),
      'One line for the technician',
    ),
    adult_present: { ...flag('Somebody over 18 will be home'), draw: (random) => random.nextInt(1, 8) > 1 },
  },
  (random, { adult_present, date, window }) => {
    if (!adult_present)
      return { error: 'adult_required', message: 'Somebody over 18 has to be home during the visit.' };
    return { work_order: code('WO%######')(random), date, window, fee: pick(random, [0, 0, 49]) };
  },
);

const openTicket = tool(
  'open_ticket',
  'Hand a problem over to the network team, with what was tried so far.',
  {
    account_id: text(account),
    summary: text(
      oneOf(
        'Slow over Wi-Fi, fine over cable.',
        'Line drops at night, reboot did not help.',
        'No sync since the storm.',
      ),
    ),
    priority: word(['low', 'normal', 'high']),
    attempts: optional(whole(1, 4, 'Steps tried with the caller'), 60),
  },
  (random, { priority }) => ({
    ticket: code('%#####')(random),
    priority,
    reply_within_hours: priority === 'high' ? 4 : 24,
  }),
);

const outages = derivedTool(
  'get_outages',
  'Known outages and planned work around a ZIP code.',
  { zip_code: text(zip) },
  (random, { zip_code }) => {
    if (random.nextInt(1, 2) === 1) return `No known outages in ${zip_code}.`;
    const cause = pick(random, ['fiber cut', 'power failure at the exchange', 'planned maintenance', 'storm damage']);
    const until = `${isoDay(random, 0, 0)} ${isoTime(random, 17, 23, 30)}`;
    return `1 outage in ${zip_code}: ${cause}, ${random.nextInt(20, 1400)} customers affected. Expected fix: ${until}.`;
  },
);

const ARTICLES = [
  { id: 'kb-112', title: 'Red light on the optical port', steps: ['Push the green plug in', 'Wait two minutes'] },
  {
    id: 'kb-145',
    title: 'Slow Wi-Fi in one room',
    steps: ['Move closer', 'Use the 5 GHz band', 'Offer a mesh'],
  },
  { id: 'kb-163', title: 'Change the Wi-Fi password', steps: ['Open 192.168.1.1', 'Wireless', 'Security'] },
  { id: 'kb-208', title: 'Port forwarding', steps: ['Open 192.168.1.1', 'Firewall', 'Add a rule', 'Restart'] },
  { id: 'kb-217', title: 'Router keeps restarting', steps: ['Use the original power supply', 'Skip the power strip'] },
];

const knowledge = derivedTool(
  'search_knowledge_base',
  'Step-by-step articles for common problems.',
  {
    query: text(oneOf('red light', 'slow wi-fi', 'wi-fi password', 'port forwarding', 'keeps restarting')),
    max_results: optional(whole(1, 2, undefined, { default: 1 }), 60),
  },
  (_, { query, max_results = 1 }) => {
    const found = ARTICLES.findIndex(({ title }) => title.toLowerCase().includes(String(query)));
    return { results: [...ARTICLES.slice(found), ...ARTICLES].slice(0, Number(max_results)) };
  },
);

export const broadbandTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [lineTest, rebootRouter, bookTechnician, openTicket],
  mcp: { label: 'netops', tools: [outages, knowledge] },
};
