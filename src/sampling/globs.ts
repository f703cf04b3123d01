const escaped = (text: string) => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');

/** Whether a text is one of these, in which `*` stands for any characters. */
export function matcher(globs: readonly string[]): (text: string) => boolean {
  const patterns = globs.map((glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`, 's'));
  return (text) => patterns.some((pattern) => pattern.test(text));
}
