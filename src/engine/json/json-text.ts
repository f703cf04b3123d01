/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What closes the strings, objects and arrays that are open at the end of a text. */
function closersOf(text: string): { readonly isInString: boolean; readonly brackets: string } {
  let isInString = false;
  let brackets = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInString && character === '\\') i++;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '{') brackets = `}${brackets}`;
    else if (character === '[') brackets = `]${brackets}`;
    else if (character === brackets[0]) brackets = brackets.slice(1);
  }
  return { isInString, brackets };
}

/** What may complete a string: its end, also after an escape that was cut off. */
const ENDS_OF_STRINGS = ['"', 'n"', '0"', '00"', '000"', '0000"'];

/** What may follow before the brackets are closed: a value, a property, or the rest of one. */
const RESTS = ['', '0', ':0', '"a":0', 'rue', 'ue', 'e', 'alse', 'lse', 'se', 'ull', 'll', 'l'];

/** Whether JSON text may begin with a text. The empty text and whole JSON text are such beginnings. */
export function beginsJson(text: string): boolean {
  const { isInString, brackets } = closersOf(text);
  const ends = isInString ? ENDS_OF_STRINGS : [''];
  return ends.some((end) => RESTS.some((rest) => isJson(text + end + rest + brackets)));
}
