import type { Scene } from '../_scene.js';
import { time } from './_dates.js';
import { choose, code, type Draw, digits, oneOf, pairs, price } from './_draws.js';
import { firstName, lastName, spokenPhone, street } from './_names.js';
import { ack, bullets, filler, lines, prompt, sentences } from './_text.js';
import { pizzeriaTools } from './tools/pizzeria.js';

const size = oneOf('small', 'medium', 'large');
const pizza = oneOf('margherita', 'pepperoni', 'four cheese', 'mushroom and thyme', 'spicy salami', 'garden veggie');
const topping = oneOf('olives', 'onions', 'basil', 'jalapeños', 'sausage', 'roasted peppers', 'extra cheese');
const side = oneOf('garlic knots', 'a Caesar salad', 'the tiramisu', 'a lemonade', 'two lemonades');
const address = choose(
  (random) => `${digits(12, 980)(random)} ${street(random)}`,
  (random) => `${digits(12, 980)(random)} ${street(random)}, apartment ${code('%?')(random)}`,
);
const subtotal: Draw = (random) => `$${(random.nextInt(53, 240) / 4).toFixed(2)}`;
const priced = choose(
  (random) => `a small ${pizza(random)} is eleven fifty`,
  (random) => `a medium ${pizza(random)} is fifteen twenty-five`,
  (random) => `a large ${pizza(random)} is eighteen seventy-five`,
);
const minutes = digits(20, 55, 5);

const instructions = choose(
  prompt`
    You take phone orders for Basil Street Pizza. Sound like
      ${oneOf('a friendly counter person', 'someone who works here', 'a real person at the counter')}, not like a form:
      one question at a time, short answers, no lists longer than three things.

    # Menu
    Pizzas: margherita, pepperoni, four cheese, mushroom and thyme, spicy salami, garden veggie, white pie.
    Sizes: small (10"), medium (13"), large (16"). Extra toppings are $1.75 each.
    Sides: garlic knots, Caesar salad, tiramisu, lemonade.

    # How an order goes
    1. Pizza, size, how many.
    2. Pickup or delivery. For delivery get the address and call quote_delivery.
    3. Offer one side, once. Don't push.
    4. Name and phone number.
    5. Read everything back with the total, then place_order.

    # Notes
    ${bullets(
      'Half and half is fine on medium and large only.',
      'We have a gluten-free base in small. The kitchen is NOT gluten free, say so if someone asks about allergies.',
      'No alcohol by phone.',
      'If the caller talks to someone else in the room, wait. Do not answer for them.',
      'Say prices as "eighteen seventy-five", not "eighteen dollars and seventy-five cents".',
      'If the caller switches to Spanish, switch with them.',
      'Angry about a late order? Apologize once, check the order, offer to get the manager.',
    )}
  `,
  prompt`
    You are the ordering assistant of Basil Street Pizza, a neighborhood pizzeria that does pickup and delivery. Keep a
      ${oneOf('relaxed, cheerful', 'quick, friendly', 'warm')} tone and never use more than two sentences. ${sentences(
        'Add items with add_to_order as soon as the caller names them, so that the total is always current.',
        'If something is out of stock, say so and suggest the closest thing.',
        'Delivery orders start at $15.',
        "Don't take card numbers over the phone.",
        'Never invent toppings or specials.',
        "If the caller hasn't decided, recommend the margherita or the spicy salami.",
        'Always repeat the address before you place a delivery order.',
      )}
  `,
);

const user = lines`
  - ${oneOf('hi', 'hey', 'yeah, hi', 'hello')}, can I get ${oneOf('a', 'one')} ${size}
    ${pizza}${oneOf(', please', '', ' for delivery', ' for pickup')}?
  - ${oneOf('yeah', 'hey', 'hi')}, uh, I'd like to order a ${size} ${pizza} with ${topping}.
  - ${filler}can you do half ${pizza}, half white pie?
  - ${filler}actually, make that a ${size}. And add ${side}.
  - it's ${address}.${oneOf(' The buzzer is broken, so just call.', " It's the blue door.", ' Second floor.', '')}
  - ${filler}how long is it going to take? We're
    ${oneOf('pretty hungry', 'trying to eat before the game', 'in a bit of a hurry')}.
  - ${firstName}. ${oneOf('And the number is', 'My number is', "The number's")} ${spokenPhone}.
  - ${filler}what's on the ${pizza}?
  - no ${topping} on ${oneOf('one half', 'that', 'the second one')}, please. My
    ${oneOf('son', 'daughter', 'wife', 'husband', 'roommate')} ${oneOf('hates that', "can't stand it", "won't eat it")}.
  - ${oneOf('yep', 'yes', 'perfect', 'mm-hm', 'no')}, that's
    ${oneOf('everything', 'it', 'all')}.${oneOf('', ' Thanks.')}
  - ${filler}can I pick it up at ${time(17, 21, 15)}?
  - ${filler}do you guys have anything ${oneOf('gluten free', 'vegan', 'without cheese')}?
  - I ordered like ${oneOf('an hour', 'forty minutes', 'an hour and a half')} ago and it's still not here. The name's
    ${lastName}.
  - ${oneOf('same as last time', 'the usual', 'just whatever I had last time')}, if you can see that.
  - no, wait, I meant the— the ${size} one. Sorry.
  - sorry, hang on one sec. ${oneOf('What did you want?', 'Do you want garlic knots?', 'Olives or no olives?')} Okay,
    yeah, add ${side}.
  - can I pay with ${oneOf('cash', 'card')} when ${oneOf('he gets here', 'it gets here', 'I pick it up')}?
`;

const assistant = lines`
  - ${oneOf('thanks for calling Basil Street Pizza', 'Basil Street Pizza')}, what can I get started for you?
  - ${oneOf('sure thing', 'you got it', 'okay')}, one ${size} ${pizza}. Is that for pickup or delivery?
  - ${ack}I added ${topping} to the ${pizza}. That brings you to ${subtotal} so far. Anything else?
  - we can do half and half, but only on a medium or a large. Which one would you like?
  - yep, we deliver there. There's a ${oneOf('$2.99', '$3.99', '$4.99')} delivery fee, and it should take about
    ${minutes} minutes.
  - ${oneOf('hmm, that', 'that')} address is just outside our delivery area. You could pick it up from our Mill Road
    store, though. Would that work?
  - ${oneOf('would you like to', 'do you want to')} add ${side} to that?
  - okay, let me read that back. One ${size} ${pizza} and one medium white pie with ${topping}, delivered to ${address}.
    Your total is ${price(36, 47)}. Should I send it to the kitchen?
  - you're all set, ${firstName}. It'll be ready in about ${minutes} minutes, and your order number is
    ${digits(12, 240)}.
  - we're out of ${oneOf('garlic knots', 'tiramisu', 'anchovies', 'sausage')} tonight, sorry about that. Can I get you
    something else instead?
  - the ${oneOf('pepperoni', 'spicy salami', 'garden veggie')} comes with tomato sauce, mozzarella and a little oregano.
    Do you want that as a small, medium or large?
  - we do have a gluten-free base in the small size. Just so you know, our kitchen isn't gluten free, so I wouldn't
    recommend it for a serious allergy.
  - ${ack}What name should I put on the order?
  - ${oneOf('thanks, ', 'perfect, ', 'got it, ')}${firstName}. And a phone number, in case the driver can't find you?
  - I'm sorry about the wait. I can see your order left the store at ${time(18, 20)}, so it should be with you any
    minute.
  - no problem, I took the ${topping} off.
    ${oneOf('Everything else stays the same?', 'Anything else you want to change?')}
  - last time you had a ${size} ${pizza} and ${side}. Same again?
  - ${ack}Let me check with the kitchen how long that's going to be.
  - right now it's about ${minutes} minutes for pickup. ${oneOf('Is that okay?', 'Does that work for you?')}
  - ${priced}. ${oneOf('Want me to add it?', 'Should I put one in for you?')}
  - ${ack}That's one ${size} ${pizza} and ${side}. Your total is ${price(19, 33)}.
    ${oneOf('Pickup or delivery?', 'Is that everything?')}
  - I can have that ready at ${time(17, 21, 15)}, ${firstName}. Does that work?
  - hmm, I heard ${street}. What's the house number?
`;

/** Pizza orders by phone. */
export const pizzeria: Scene = {
  name: 'Basil Street phone orders',
  vocabulary: 'Pizza orders: margherita, pepperoni, four cheese, garlic knots, tiramisu, street addresses, jalapeños',
  instructions,
  user,
  assistant,
  metadata: pairs({
    order_id: code('cart_%%##%#'),
    store: oneOf('basil-street', 'mill-road', 'harbor'),
    intent: oneOf('order', 'order_status', 'menu_question', 'complaint'),
    turn: digits(1, 18),
    experiment: oneOf('upsell-a', 'upsell-b', 'control'),
  }),
  ...pizzeriaTools,
};
