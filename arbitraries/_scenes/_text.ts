import { choose, type Draw, oneOf, some } from './_draws.js';

/** The first words of a caller's turn, or nothing. The text after it starts in lower case. */
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

/** An acknowledgment at the start of a turn of the agent, or nothing. */
export const ack = oneOf('', '', '', 'Okay. ', 'Sure. ', 'Got it. ', 'All right. ', 'Of course. ', 'Okay, got it. ');

// Marks the place of a slot in the text of a template.
const SLOT = '\0';

const FIRST_LETTER = /^["¿¡]?\p{Ll}/u;

function capitalized(text: string): string {
  const first = text.charAt(0);
  // Most texts begin with such a letter, and need no regular expression.
  if (first >= 'a' && first <= 'z') return first.toUpperCase() + text.slice(1);
  return first >= 'A' && first <= 'Z' ? text : text.replace(FIRST_LETTER, (letter) => letter.toUpperCase());
}

/** A line with a capital letter. Whether it begins with a slot, and so must be looked at on every draw, is known before. */
function sentence(line: string, slots: readonly Draw[]): Draw {
  const first = line.indexOf(SLOT);
  if (first < 0 || first > 1) return filled(capitalized(line), slots);
  const draw = filled(line, slots);
  return (random) => capitalized(draw(random));
}

/** A text whose slots are filled in. It is split once, not on every draw. */
function filled(text: string, slots: readonly Draw[]): Draw {
  const pieces = text.split(SLOT);
  return (random) => {
    let said = pieces[0]!;
    for (let i = 0; i < slots.length; i++) said += slots[i]!(random) + pieces[i + 1];
    return said;
  };
}

/**
 * One of many lines, which each start with a dash and may be wrapped. Each `${}` is drawn again for every line. The
 * first letter becomes a capital, also after a quotation mark.
 */
export function lines(text: TemplateStringsArray, ...slots: Draw[]): Draw {
  let used = 0;
  const items = `\n${text.join(SLOT)}`.split(/\n\s*- /).slice(1);
  return choose(
    ...items.map((item) => {
      const start = used;
      used += item.split(SLOT).length - 1;
      return sentence(item.replace(/\s+/g, ' ').trim(), slots.slice(start, used));
    }),
  );
}

/** A prompt with its line breaks. A line that is indented further continues the line above it. */
export function prompt(text: TemplateStringsArray, ...slots: Draw[]): Draw {
  const raw = text.join(SLOT).trimEnd();
  const margin = /^\n */.exec(raw)?.[0] ?? '\n';
  const joined = raw.slice(margin.length).replace(new RegExp(`${margin} +`, 'g'), ' ');
  return filled(joined.replaceAll(margin, '\n'), slots);
}

/** At least three of these lines, in the same order, as a Markdown list. */
export function bullets(...items: string[]): Draw {
  return (random) => `- ${some(random, items, 3, items.length).join('\n- ')}`;
}

/** At least two of these sentences, in the same order. */
export function sentences(...items: string[]): Draw {
  return (random) => some(random, items, 2, items.length).join(' ');
}
