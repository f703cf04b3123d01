import { choose, type Draw, oneOf, some } from './_draws.js';

/** How callers begin, or nothing; what follows is written in lower case. */
export const filler = oneOf(
  '',
  '',
  '',
  '',
  'Um, ',
  'Uh, ',
  'Yeah, ',
  'So, ',
  'Okay, ',
  'Yeah, so, ',
  'Okay, so ',
  'And ',
);

/** How an agent takes up what was said, or nothing. */
export const ack = oneOf('', '', '', 'Okay. ', 'Sure. ', 'Got it. ', 'All right. ', 'Of course. ', 'Okay, got it. ');

// Stands for a slot while a template is cut into pieces.
const SLOT = '\0';

const FIRST_LETTER = /^["¿¡]?\p{Ll}/u;

/** Text with its slots filled in, cut up once and not on every draw. */
function filled(text: string, slots: readonly Draw[]): Draw {
  const pieces = text.split(SLOT);
  return (faker) => slots.reduce((said, slot, i) => said + slot(faker) + pieces[i + 1], pieces[0]!);
}

/**
 * One of many lines: each starts with a dash and may be wrapped. What stands in `${}` is drawn anew each time. The
 * first letter is made a capital, also behind a quotation mark.
 */
export function lines(text: TemplateStringsArray, ...slots: Draw[]): Draw {
  let used = 0;
  const items = `\n${text.join(SLOT)}`.split(/\n\s*- /).slice(1);
  const line = choose(
    ...items.map((item) => {
      const start = used;
      used += item.split(SLOT).length - 1;
      return filled(item.replace(/\s+/g, ' ').trim(), slots.slice(start, used));
    }),
  );
  return (faker) => line(faker).replace(FIRST_LETTER, (letter) => letter.toUpperCase());
}

/** A prompt: its line breaks are kept, but a line that is indented further goes on from the one above it. */
export function prompt(text: TemplateStringsArray, ...slots: Draw[]): Draw {
  const raw = text.join(SLOT).trimEnd();
  const margin = /^\n */.exec(raw)?.[0] ?? '\n';
  const joined = raw.slice(margin.length).replace(new RegExp(`${margin} +`, 'g'), ' ');
  return filled(joined.replaceAll(margin, '\n'), slots);
}

/** Some of the lines given, at least three, in their order, as a list. */
export function bullets(...items: string[]): Draw {
  return (faker) => `- ${some(faker, items, 3, items.length).join('\n- ')}`;
}

/** Some of the sentences given, at least two, in their order. */
export function sentences(...items: string[]): Draw {
  return (faker) => some(faker, items, 2, items.length).join(' ');
}
