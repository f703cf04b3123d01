// V8 keeps a backtracking state for each step of a counted repetition, and overflows its stack at five megabytes of
// audio. It keeps none if the four characters are written out.
const CHARACTER = '[0-9A-Za-z+/]';

/** Matches Base64 with padding. Not anchored. */
export const BASE64_PATTERN = `(?:${CHARACTER.repeat(4)})*(?:${CHARACTER.repeat(2)}==|${CHARACTER.repeat(3)}=)?`;
