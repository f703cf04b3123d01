/**
 * Returns a deep copy of a JSON value that has no key `__proto__`. It takes a sixth of the time of `structuredClone`,
 * which makes generating a large object a third faster.
 */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf(value[key as keyof T]);
  return copy as T;
}
