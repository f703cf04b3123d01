import { pick } from '../../_pick.js';
import type { Scene } from '../../_scene.js';
import { birthday, isoDay, isoTime, isoWorkday } from '../_dates.js';
import { amount, code, id, oneOf } from '../_draws.js';
import { closedTool, dollars, flag, optional, settled, text, whole, word } from '../_tools.js';

/** Names on statements, with the lowest and the highest amount in dollars. */
const MERCHANTS = [
  ['CORNER STREET MARKET', 8, 140],
  ['PINEWOOD HARDWARE', 12, 260],
  ['BLUE KETTLE COFFEE', 4, 19],
  ['METRO PARKING 0417', 3, 32],
  ['SUNDIAL BOOKS', 9, 75],
  ['LAKEVIEW FUEL #22', 24, 82],
  ['NOMAD STREAMING', 9, 18],
  ['CLEARWATER UTILITIES', 41, 190],
  ['TRAILHEAD OUTFITTERS', 25, 340],
] as const;
const card = id('card_', 12);
const transaction = id('txn_', 12);

const verifyCaller = closedTool(
  'verify_caller',
  'Check the identity of the caller. Must succeed before any other function is called.',
  {
    card_last_four: text(code('####'), 'Last four digits of the card', { pattern: '^[0-9]{4}$' }),
    date_of_birth: text(birthday, 'YYYY-MM-DD', { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
  },
  (random) => {
    const left = random.nextInt(0, 2);
    if (random.nextInt(1, 5) === 1) return { verified: false, attempts_left: left };
    return {
      verified: true,
      customer_id: id('cus_')(random),
      card_id: card(random),
      card_type: oneOf('debit', 'credit')(random),
    };
  },
);

const listTransactions = closedTool(
  'list_transactions',
  'Recent transactions of a card, newest first. Pending ones are included.',
  {
    card_id: text(card),
    days: whole(1, 30, 'How many days to look back', { minimum: 1, maximum: 90 }),
    min_amount: optional(dollars(20, 200, 'Leave out smaller transactions'), 70),
  },
  (random, { days, min_amount = 0 }) => {
    const ages = Array.from({ length: random.nextInt(1, 4) }, () => random.nextInt(0, Number(days)));
    const sorted = ages.sort((a, b) => a - b);
    const all = sorted.map((age) => {
      const [merchant, min, max] = pick(random, MERCHANTS);
      const status = age < 2 ? 'pending' : 'posted';
      return {
        id: transaction(random),
        date: isoDay(random, -age, -age),
        merchant,
        amount: amount(random, min, max),
        status,
      };
    });
    return all.filter((each) => each.amount >= Number(min_amount));
  },
);

const lockCard = closedTool(
  'lock_card',
  'Lock a card at once. Ask first whether the caller also wants a new one; a locked card can be unlocked in the app.',
  {
    card_id: text(card),
    reason: word(['misplaced', 'lost', 'stolen', 'suspicious_activity']),
    replace: flag('Whether to mail a new card'),
  },
  (random, { card_id, replace }) => {
    const arrives = replace ? isoWorkday(random, 4, 8) : undefined;
    return { card_id, status: 'locked', locked_at: `${isoDay(random, 0, 0)}T${isoTime(random, 7, 21)}:00Z`, arrives };
  },
);

const STATEMENTS: Record<string, string[]> = {
  not_recognized: ['Caller has never been to this store.', 'Caller had the card at home on that day.'],
  duplicate: ['Caller was charged twice for the same order.', 'Two identical charges, one minute apart.'],
  wrong_amount: ['Receipt says less than what was charged.', 'Tip was added after the caller had signed.'],
  not_received: ['Item never arrived, merchant does not reply.', 'Order was lost, store refuses a refund.'],
  canceled_subscription: ['Caller says they canceled the trial in time.', 'Subscription was canceled two months ago.'],
};

const openDispute = settled(
  closedTool(
    'open_dispute',
    'Dispute a posted transaction. Tell the caller that the review takes up to ten business days.',
    {
      transaction_id: text(transaction, 'Identifier from list_transactions'),
      amount: dollars(5, 240, 'Disputed amount in dollars'),
      reason: word(Object.keys(STATEMENTS)),
      statement: optional(text(oneOf(''), 'What happened, in one sentence')),
    },
    (random, args) => ({
      case_number: code('D-%#####')(random),
      provisional_credit: Number(args.amount) < 100 ? args.amount : 0,
      decision_by: isoWorkday(random, 12, 15),
    }),
  ),
  (random, args) => {
    return 'statement' in args ? { ...args, statement: pick(random, STATEMENTS[String(args.reason)]!) } : args;
  },
);

const POLICIES = [
  'Provisional credit: granted automatically for disputes under $100, otherwise within 5 business days of review.',
  'Foreign transaction fee: 2% on standard debit, none on Larkfield Travel. Cash withdrawals abroad: $3 each.',
  'Replacement cards: standard mail 5-7 business days, free. Express 2 business days, $15, waived for stolen cards.',
  'Contactless limit: $250 per purchase. PIN is asked for after five contactless purchases in a row.',
  'Daily ATM limit: $600 standard, $1,000 premium. Temporary increase up to 24 hours after verification.',
];

const searchPolicies = closedTool(
  'search_policies',
  'Full-text search over the card policies that agents may quote.',
  {
    query: text(
      oneOf(
        'provisional credit',
        'foreign transaction fee',
        'express replacement card',
        'contactless limit',
        'ATM limit',
      ),
    ),
    limit: optional(whole(1, 3, undefined, { minimum: 1, maximum: 10 })),
  },
  (_, args) => {
    const words = String(args.query).toLowerCase().split(' ');
    const rank = (policy: string) => words.filter((each) => policy.toLowerCase().includes(each)).length;
    const found = [...POLICIES].sort((a, b) => rank(b) - rank(a)).slice(0, Number(args.limit ?? 1));
    return found.map((policy, i) => `[${i + 1}] ${policy}`).join('\n');
  },
);

export const bankTools: Pick<Scene, 'tools' | 'mcp'> = {
  tools: [verifyCaller, listTransactions, lockCard, openDispute],
  mcp: { label: 'policy_docs', tools: [searchPolicies] },
};
