/** Whether a text is Base64. `atob` is the fastest judge, but ignores white space: then less comes out of it. */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  try {
    return atob(text).length === (text.length / 4) * 3 - padding;
  } catch {
    return false;
  }
}
