/**
 * A text that stays on its line and cannot steer the terminal: control and formatting characters, which keys and file
 * names may hold, are written as escapes.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).padStart(4, '0')}}`,
  );
}
