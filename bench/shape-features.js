// Features of the shape of a JSON value, as texts. `*` in a path is any item of an array.

const LENGTHS = [1, 4, 8, 16, 24, 32, 64, 128, 256, 512, 1024, 2048];
const COUNTS = [1, 2, 3, 5, 10];
const NUMBERS = [1, 10, 30, 100, 300, 1000, 10_000, 100_000, 2 ** 31];

const typeOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function* ofString(text, path) {
  if (/^[\w./-]{1,40}$/.test(text) && !/_\w{16,}$/.test(text)) yield `${path} = ${JSON.stringify(text)}`;
  if (text.includes('\n')) yield `${path} has a line break`;
  for (const length of LENGTHS) if (text.length >= length) yield `length of ${path} >= ${length}`;
}

function* ofNumber(number, path) {
  yield `${path} = ${number}`;
  if (!Number.isInteger(number)) yield `${path} is a fraction`;
  if (number % 64 === 0) yield `${path} is a multiple of 64`;
  for (const limit of NUMBERS) if (number >= limit) yield `${path} >= ${limit}`;
}

function* ofArray(items, path) {
  for (const count of COUNTS) if (items.length >= count) yield `length of ${path} >= ${count}`;
  for (const item of items) yield* ofValue(item, `${path}/*`);
}

function* ofObject(object, path) {
  const keys = Object.keys(object);
  for (const [i, key] of keys.entries()) {
    for (const later of keys.slice(i + 1)) yield `${path || '/'}: ${key} before ${later}`;
    yield* ofValue(object[key], `${path}/${key}`);
  }
}

function* ofValue(value, path) {
  const type = typeOf(value);
  if (path) yield `${path} is present`;
  yield `${path || '/'} is of type ${type}`;
  if (type === 'string') yield* ofString(value, path);
  else if (type === 'number') yield* ofNumber(value, path);
  else if (type === 'boolean') yield `${path} = ${value}`;
  else if (type === 'array') yield* ofArray(value, path);
  else if (type === 'object') yield* ofObject(value, path);
}

/** Returns the features of a value: presence, types, words, classes of numbers and lengths, and the order of keys. */
export const featuresOf = (value) => new Set(ofValue(value, ''));
