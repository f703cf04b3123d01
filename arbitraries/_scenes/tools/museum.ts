import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { isoTime } from '../_dates.js';
import { code, oneOf, some } from '../_draws.js';
import { firstName, lastName } from '../_names.js';
import { date, derivedTool, flag, optional, settled, text, tool, whole, word } from '../_tools.js';

/** Works: number on the label, article, title, place, date and a fact. */
export const WORKS = [
  ['104', '', 'The Ferryman', 'Gallery 2', '1641', 'The light comes from below, as if the river were lit.'],
  ['117', '', 'Still Life with Quinces', 'Gallery 2', '1658', 'The fly on the rim was added a century later.'],
  ['203', 'the ', 'Orlen Astrolabe', 'Gallery 4', '1580', 'It was used to tell the time by the stars.'],
  ['212', 'the ', 'Hallam Clock', 'Gallery 4', '1744', 'Since it was restored it loses less than a minute a year.'],
  ['226', 'the ', 'Brandt Globe', 'Gallery 4', '1697', 'It shows California as an island, as many did at the time.'],
  ['305', '', 'Three Women at the Harbor', 'Gallery 7', '1889', 'The painter knew all three but left out their faces.'],
  ['318', '', 'Winter Market', 'Gallery 7', '1902', 'If you step back, the gray snow turns blue.'],
  ['401', 'the ', 'Thorn Valley Mosaic', 'the atrium', 'around the year 210', 'It was found under a barn in 1934.'],
  ['412', 'the ', 'River Goddess', 'the atrium', 'around the year 90', 'Nobody knows what her left hand was holding.'],
] as const;

const PLACES = ['atrium', 'gallery_2', 'gallery_4', 'gallery_7', 'cafe', 'shop', 'entrance', 'restrooms'];
const number = text((random) => pick(random, WORKS)[0], 'Number on the label, three digits', { pattern: '^[0-9]{3}$' });

const describeWork = tool(
  'describe_work',
  'Catalog entry of a work in the collection. Use it for facts; do not rely on memory.',
  { work_number: number, detail: optional(word(['short', 'full', 'for_children']), 40) },
  (_, { work_number, detail = 'short' }) => {
    const [id, , title, location, made, note] = WORKS.find((work) => work[0] === work_number)!;
    if (detail === 'for_children')
      return { id, title, story: note, question: 'What would you look at first, and why?' };
    return { id, title, made, note, ...(detail === 'full' ? { location, on_display: true, audio_minutes: 3 } : {}) };
  },
);

const findRoute = settled(
  tool(
    'find_route',
    'Walking directions between two places in the building.',
    {
      from: word(PLACES),
      to: word(PLACES),
      step_free: optional({ ...flag('Elevators and ramps only'), draw: () => true }, 70),
    },
    (random, { to, step_free }) => {
      const middle = step_free ? 'Take the elevator next to the coat check' : 'Go up the main stairs';
      const end = `The ${String(to).replace('_', ' ')} is on your ${pick(random, ['left', 'right'])}`;
      return {
        minutes: random.nextInt(2, 6),
        steps: ['Leave through the glass doors', middle, end.replace('The gallery', 'Gallery')],
      };
    },
  ),
  (random, args) => ({
    ...args,
    to: pick(
      random,
      PLACES.filter((place) => place !== args.from),
    ),
  }),
);

const reserveTour = tool(
  'reserve_tour',
  'Reserve places on a guided tour. Tours are free with a ticket, up to eight people a group.',
  {
    tour: word(['highlights', 'instruments', 'family', 'architecture']),
    date: date(0, 14),
    people: whole(1, 6, undefined, { minimum: 1, maximum: 8 }),
    language: optional(word(['en', 'es', 'fr', 'de', 'ja']), 60),
    email: optional(
      text(
        (random) => `${firstName(random)}.${lastName(random)}@example.com`.toLowerCase(),
        'Where to send the confirmation',
      ),
      60,
    ),
  },
  (random, { tour, date, people }) => {
    if (random.nextInt(1, 5) === 1) return { error: 'sold_out', tour, date, waitlist: random.nextInt(1, 12) };
    const meet = `${oneOf('atrium', 'coat check')(random)}, 5 minutes before`;
    return {
      reservation: code('T-%####')(random),
      tour,
      starts: `${date}T${isoTime(random, 10, 16, 30)}`,
      people,
      meet,
    };
  },
);

const crowding = derivedTool(
  'get_crowding',
  'How full the galleries are, from the door counters. Updated every five minutes.',
  {},
  (random) =>
    Object.fromEntries(
      ['atrium', 'gallery_2', 'gallery_4', 'gallery_7'].map((name) => [name, `${random.nextInt(5, 98)}%`]),
    ),
);

const searchCollection = derivedTool(
  'search_collection',
  'Search titles and notes of the collection.',
  {
    query: text(oneOf('light', 'clock', 'harbor', 'snow', 'barn', 'painter', 'stars')),
    limit: optional(whole(1, 3, undefined, { default: 3 })),
  },
  (_, { query, limit = 3 }) => {
    const found = WORKS.filter((work) => work.join(' ').toLowerCase().includes(String(query))).slice(0, Number(limit));
    return (
      found.map(([id, , title, location, made]) => `${id} ${title} (${made}), ${location}`).join('\n') || 'No matches.'
    );
  },
);

const events = derivedTool(
  'list_events',
  'What is on in the museum on a date.',
  { on: date(0, 14) },
  (random, { on }) => ({
    date: on,
    events: some(
      random,
      ['Curator talk: Reading the mosaic', 'Family drawing hour', 'Late opening', 'Clock winding'],
      0,
      2,
    ).map((title) => ({ title, at: isoTime(random, 10, 17, 30) })),
  }),
);

export const museumTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [describeWork, findRoute, reserveTour],
  mcp: { label: 'collection', tools: [searchCollection, crowding, events] },
};
