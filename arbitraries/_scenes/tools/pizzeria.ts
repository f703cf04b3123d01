import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { code, oneOf, some } from '../_draws.js';
import { firstName, phone, street } from '../_names.js';
import { derivedTool, list, optional, settled, text, tool, whole, word, words } from '../_tools.js';

const BASE = { small: 11.5, medium: 15.25, large: 18.75 };
const PIZZAS = [
  'margherita',
  'pepperoni',
  'four_cheese',
  'mushroom_thyme',
  'spicy_salami',
  'garden_veggie',
  'white_pie',
];
const TOPPINGS = ['extra_cheese', 'olives', 'onions', 'basil', 'jalapenos', 'anchovies', 'sausage', 'roasted_peppers'];
const SIDES = ['garlic knots', 'Caesar salad', 'tiramisu', 'lemonade'];

type Line = { pizza: string; size: keyof typeof BASE; quantity: number; toppings?: string[] };

const cents = (dollars: number) => Math.round(dollars * 100) / 100;
const cart = code('cart_%%##%#');

const addToOrder = tool(
  'add_to_order',
  'Add pizzas to the current order. Call it as soon as the caller has settled on a pizza and a size.',
  {
    items: list(
      {
        pizza: word(PIZZAS),
        size: word(Object.keys(BASE), 'small is 10 inch, medium 13, large 16'),
        quantity: {
          ...whole(1, 20, undefined, { minimum: 1, maximum: 20 }),
          draw: (random) => pick(random, [1, 1, 1, 2, 2, 3]),
        },
        toppings: optional(words(TOPPINGS, 2, 'Extra toppings, $1.75 each'), 60),
      },
      2,
    ),
  },
  (random, args) => {
    const items = args.items as unknown as Line[];
    const lines = items.map(({ pizza, size, quantity, toppings = [] }) => {
      return { pizza, size, quantity, price: cents((BASE[size] + 1.75 * toppings.length) * quantity) };
    });
    return { order_id: cart(random), lines, subtotal: cents(lines.reduce((sum, line) => sum + line.price, 0)) };
  },
);

const quoteDelivery = tool(
  'quote_delivery',
  'Check whether we deliver to an address, what it costs and how long it takes.',
  {
    address: text((random) => `${random.nextInt(12, 980)} ${street(random)}`, 'Street and house number'),
    zip: optional(text(code('606%#')), 30),
  },
  (random) => {
    if (random.nextInt(1, 7) === 1) return { deliverable: false, reason: 'outside_zone', nearest_store: 'Mill Road' };
    return { deliverable: true, fee: pick(random, [0, 2.99, 3.99, 4.99]), eta_minutes: 5 * random.nextInt(5, 13) };
  },
);

const NOTES: Record<string, string[]> = {
  pickup: ['well done please', 'cut in squares', 'sauce on the side', 'extra napkins'],
  delivery: ['ring the side door', 'leave with the front desk', 'well done please', "don't ring, baby sleeping"],
};

const placeOrder = settled(
  tool(
    'place_order',
    'Send the order to the kitchen. Read the whole order and the total back first and wait for a yes.',
    {
      order_id: text(cart),
      fulfilment: word(['pickup', 'delivery']),
      name: text(firstName, 'Name for the order'),
      phone: text(phone, 'E.164'),
      payment: word(['cash', 'card_on_delivery', 'card_in_store']),
      notes: optional(text(oneOf(''), 'Anything the kitchen or the driver should know'), 65),
    },
    (random, { order_id, fulfilment }) => {
      const ready = 5 * (fulfilment === 'pickup' ? random.nextInt(3, 7) : random.nextInt(6, 12));
      return { status: 'accepted', order_id, ticket: random.nextInt(12, 240), ready_in_minutes: ready };
    },
  ),
  (random, args) => {
    const way = String(args.fulfilment);
    const payment = pick(random, ['cash', way === 'pickup' ? 'card_in_store' : 'card_on_delivery']);
    return { ...args, payment, ...('notes' in args ? { notes: pick(random, NOTES[way]!) } : {}) };
  },
);

const waitTime = derivedTool(
  'get_wait_time',
  'How long orders take right now.',
  { fulfilment: word(['pickup', 'delivery']) },
  (random, args) => {
    const least = 5 * random.nextInt(3, 8);
    return `Current ${args.fulfilment} wait: ${least}-${least + 10} minutes (${random.nextInt(3, 26)} tickets open).`;
  },
);

const outOfStock = derivedTool('list_out_of_stock', 'Menu items and toppings that have run out today.', {}, (random) =>
  some(random, [...SIDES, ...TOPPINGS], 0, 3),
);

const lastOrder = derivedTool(
  'get_last_order',
  'The most recent order placed from a phone number, if there is one.',
  { phone: text(phone) },
  (random) => {
    if (random.nextInt(1, 3) === 1) return 'No orders found.';
    const size = pick(random, ['small', 'medium', 'large']);
    return `${random.nextInt(1, 2)}x ${size} ${pick(random, PIZZAS)}, 1x ${pick(random, SIDES)}`;
  },
);

export const pizzeriaTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [addToOrder, quoteDelivery, placeOrder],
  mcp: { label: 'kitchen', tools: [waitTime, outOfStock, lastOrder] },
};
