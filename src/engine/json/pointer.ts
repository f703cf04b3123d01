const escaped = (key: string) => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key);

/** Formats keys and indexes as a JSON Pointer (RFC 6901). */
export function toPointer(path: readonly PropertyKey[]): string {
  let pointer = '';
  for (const key of path) pointer += `/${escaped(String(key))}`;
  return pointer;
}

/** Parses a JSON Pointer. Indexes are returned as strings, too. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
